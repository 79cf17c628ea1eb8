package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import io.chapbook.text.LineMark.Kind;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What markup says of lines; the story has six, each of five characters. */
class MarkupTest {

  private static final String STORY = "Goose\nMarta\nMills\nRains\nMuddy\nDarks";

  private static Markup markup(String story, LineMark... marks) {
    return new Markup(SourceText.of("story.txt", story, "UTF-8")
        .withMarkup(new int[0], List.of(marks)));
  }

  private static LineMark mark(Kind kind, int first, int last) {
    return new LineMark(kind, new SourceSpan(first, last), kind == Kind.HEADING ? 3 : 0);
  }

  @Test
  void plainTextSaysNothing() {
    Markup markup = markup(STORY);
    assertTrue(markup.isEmpty());
    assertEquals(List.of(), markup.of(Kind.HEADING));
    assertEquals(0, markup.headingLevel(1));
    assertFalse(markup.is(Kind.HEADING, 1));
    assertFalse(markup.isNoPlaceForHeading(1));
  }

  @Test
  void eachLineIsWhatItsMarksSay() {
    LineMark heading = mark(Kind.HEADING, 2, 3);
    LineMark note = mark(Kind.NOTE, 4, 5);
    LineMark inside = mark(Kind.NOTE, 5, 5);
    Markup markup = markup(STORY, note, inside, heading);
    assertFalse(markup.isEmpty());
    assertEquals(List.of(heading), markup.of(Kind.HEADING));
    assertEquals(List.of(note, inside), markup.of(Kind.NOTE));
    assertEquals(List.of(), markup.of(Kind.FIELD));
    assertEquals(List.of(2, 3), lines(line -> markup.is(Kind.HEADING, line)));
    assertEquals(List.of(4, 5), lines(line -> markup.is(Kind.NOTE, line)));
    assertEquals(List.of(), lines(line -> markup.is(Kind.FIELD, line)));
    assertEquals(List.of(2), lines(line -> markup.headingLevel(line) == 3));
    assertEquals(List.of(1, 3, 4, 5, 6), lines(line -> markup.headingLevel(line) == 0));
    assertEquals(List.of(), lines(markup::isNoPlaceForHeading));
  }

  @ParameterizedTest
  @CsvSource({"LIST_ITEM", "QUOTATION", "PREFORMATTED"})
  void headingsOfChaptersStandInNoListAndNoQuotation(Kind kind) {
    Markup markup = markup(STORY, mark(kind, 2, 3));
    assertEquals(List.of(2, 3), lines(markup::isNoPlaceForHeading));
    assertEquals(List.of(2, 3), lines(line -> markup.is(kind, line)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      # 35 characters; three lines with the line ends between are 17, two and an end more 18
      QUOTATION    | 1 | 3 | true
      QUOTATION    | 4 | 6 | true
      QUOTATION    | 1 | 4 | false
      PREFORMATTED | 1 | 3 | true
      PREFORMATTED | 1 | 4 | false
      PREFORMATTED | 2 | 6 | false
      LIST_ITEM    | 1 | 6 | true
      NOTE         | 1 | 6 | true
      """)
  void aTextThatIsQuotedForTheMostPartIsNotQuoted(Kind kind, int first, int last, boolean kept) {
    Markup markup = markup(STORY, mark(kind, first, last));
    assertEquals(kept, markup.is(kind, first));
    assertEquals(kept ? 1 : 0, markup.of(kind).size());
    assertFalse(markup.isEmpty());
  }

  @Test
  void quotationsAreAddedUpAndHalfIsNotMost() {
    LineMark first = mark(Kind.QUOTATION, 1, 2);
    assertTrue(markup(STORY, first, mark(Kind.QUOTATION, 6, 6)).is(Kind.QUOTATION, 1));
    assertFalse(markup(STORY, first, mark(Kind.QUOTATION, 5, 6)).is(Kind.QUOTATION, 1));
    // Eleven of 22 characters are half; eleven of 21 are more.
    assertTrue(markup("Goose\nMarta\nMills\nRain", first).is(Kind.QUOTATION, 1));
    assertFalse(markup("Goose\nMarta\nMills\nRai", first).is(Kind.QUOTATION, 1));
    // What is kept of one kind has nothing to do with the other.
    Markup both = markup(STORY, mark(Kind.QUOTATION, 1, 4), mark(Kind.PREFORMATTED, 5, 6));
    assertEquals(List.of(5, 6), lines(both::isNoPlaceForHeading));
  }

  @Test
  void marksOfBlankLinesSayNothing() {
    String story = "Goose\n \t\n\nMarta\nMills\nRains";
    Markup markup = markup(story, mark(Kind.HEADING, 2, 3), mark(Kind.HEADING, 3, 3));
    assertFalse(markup.isEmpty());
    assertEquals(List.of(), markup.of(Kind.HEADING));
    assertFalse(markup.is(Kind.HEADING, 2));
    assertEquals(0, markup.headingLevel(2));
    assertEquals(1, markup(story, mark(Kind.HEADING, 2, 4)).of(Kind.HEADING).size());
    assertEquals(1, markup(story, mark(Kind.HEADING, 1, 3)).of(Kind.HEADING).size());
    // The last character alone has ink.
    assertEquals(1, markup("Goose\n  a", mark(Kind.HEADING, 2, 2)).of(Kind.HEADING).size());
  }

  private static List<Integer> lines(IntPredicate asked) {
    List<Integer> lines = new ArrayList<>();
    for (int line = 1; line <= 6; line++) {
      if (asked.test(line)) {
        lines.add(line);
      }
    }
    return lines;
  }
}
