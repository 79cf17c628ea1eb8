package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.testing.LoadedClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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
    LoadedClasses.Result result =
        LoadedClasses.ofClasses(folder, "convert", file.getFileName());
    assertEquals(0, result.code(), result.output());
    Set<String> loaded = new TreeSet<>();
    for (String name : result.classes()) {
      NOT_NEEDED.stream().filter(name::startsWith).forEach(loaded::add);
    }
    return loaded;
  }
}
