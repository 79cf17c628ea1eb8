package io.chapbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Each work of others in the jar and beside it has its paragraph in NOTICE and its licence's text. */
class LicencesIT {

  private static final Path JAR = Path.of(System.getProperty("chapbook.jar"));

  /** A line of Maven's list that does not stand there for tests only. */
  private static final Pattern DEPENDENCY = Pattern.compile(
      "^ *[^: ]+:(?<name>[^:]+):jar:(?:[^:]+:)?(?<version>[^:]+):(?:compile|runtime|provided)\\b");

  private static final String TEXT = "  Text: ";

  private static final String TEXT_IN_ITS_JAR = "  In its jar: ";

  private final String notice;

  LicencesIT() throws IOException {
    notice = Files.readString(Path.of("NOTICE"));
  }

  /** A work of others that is in the jar or beside it. */
  private record Library(String name, String version) {}

  @Test
  void everyLibraryHasAParagraphWithALicence() throws IOException {
    Set<String> without = new TreeSet<>();
    for (Library library : libraries()) {
      if (paragraphs(library).stream().noneMatch(
          paragraph -> paragraph.contains(TEXT) || paragraph.contains(TEXT_IN_ITS_JAR))) {
        without.add(library.name() + " " + library.version());
      }
    }
    assertEquals(Set.of(), without);
  }

  @Test
  void everyTextThatIsNamedIsThere() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (String line : lines(notice, TEXT)) {
        assertTrue(isThere(jar, "META-INF/licenses/" + line), line);
      }
    }
    for (Library library : libraries()) {
      for (String paragraph : paragraphs(library)) {
        for (String line : lines(paragraph, TEXT_IN_ITS_JAR)) {
          Path file = JAR.resolveSibling("lib/" + library.name() + "-" + library.version() + ".jar");
          try (ZipFile jar = new ZipFile(file.toFile())) {
            assertTrue(isThere(jar, line), line);
          }
        }
      }
    }
  }

  @Test
  void everyLibraryThatBringsATextIsSeenToBringIt() throws IOException {
    Set<String> brought = new TreeSet<>();
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      jar.stream().map(ZipEntry::getName)
          .filter(name -> name.matches("META-INF/licenses/.*LICENSE(\\.md|\\.txt)?"))
          .map(name -> name.substring("META-INF/licenses/".length())).forEach(brought::add);
    }
    brought.removeAll(lines(notice, TEXT));
    assertEquals(Set.of("slf4j-simple/LICENSE.txt"), brought, "not named in NOTICE");
  }

  @Test
  void theNoticeIsInTheJar() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      byte[] inJar = jar.getInputStream(jar.getEntry("META-INF/licenses/chapbook/NOTICE"))
          .readAllBytes();
      assertEquals(notice, new String(inJar, StandardCharsets.UTF_8));
    }
  }

  private static boolean isThere(ZipFile jar, String name) {
    ZipEntry entry = jar.getEntry(name);
    return entry != null && entry.getSize() > 500;
  }

  private static List<Library> libraries() throws IOException {
    List<Library> libraries = Files.readAllLines(JAR.resolveSibling("libraries.txt")).stream()
        .map(DEPENDENCY::matcher)
        .filter(Matcher::find)
        .map(found -> new Library(found.group("name"), found.group("version")))
        .toList();
    assertTrue(libraries.size() > 50, () -> "" + libraries);
    return libraries;
  }

  /** Those whose head, which ends where the first line is indented, names the library. */
  private List<String> paragraphs(Library library) {
    return Arrays.stream(notice.split("\n\n"))
        .filter(paragraph -> {
          List<String> words = List.of(paragraph.split("\n  ", 2)[0].split("[\\s(),]+"));
          return words.contains(library.name()) && words.contains(library.version());
        })
        .toList();
  }

  private static List<String> lines(String text, String key) {
    return text.lines().filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length())).toList();
  }
}
