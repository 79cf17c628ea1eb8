package io.chapbook.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links between the documents lead somewhere, and every document can be reached. */
class DocumentLinksTest {

  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  @Test
  void everyRelativeLinkLeadsToAFileOrAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : links(document)) {
        if (!leadsSomewhere(document, link)) {
          broken.add(document + ": " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyDocumentIsLinkedFromAnother() throws IOException {
    List<String> linked = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : links(document)) {
        linked.add(target(document, link).toString());
      }
    }
    for (Path document : documents()) {
      boolean root = document.equals(Path.of("README.md"));
      assertTrue(root || linked.contains(document.toString()), "nothing links to " + document);
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static List<String> links(Path document) throws IOException {
    String text = FENCED.matcher(read(document)).replaceAll("");
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String target = link.group(1) == null ? link.group(2) : link.group(1);
      if (!target.startsWith("https://") && !target.startsWith("http://")) {
        links.add(target);
      }
    }
    return links;
  }

  private static Path target(Path document, String link) {
    String file = link.replaceFirst("#.*", "");
    if (file.isEmpty()) {
      return document;
    }
    Path folder = document.getParent();
    return (folder == null ? Path.of(file) : folder.resolve(file)).normalize();
  }

  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    Path target = target(document, link);
    int hash = link.indexOf('#');
    return Files.exists(target)
        && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /** The names that a document's headings have in links. */
  private static Set<String> anchors(Path document) throws IOException {
    return HEADING.matcher(read(document)).results()
        .map(heading -> anchor(heading.group(1)))
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    return heading.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static String read(Path document) throws IOException {
    return Files.readString(document, StandardCharsets.UTF_8);
  }
}
