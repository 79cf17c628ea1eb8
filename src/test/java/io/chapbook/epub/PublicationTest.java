package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid publication with one fault each. */
class PublicationTest {

  @Test
  void theBaseIsAccepted() {
    assertEquals(3, SamplePublication.base().build().resources().size());
  }

  @TestFactory
  Stream<DynamicTest> faultsAreRefusedByName() {
    return Stream.of(
        fault("two resources are called book.css", s -> add(s, "book.css")),
        fault("the path is the container writer's own: nav.xhtml", s -> add(s, "nav.xhtml")),
        fault("the path is the container writer's own: toc.ncx", s -> add(s, "toc.ncx")),
        fault("the path is the container writer's own: package.opf", s -> add(s, "package.opf")),
        fault("the spine is empty", s -> s.spine.clear()),
        fault("the spine names no resource: lost.xhtml", s -> s.spine.add("lost.xhtml")),
        fault(
            "the spine names what is no XHTML content document: book.css",
            s -> s.spine.add("book.css")),
        fault(
            "the spine names a document twice: chapter-001.xhtml",
            s -> s.spine.add("chapter-001.xhtml")),
        fault("the table of contents is empty", s -> s.contents.clear()),
        fault(
            "a navigation point leads nowhere: lost.xhtml",
            s -> s.contents.add(point("lost.xhtml"))),
        fault(
            "a navigation point leads nowhere: book.css#p",
            s -> s.contents.add(
                new NavigationPoint("Part", "chapter-001.xhtml", List.of(point("book.css#p"))))),
        fault(
            "a landmark leads nowhere: lost.xhtml",
            s -> s.landmarks.add(new Landmark("cover", "Cover", "lost.xhtml"))),
        fault(
            "two landmarks of one type lead to chapter-001.xhtml",
            s -> s.landmarks.add(new Landmark("bodymatter", "Again", "chapter-001.xhtml"))),
        fault("the cover image is no image here: lost.png", s -> s.coverImage = "lost.png"),
        fault("the cover image is no image here: book.css", s -> s.coverImage = "book.css"),
        fault("the contents have no heading", s -> s.contentsLabel = " "),
        fault("the landmarks have no heading", s -> s.landmarksLabel = ""),
        fault("the producer must not be blank", s -> s.producer = " "),
        fault("a number of words counts from 0, not -1", s -> s.words = -1),
        fault("a claim needs the name of who makes it", s -> s.certifier = ""),
        fault("the identifier must not be blank", s -> s.identifier = " "),
        fault("the title must not be blank", s -> s.title = " \n"),
        fault("the author must not be blank; null means none", s -> s.author = ""),
        fault("not a BCP 47 language tag: en_US", s -> s.language = "en_US"),
        fault("not a BCP 47 language tag: English language", s -> s.language = "English language"),
        fault("not a BCP 47 language tag: ", s -> s.language = ""),
        fault(
            "no year of four digits: +10000-01-01T00:00:00Z",
            s -> s.modified = Instant.parse("+10000-01-01T00:00:00Z")));
  }

  @Test
  void landmarksThatAreNotThereNeedNoHeading() {
    SamplePublication sample = SamplePublication.base();
    sample.landmarks.clear();
    sample.landmarksLabel = "";
    assertEquals("", sample.build().landmarksLabel());
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "UND", "und-Latn", "de", "sr-Latn"})
  void aLanguageThatCannotBeToldHasATagToo(String language) {
    SamplePublication sample = SamplePublication.base();
    sample.language = language;
    assertEquals(language, sample.build().metadata().language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void anyYearOfFourDigitsIsTaken(String modified) {
    SamplePublication sample = SamplePublication.base();
    sample.modified = Instant.parse(modified);
    assertEquals(modified, sample.build().metadata().modified().toString());
  }

  @Test
  void aResourceWithoutAMediaTypeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new PublicationResource("a", " ", new byte[0]));
  }

  private static DynamicTest fault(String message, Consumer<SamplePublication> change) {
    return DynamicTest.dynamicTest(message, () -> {
      SamplePublication sample = SamplePublication.base();
      change.accept(sample);
      assertEquals(
          message, assertThrows(IllegalArgumentException.class, sample::build).getMessage());
    });
  }

  private static void add(SamplePublication sample, String href) {
    sample.resources.add(SamplePublication.xhtml(href, ""));
  }

  private static NavigationPoint point(String href) {
    return new NavigationPoint("Point", href, List.of());
  }

  @Test
  void moreFilesThanAContainerHoldsAreRefused() {
    SamplePublication sample = SamplePublication.base();
    for (int i = 3; i < 65_529; i++) {
      sample.resources.add(new PublicationResource("r" + i, "text/plain", new byte[0]));
    }
    assertEquals(65_529, sample.build().resources().size());
    sample.resources.add(new PublicationResource("one-more", "text/plain", new byte[0]));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, sample::build);
    assertEquals("more files than a container holds: 65535", e.getMessage());
  }

  @Test
  void moreBytesThanAContainerHoldsAreRefused() {
    byte[] big = new byte[1 << 24];
    SamplePublication sample = SamplePublication.base();
    for (int i = 0; i < 130; i++) {
      sample.resources.add(new PublicationResource("r" + i, "text/plain", big));
    }
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, sample::build);
    assertEquals(
        "more bytes than a container holds: ", e.getMessage().replaceAll("[0-9]+$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a.xhtml", "a/", "../a.xhtml", "a/../b", "a//b", "A.xhtml", "a b.xhtml", "a_b.xhtml",
        ".hidden", "a.", "\u00e4.xhtml", "c:a", "a\\b", "a%20b", "a#b", "a.xhtml\n"
      })
  void otherPathsAreNotSafe(String href) {
    assertThrows(
        IllegalArgumentException.class, () -> SamplePublication.xhtml(href, ""));
  }

  @Test
  void aPathOfMoreThanTwoHundredCharactersIsNotSafe() {
    assertEquals(200, SamplePublication.xhtml("a".repeat(200), "").href().length());
    assertThrows(
        IllegalArgumentException.class, () -> SamplePublication.xhtml("a".repeat(201), ""));
  }

  @ParameterizedTest
  @CsvSource({"a-b.xhtml, a/b.xhtml", "a-xhtml, a.xhtml", "a/b-c, a-b/c", "a.b/c, a/b.c"})
  void differentPathsHaveDifferentIdentifiers(String one, String other) {
    List<String> ids = new ArrayList<>();
    for (String href : List.of(one, other)) {
      ids.add(SamplePublication.xhtml(href, "").id());
    }
    assertEquals(0, Collections.frequency(ids.subList(1, 2), ids.get(0)), ids.toString());
  }

  @Test
  void labelsOfNothingAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new NavigationPoint(" ", "a", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Landmark("cover", "", "a"));
    assertThrows(IllegalArgumentException.class, () -> new Landmark("", "Cover", "a"));
  }
}
