package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.deflate.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents that the writer adds to a publication, each against a file. */
class DocumentGoldenTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "epub");

  private static final Set<String> DOCUMENTS =
      Set.of("container.xml", "package.opf", "nav.xhtml", "toc.ncx");

  @TestFactory
  Stream<DynamicTest> everyDocumentIsAsItsFileShows() {
    return samples().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
      for (Map.Entry<String, String> document : documents(one).entrySet()) {
        compare(document);
      }
    }));
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    Set<String> expected = new TreeSet<>();
    samples().keySet().forEach(
        name -> DOCUMENTS.forEach(document -> expected.add(name + "/" + document)));
    Set<String> files = new TreeSet<>();
    try (Stream<Path> found = Files.walk(FOLDER)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.add(FOLDER.relativize(file).toString().replace('\\', '/')));
    }
    assertEquals(expected, files);
  }

  private static void compare(Map.Entry<String, String> document) throws IOException {
    Path file = FOLDER.resolve(document.getKey());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, document.getValue());
    }
    assertTrue(Files.exists(file), "no " + file + "; -Dgolden.update=true writes it");
    assertEquals(Files.readString(file), document.getValue());
  }

  private static Map<String, SamplePublication> samples() {
    Map<String, SamplePublication> samples = new TreeMap<>();
    samples.put("plain", SamplePublication.base());
    samples.put("cover", SamplePublication.withCover());
    samples.put("nested-contents", EpubCheckTest.nested());
    samples.put("right-to-left", rightToLeft());
    samples.put("least", least());
    samples.put("particulars", SamplePublication.withParticulars());
    samples.put("hostile-words", hostileWords());
    samples.put("claimed", claimed());
    return samples;
  }

  /** Somebody vouches for it; its language cannot be told. */
  private static SamplePublication claimed() {
    SamplePublication sample = SamplePublication.base();
    sample.certifier = "Ida Wend & Co";
    sample.language = "und";
    return sample;
  }

  private static SamplePublication rightToLeft() {
    SamplePublication sample = SamplePublication.base();
    sample.language = "ar";
    sample.rightToLeft = true;
    sample.title = "\u0623\u0644\u0641 \u0644\u064a\u0644\u0629 \u0648\u0644\u064a\u0644\u0629";
    return sample;
  }

  /** No author, description, heading, landmark or style sheet; an image that is no cover. */
  private static SamplePublication least() {
    SamplePublication sample = SamplePublication.base();
    sample.author = null;
    sample.description = null;
    sample.landmarks.clear();
    sample.resources.remove(2);
    sample.resources.add(
        new PublicationResource("images/map.png", "image/png", SamplePublication.png()));
    return sample;
  }

  private static SamplePublication hostileWords() {
    SamplePublication sample = SamplePublication.base();
    sample.title = "<b>Tom</b> & \"Jerry\" \ud83d\ude00 \ud83d \u0000 ]]>";
    sample.author = "ink_and_embers\uffff";
    sample.description = "First &amp; line\nsecond 'line'";
    sample.contents.clear();
    sample.contents.add(
        new NavigationPoint("</a><script>\u0000", "chapter-001.xhtml", List.of()));
    sample.landmarks.clear();
    sample.landmarks.add(new Landmark("bodymatter", "\"<&>\" \ude00", "chapter-001.xhtml"));
    return sample;
  }

  /** Documents by case and name, such as {@code plain/package.opf}. */
  private static Map<String, String> documents(Map.Entry<String, SamplePublication> sample) {
    Map<String, String> documents = new TreeMap<>();
    byte[] container = new OcfContainerWriter(Effort.NORMAL).write(sample.getValue().build());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (DOCUMENTS.contains(file)) {
          documents.put(
              sample.getKey() + "/" + file,
              new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }
}
