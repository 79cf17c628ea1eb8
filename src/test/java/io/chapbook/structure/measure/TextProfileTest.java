package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.testing.StructureCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is usual in texts, on both sides of the limits. A text is told by its lines: {@code 9*60}
 * are nine of 60 characters, {@code 2+60} one of 60 behind two blanks, {@code t+60} one behind a tab, a
 * dash a blank line.
 */
class TextProfileTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # eight lines must have another right below
      9*60                     | 60
      8*60                     | 0
      5*60 - 5*60              | 60
      4*60 - 5*60              | 0
      9*60 - - 1*5 - 1*5       | 60
      # no column is as narrow as that
      9*40                     | 40
      9*39                     | 0
      9*100                    | 100
      9*101                    | 0
      9*5                      | 0
      # an indent counts
      9*2+38                   | 40
      9*2+37                   | 0
      9*2+98                   | 100
      9*2+99                   | 0
      # six of ten lines end near the column
      6*60 4*45 1*5            | 60
      6*60 5*45 1*5            | 0
      7*60 5*45 1*5            | 0
      8*60 5*45 1*5            | 60
      # and near is what is no more than 14 columns away
      5*60 5*46 1*5            | 60
      5*60 5*45 1*5            | 0
      # one line of a hundred may go beyond it
      100*60 1*80 1*60         | 60
      99*60 1*80 1*5           | 0
      200*60 2*80 1*60         | 60
      197*60 2*80 1*60         | 0
      # one line of 20 may be too long for any column; then it lies at the end of all of them
      19*95 1*101 1*5          | 100
      18*95 1*101 1*5          | 0
      38*95 2*101 1*5          | 100
      37*95 2*101 1*5          | 0
      19*85 1*101 1*5          | 0
      19*86 1*101 1*5          | 100
      100*60 1*101 1*5         | 60
      99*60 1*101 1*5          | 0
      """)
  void aTextIsWrappedWhenMostOfItsLinesEndNearOneColumn(String lines, int column) {
    TextProfile profile = StructureCases.measured(story(lines)).profile();
    assertEquals(column, profile.wrapColumn());
    assertEquals(column > 0, profile.isHardWrapped());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1*40                          | 1 '' parted
      1*39                          | 0 '' parted
      1*40 1*39                     | 1 '' parted
      2*39 1*40                     | 1 '' close
      - 1*39 - 1*40                 | 1 '' parted
      # six of ten paragraphs
      1*120 - 1*120 - 3*120         | 5 '' parted
      1*120 - 1*120 - 4*120         | 6 '' close
      - 1*120 - 1*120 - 3*120       | 5 '' parted
      # a wrapped text has no other way
      9*60                          | 9 '' parted
      8*60                          | 8 '' close
      # the indent of most of them; the shorter of two
      1*2+120 - 1*2+120 - 1*120     | 3 '  ' parted
      1*2+120 - 1*120 - 1*120       | 3 '' parted
      1*2+120 - 1*120               | 2 '' parted
      1*2+120 - 1*1+120             | 2 ' ' parted
      1*1+120 - 1*2+120             | 2 ' ' parted
      1*2+120 - 1*3+120 - 1*1+120   | 3 ' ' parted
      1*t+120 - 1*3+120             | 2 't' parted
      2*t+120 - 2*3+120 1*3+120     | 5 '   ' close
      1*2+40                        | 1 '  ' parted
      1*2+39                        | 0 '' parted
      1*2+39 - 1*2+39 - 1*3+40      | 1 '   ' parted
      """)
  void whatIsUsualIsToldByItsLinesOfProse(String lines, String expected) {
    TextProfile profile = StructureCases.measured(story(lines)).profile();
    assertEquals(expected, profile.proseLines() + " '" + profile.usualIndent().replace('\t', 't')
        + "' " + (profile.blankBetweenParagraphs() ? "parted" : "close"));
  }

  /** A text so long that several processors measure it is the same text. */
  @ParameterizedTest
  @CsvSource({"60, 60", "101, 0"})
  void aLongTextIsMeasuredAsAShortOne(int length, int column) {
    MeasuredText text = StructureCases.measured(story(1_000_000 / length + "*" + length));
    assertEquals(new TextProfile(column > 0, "", column, 1_000_000 / length), text.profile());
  }

  private static String story(String lines) {
    StringBuilder story = new StringBuilder();
    for (String one : lines.split(" ")) {
      String[] parts = one.split("[*]");
      int times = one.equals("-") ? 1 : Integer.parseInt(parts[0]);
      story.append(((one.equals("-") ? "" : line(parts[1])) + "\n").repeat(times));
    }
    return story.substring(0, story.length() - 1);
  }

  private static String line(String measure) {
    String[] parts = measure.split("[+]");
    String indent = parts.length == 1 ? ""
        : parts[0].equals("t") ? "\t" : " ".repeat(Integer.parseInt(parts[0]));
    return indent + "g".repeat(Integer.parseInt(parts[parts.length - 1]));
  }
}
