package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of its own loads to convert one story: its start-up counts. */
class PlainConvertTest {

  /** Libraries that a plain story in English has no need of. */
  private static final Set<String> NOT_NEEDED = Set.of(
      "opennlp.", "org.mozilla.universalchardet.", "com.google.gson.", "me.tongfei.progressbar.",
      "org.jsoup.", "org.eclipse.jetty.", "org.h2.", "io.chapbook.catalog.", "io.chapbook.content.kobo.", "com.adobe.epubcheck.", "net.sf.saxon.",
      "com.ibm.icu.", "com.twelvemonkeys.", "java.awt.", "javax.imageio.", "io.chapbook.check.BookRule",
      "jakarta.", "org.eclipse.angus.", "org.snakeyaml.", "io.chapbook.delivery.mail.",
      // Picocli would load them for values that no option has.
      "java.sql.",
      // Puts together equals and toString of records, which takes some 20 ms.
      "java.lang.runtime.ObjectMethods");

  private static final String ENGLISH = "Chapter 1\n\nIt had rained for a week, and the mill stood in "
      + "the water. She asked him what they were to do with the flour that was not wet.\n";

  private static final String GERMAN = "Kapitel 1\n\nEs hatte eine Woche lang geregnet, und die Mühle "
      + "stand im Wasser. Sie fragte ihn, was sie mit dem trockenen Mehl tun sollten.\n";

  @TempDir private Path folder;

  @Test
  void aStoryInEnglishNeedsNoneOfTheLibraries() throws Exception {
    assertEquals(Set.of(), loadedFor(ENGLISH));
  }

  @Test
  void aStoryInEnglishWithAHeaderNeedsNoneOfThem() throws Exception {
    assertEquals(Set.of(), loadedFor(
        "Title: Flour\nAuthor: Ida\nRating: T\nLanguage: English\nPublished: 2 May 2010\n\n\n" + ENGLISH));
  }

  @Test
  void aStoryWithNotesAndBreaksNeedsNoneOfThem() throws Exception {
    assertEquals(Set.of(), loadedFor("The Mill\nby Ida\n\n" + ENGLISH
        + "\n* * *\n\nDear Tom,\n\nSell the flour.\n\nYours,\n\nIda\n\n* * *\n\n"
        + "A/N: Thank you for reading! Please review. (A.N. I mean it.)\n\nChapter 2\n\n" + ENGLISH));
  }

  @Test
  void aStoryInGermanNeedsTheModelSoTheTestSeesWhatIsLoaded() throws Exception {
    assertEquals(Set.of("opennlp."), loadedFor(GERMAN));
  }

  private Set<String> loadedFor(String story) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("story.txt"), story, StandardCharsets.UTF_8);
    Path log = folder.resolve("classes.log");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = new ProcessBuilder(
        java.toString(), "-Xlog:class+load:file=" + log.getFileName(), "-Xshare:auto",
        "-cp", System.getProperty("java.class.path"), "io.chapbook.cli.Main",
        "convert", file.getFileName().toString())
        .directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    Set<String> loaded = new TreeSet<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines.forEach(line -> NOT_NEEDED.stream()
          .filter(library -> line.contains("] " + library)).forEach(loaded::add));
    }
    return loaded;
  }
}
