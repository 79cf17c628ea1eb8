package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StructureCases;
import org.junit.jupiter.api.Test;

class TextMeasurerTest {

  private static final String LINE =
      "The ferry left before the light did, and nobody stood on the quay to see it go. ";

  /** Longer than any line that was wrapped by hand. */
  private static final String LONG = LINE.repeat(2);

  private static TextProfile profile(String story) {
    return StructureCases.measured(story).profile();
  }

  /** Paragraphs of 20 words a line, broken before a column. */
  private static String wrapped(int column, String between) {
    StringBuilder story = new StringBuilder();
    for (int paragraph = 0; paragraph < 6; paragraph++) {
      int length = 0;
      for (String word : LINE.repeat(6).split(" ")) {
        if (length > 0 && length + 1 + word.length() > column) {
          story.append('\n');
          length = 0;
        }
        story.append(length == 0 ? "" : " ").append(word);
        length += (length == 0 ? 0 : 1) + word.length();
      }
      story.append(between);
    }
    return story.toString();
  }

  @Test
  void theColumnOfAWrappedTextIsThatOfItsLongestLines() {
    for (int column : new int[] {60, 68, 72, 80}) {
      TextProfile profile = profile(wrapped(column, "\n\n"));
      assertTrue(profile.isHardWrapped(), "column " + column);
      assertEquals(column, profile.wrapColumn(), 4, "column " + column);
      assertTrue(profile.blankBetweenParagraphs());
    }
  }

  @Test
  void aTextOfLongLinesIsNotWrapped() {
    assertFalse(profile((LINE.repeat(4) + "\n\n").repeat(20)).isHardWrapped());
    assertFalse(profile((LINE.repeat(4) + "\n").repeat(20)).isHardWrapped());
  }

  @Test
  void aFewShortLinesDoNotMakeAWrappedText() {
    assertFalse(profile("Rain fell.\nNobody came.\nThe dog slept.\n").isHardWrapped());
  }

  @Test
  void oneParagraphThatRunsOnDoesNotUnwrapAText() {
    String story = wrapped(70, "\n\n");
    assertTrue(profile(story + "\n" + LINE.repeat(5) + "\n").isHardWrapped());
  }

  @Test
  void paragraphsArePartedByBlankLinesWhenMostAre() {
    String parted = (LONG + "\n\n").repeat(9);
    String close = (LONG + "\n").repeat(9);
    assertTrue(profile(parted).blankBetweenParagraphs());
    assertFalse(profile(close).blankBetweenParagraphs());
    assertTrue(profile(parted + LONG + "\n" + LONG).blankBetweenParagraphs());
    assertFalse(profile(close + "\n" + LONG).blankBetweenParagraphs());
  }

  @Test
  void theUsualIndentIsThatOfMostLinesOfProse() {
    assertEquals("", profile((LINE + "\n\n").repeat(4)).usualIndent());
    assertEquals("   ", profile(("   " + LINE + "\n").repeat(4) + LINE).usualIndent());
    String tabs = ("\t" + LINE + "\n").repeat(4) + "  Chapter 1\n".repeat(9);
    assertEquals("\t", profile(tabs).usualIndent());
  }

  @Test
  void linesOfProseAreCounted() {
    assertEquals(3, profile("Chapter 1\n\n" + (LINE + "\n\n").repeat(3)).proseLines());
    assertEquals(0, profile("").proseLines());
  }
}
