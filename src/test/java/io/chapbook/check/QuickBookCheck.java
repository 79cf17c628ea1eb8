package io.chapbook.check;

import io.chapbook.check.MarkupFacts.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.SAXParser;

/**
 * A check of books that Chapbook wrote which takes no more than making them does, for whoever makes
 * a hundred thousand. It shares no code with what writes or reads books. It knows much less than
 * EPUBCheck: the container is sound, every document well-formed, every identifier there once, and
 * every address leads to something that the manifest lists. For one thread.
 */
public final class QuickBookCheck {

  private static final String XHTML = "application/xhtml+xml";

  private final SAXParser parser = MarkupFacts.parser();

  /**
   * What came of a check.
   *
   * @param faults what is wrong, a line each; empty for a sound book
   * @param words the words of its pages and of its metadata
   */
  public record Result(List<String> faults, BookWords words) {}

  /** The files of a book by their paths, as far as its container can be read. */
  public static Map<String, byte[]> files(byte[] epub) {
    return ContainerBytes.read(epub, new ArrayList<>());
  }

  /** Checks a book. */
  public Result check(byte[] epub) {
    List<String> faults = new ArrayList<>();
    Map<String, byte[]> files = ContainerBytes.read(epub, faults);
    BookWords words = new BookWords(List.of(), List.of());
    String packagePath = packagePath(files, faults);
    if (files.containsKey(packagePath)) {
      words = new Reading(files, packagePath, faults).words();
    } else {
      faults.add("the container names no package document that is there");
    }
    return new Result(faults, words);
  }

  private String packagePath(Map<String, byte[]> files, List<String> faults) {
    byte[] container = files.getOrDefault("META-INF/container.xml", new byte[0]);
    return MarkupFacts.read(parser, "META-INF/container.xml", container, faults)
        .named("rootfile").stream().map(root -> root.attribute("full-path")).findFirst().orElse("");
  }

  /** One book being checked. */
  private final class Reading {

    private final Map<String, byte[]> files;
    private final String packagePath;
    private final List<String> faults;
    private final MarkupFacts opf;
    private final Map<String, Element> items = new HashMap<>();
    private final Map<String, MarkupFacts> documents = new HashMap<>();

    Reading(Map<String, byte[]> files, String packagePath, List<String> faults) {
      this.files = files;
      this.packagePath = packagePath;
      this.faults = faults;
      this.opf = MarkupFacts.read(parser, packagePath, files.get(packagePath), faults);
    }

    BookWords words() {
      checkMetadata();
      Map<String, String> pathsById = checkManifest();
      documents.forEach((path, facts) -> {
        if (!path.endsWith(".ncx")) {
          checkPage(path, facts);
        }
        checkAddresses(path, facts);
      });
      checkContents();
      List<String> pages = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Element item : opf.named("itemref")) {
        String path = pathsById.getOrDefault(item.attribute("idref"), "");
        need(documents.containsKey(path), "the spine lists " + item.attribute("idref"));
        need(seen.add(path), "the spine lists a document twice: " + path);
        if (documents.containsKey(path) && !isContents(items.get(path))) {
          documents.get(path).named("body").forEach(
              body -> pages.addAll(Words.of(body.text().toString())));
        }
      }
      need(!seen.isEmpty(), "the spine is empty");
      return new BookWords(pages,
          opf.named("metadata").stream().flatMap(all -> Words.of(all.text().toString()).stream())
              .toList());
    }

    private void checkMetadata() {
      for (String name : List.of("identifier", "title", "language")) {
        List<Element> all = opf.named(name);
        need(!all.isEmpty() && all.stream().noneMatch(one -> one.text().toString().isBlank()),
            "the package document lacks a " + name);
      }
      String unique = opf.elements().isEmpty() ? ""
          : opf.elements().get(0).attribute("unique-identifier");
      need(opf.named("identifier").stream().anyMatch(one -> one.attribute("id").equals(unique)),
          "no identifier is the unique one");
      need(opf.named("meta").stream()
          .filter(one -> one.attribute("property").equals("dcterms:modified")).count() == 1,
          "the package document does not say once when it was modified");
      for (Element one : opf.elements()) {
        String refined = one.attribute("refines");
        need(refined.isEmpty() || opf.ids().contains(refined.substring(1)),
            "nothing is called " + refined);
      }
    }

    /** The paths of items by their identifiers. */
    private Map<String, String> checkManifest() {
      Map<String, String> pathsById = new HashMap<>();
      for (Element item : opf.named("item")) {
        String path = resolve(packagePath, item.attribute("href"));
        need(files.containsKey(path), "the manifest lists " + path + ", which is not there");
        need(items.put(path, item) == null, "the manifest lists twice " + path);
        pathsById.put(item.attribute("id"), path);
        String type = item.attribute("media-type");
        if (files.containsKey(path) && (type.equals(XHTML) || path.endsWith(".ncx"))) {
          documents.put(path, MarkupFacts.read(parser, path, files.get(path), faults));
        }
      }
      for (String path : files.keySet()) {
        need(items.containsKey(path) || path.equals("mimetype") || path.equals(packagePath)
            || path.startsWith("META-INF/"), "the manifest does not list " + path);
      }
      return pathsById;
    }

    private void checkPage(String path, MarkupFacts facts) {
      need(facts.named("body").size() == 1, path + " has no body");
      need(facts.named("title").stream().anyMatch(one -> !one.text().toString().isBlank()),
          path + " has no title");
      need(facts.named("script").isEmpty(), path + " has a script");
      for (Element list : facts.elements()) {
        need(!Set.of("ol", "ul", "dl").contains(list.name()) || !list.text().toString().isBlank(),
            path + " has an empty list");
        need(list.attributes().keySet().stream().noneMatch(name -> name.startsWith("on")),
            path + " has what runs on " + list.attributes());
      }
    }

    private void checkAddresses(String path, MarkupFacts facts) {
      for (Element one : facts.elements()) {
        for (String name : List.of("href", "src")) {
          String address = one.attribute(name);
          if (!address.isEmpty() && !address.matches("(?:https?|mailto):.*")) {
            checkAddress(path, address);
          }
        }
      }
    }

    private void checkAddress(String from, String address) {
      int mark = address.indexOf('#');
      String path = mark == 0 ? from
          : resolve(from, mark < 0 ? address : address.substring(0, mark));
      need(items.containsKey(path), from + " leads to " + address + ", which is not listed");
      MarkupFacts there = documents.get(path);
      need(mark < 0 || there != null && there.ids().contains(address.substring(mark + 1)),
          from + " leads to " + address + ", where there is no such identifier");
    }

    private void checkContents() {
      List<String> contents = items.entrySet().stream()
          .filter(item -> isContents(item.getValue())).map(Map.Entry::getKey).toList();
      need(contents.size() == 1, "the book has " + contents.size() + " navigation documents");
      for (String path : contents) {
        List<Element> links = documents.containsKey(path)
            ? documents.get(path).named("a") : List.of();
        need(!links.isEmpty(), "the table of contents is empty");
        need(links.stream().noneMatch(link -> link.text().toString().isBlank()),
            "an entry of the table of contents has no words");
      }
    }

    private static boolean isContents(Element item) {
      return List.of(item.attribute("properties").split(" ")).contains("nav");
    }

    private String resolve(String from, String address) {
      try {
        return URI.create("c:/" + from).resolve(address).getPath().substring(1);
      } catch (IllegalArgumentException e) {
        faults.add(from + ": no address: " + address);
        return "";
      }
    }

    private void need(boolean holds, String otherwise) {
      if (!holds) {
        faults.add(otherwise);
      }
    }
  }
}
