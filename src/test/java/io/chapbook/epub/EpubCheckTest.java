package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Particulars;
import io.chapbook.deflate.Effort;
import io.chapbook.testing.EpubValidation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What EPUBCheck says of whole containers. */
@Tag("large")
class EpubCheckTest {

  private static List<String> problems(SamplePublication sample) throws IOException {
    return EpubValidation.problems(new OcfContainerWriter(Effort.NORMAL).write(sample.build()));
  }

  @Test
  void thePlainBookIsValid() throws IOException {
    assertEquals(List.of(), problems(SamplePublication.base()));
  }

  @Test
  void aBookWithACoverIsValid() throws IOException {
    assertEquals(List.of(), problems(SamplePublication.withCover()));
  }

  @Test
  void aBookThatNamesOnlyWhatItMustIsValid() throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.author = null;
    sample.description = null;
    sample.landmarks.clear();
    assertEquals(List.of(), problems(sample));
  }

  @Test
  void nestedContentsAndLinksIntoDocumentsAreValid() throws IOException {
    assertEquals(List.of(), problems(nested()));
  }

  @Test
  void allThatALibraryWantsToKnowIsValid() throws IOException {
    assertEquals(List.of(), problems(SamplePublication.withParticulars()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008", "2008-06", "2008-06-25"})
  void anyPartOfADateIsValid(String published) throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.particulars = new Particulars(
        List.of(), List.of(), List.of(), published, null, List.of(), null, List.of(), List.of());
    assertEquals(List.of(), problems(sample));
  }

  static SamplePublication nested() {
    SamplePublication sample = SamplePublication.base();
    NavigationPoint scene = new NavigationPoint("Lamps", "chapter-001.xhtml#start", List.of());
    NavigationPoint first = new NavigationPoint("Dusk", "chapter-001.xhtml", List.of(scene));
    NavigationPoint second = new NavigationPoint("Dawn", "chapter-002.xhtml", List.of());
    sample.contents.clear();
    sample.contents.add(
        new NavigationPoint("Part One", "chapter-001.xhtml", List.of(first, second)));
    sample.contents.add(new NavigationPoint("Dawn, the end", "chapter-002.xhtml#start", List.of()));
    return sample;
  }

  @Test
  void strangeWordsFromStrangersAreValid() throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.title = "<i>Tom & \"Jerry\"</i> \ud83d\ude00 \ud83d \u0000 \uffff ]]>";
    sample.author = "\ude00";
    sample.description = "&amp; \u000b\nsecond 'line'\r\nthird";
    sample.contents.add(
        new NavigationPoint("\u0000<&>\"\ud800", "chapter-002.xhtml#start", List.of()));
    sample.landmarks.add(new Landmark("chapter", "\u0001 & <", "chapter-002.xhtml"));
    assertEquals(List.of(), problems(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "he", "pt-BR", "zh-Hant", "und", "sr-Latn", "sl-rozaj-biske"})
  void anyLanguageIsValid(String language) throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.language = language;
    sample.rightToLeft = language.equals("ar") || language.equals("he");
    assertEquals(List.of(), problems(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.9Z"})
  void anyTimeOfFourDigitYearsIsValid(String modified) throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.modified = Instant.parse(modified);
    assertEquals(List.of(), problems(sample));
  }

  @Test
  void threeHundredChaptersAreValid() throws IOException {
    SamplePublication sample = SamplePublication.base();
    for (int i = 3; i <= 300; i++) {
      sample.addChapter("chapter-" + i + ".xhtml", "Chapter " + i);
    }
    assertEquals(List.of(), problems(sample));
  }

  @Test
  void theCheckerSeesAFault() throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.resources.add(SamplePublication.xhtml("bad.xhtml", "<html>"));
    sample.spine.add("bad.xhtml");
    String problems = String.join("\n", problems(sample));
    assertTrue(problems.contains("FATAL RSC-016 EPUB/bad.xhtml:1: "), problems);
  }
}
