package io.chapbook.typography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapbook.book.Book;
import io.chapbook.book.Emphasis;
import io.chapbook.book.Heading;
import io.chapbook.book.Inline;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Text;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  private static final SourceSpan SPAN = SourceSpan.ofLine(1);
  private static final HouseStyle SAFE = HouseStyle.of(TypographyMode.SAFE);

  private final Typesetter typesetter = new Typesetter();

  @Test
  void remembersTheCharactersOfTheText() {
    Book book = TinyBook.of(List.of("\"*Well*...\" -- 'tis _so *very* odd_."), "en");
    Book set = typesetter.set(book, SAFE).book();
    assertNotEquals(book, set);
    assertEquals(book, Typesetter.source(set));
  }

  @Test
  void setsABookFromItsTextWhateverModeItWasSetInBefore() {
    Book book = TinyBook.of(List.of("\"Well ... 5'10\" - *so*,\" he said."), "en");
    Book safe = typesetter.set(book, SAFE).book();
    Book full = typesetter.set(book, HouseStyle.of(TypographyMode.FULL)).book();
    assertNotEquals(safe, full);
    assertEquals(full, typesetter.set(safe, HouseStyle.of(TypographyMode.FULL)).book());
    assertEquals(book, typesetter.set(full, HouseStyle.of(TypographyMode.OFF)).book());
  }

  @Test
  void setsHeadingsAndTheirLabels() {
    Section section = new Section(
        SectionType.CHAPTER, Heading.of(List.of("1", "\"The _Fall_\""), SPAN), "1: \"The _Fall_\"", 1,
        true, List.of());
    Section set = set(section);
    assertEquals("1: “The Fall”", set.label());
    assertEquals(
        new Phrase(List.of(
            new Text("“The ", "\"The "),
            new Emphasis(List.of(new Text("Fall")), "_", "_"),
            new Text("”", "\""))),
        set.heading() == null ? null : set.heading().lines().get(1));
  }

  @Test
  void setsEmphasisThatGoesOverTheLinesOfAVerse() {
    Section set = set(chapter(LineGroup.of(
        LineGroup.Kind.VERSE, List.of("*Light, light,", "", "good night.*"), SPAN)));
    LineGroup group = (LineGroup) set.blocks().get(0);
    assertEquals(
        List.of(
            new Phrase(List.of(new Emphasis(List.of(new Text("Light, light,")), "*", ""))),
            new Phrase(List.of()),
            new Phrase(List.of(new Emphasis(List.of(new Text("good night.")), "", "*")))),
        group.lines());
  }

  @Test
  void letsNoEmphasisLieAroundANoteThatMayBeTakenOut() {
    List<Inline> inlines = List.of(
        new Text("He *ran "), new NestedNote("(A/N: don't *ask*)"), new Text(" home*."));
    Section set = set(chapter(new Paragraph(inlines, SPAN)));
    assertEquals(
        List.of(inlines.get(0), new NestedNote("(A/N: don’t *ask*)", "(A/N: don't *ask*)"),
            inlines.get(2)),
        ((Paragraph) set.blocks().get(0)).inlines());
  }

  @Test
  void leavesNoticesOfArchivesAlone() {
    Section notice = new Section(
        SectionType.SOURCE_LICENCE, null, "Licence", 1, false,
        List.of(Paragraph.of("\"As is\"...", SPAN)));
    assertEquals(notice, set(notice));
  }

  @Test
  void countsWhatItLeaves() {
    Book book = TinyBook.of(List.of(
        "Nothing.", "A loose ' mark and *another", "s--t", "Hm......", "a \" b"), "en");
    assertEquals(
        List.of("TYP-001 2 [2]", "TYP-002 3 [1]", "TYP-003 4 [1]", "TYP-004 2 [1]"),
        typesetter.set(book, SAFE).findings().stream().map(TypesetterTest::shown).toList());
  }

  @Test
  void saysWhenALanguagesCustomIsNotKnown() {
    Book book = TinyBook.of(List.of("\"Hai.\"", "\"Hai.\""), "en");
    HouseStyle unsure = new HouseStyle(TypographyMode.SAFE, false, false);
    assertEquals(
        List.of("TYP-005 1 [2]"),
        typesetter.set(book, unsure).findings().stream().map(TypesetterTest::shown).toList());
  }

  @Test
  void takesDeclaredEmphasisForEmphasisInEveryMode() {
    Book book = TinyBook.of(List.of("\"*sighs* in*cred*ible _x_\""), "en");
    HouseStyle off = new HouseStyle(TypographyMode.OFF, true, true);
    assertEquals(
        List.of("\"<em>sighs</em> in<em>cred</em>ible _x_\""),
        TinyBook.shown(typesetter.set(book, off).book()));
  }

  @Test
  void findsNothingToSayOfAPlainParagraph() {
    Book book = TinyBook.of(List.of("It rains, and it is late."), "en");
    assertEquals(book, typesetter.set(book, SAFE).book());
    assertFalse(typesetter.set(book, SAFE).findings().iterator().hasNext());
  }

  @Test
  void readsLongRowsOfSignsInTheTimeThatTheirLengthAsksFor() {
    for (String sign : List.of(
        "\"", "'", "*", "_", "/", "-", ".", "`", " *a", " '", " \"a", "*a* ", "<a", "'a' ", "*_", "a'' ",
        "--a", "'tis ", ". ", "/a/ ", "1-", "6' ")) {
      Book book = TinyBook.of(List.of(sign.repeat(100_000)), "en");
      for (TypographyMode mode : TypographyMode.values()) {
        Book set = assertTimeoutPreemptively(Duration.ofSeconds(20),
            () -> typesetter.set(book, HouseStyle.of(mode)).book());
        assertEquals(book, Typesetter.source(set), sign);
      }
    }
  }

  private Section set(Section section) {
    Book book = TinyBook.of(List.of("x"), "en").withSections(List.of(section));
    return typesetter.set(book, SAFE).book().sections().get(0);
  }

  private static Section chapter(io.chapbook.book.Block block) {
    return new Section(SectionType.CHAPTER, null, "One", 1, true, List.of(block));
  }

  private static String shown(Finding finding) {
    return finding.code().code() + " " + finding.span() + " " + finding.arguments();
  }
}
