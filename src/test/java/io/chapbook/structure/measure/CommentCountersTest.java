package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.testing.StructureCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counters that are glued to lines. A tilde in a row stands where a line was cut. */
class CommentCountersTest {

  /** Three lines that surely end so, and do not count on. */
  private static final String SURE = "\nIt rained.836\nShe left!7\nHe stayed?41";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      The rain ended.836       | The rain ended.~836
      The rain ended.          | The rain ended.
      The rain ended.12345     | The rain ended.~12345
      The rain ended.123456    | The rain ended.123456
      The rain ended.+         | The rain ended.~+
      The rain ended.836+      | The rain ended.~836+
      The rain ended.123456+   | The rain ended.123456+
      The rain ended.836++     | The rain ended.836++
      The rain ended.0         | The rain ended.~0
      The rain ended.9         | The rain ended.~9
      The rain ended!7         | The rain ended!~7
      “The rain ended”7        | “The rain ended”~7
      ‘The rain ended’7        | ‘The rain ended’~7
      "The rain ended"7        | "The rain ended"~7
      The rain ended…7         | The rain ended…~7
      The *rain*7              | The *rain*~7
      The rain ended, 836      | The rain ended, 836
      The rain ended:836       | The rain ended:836
      # a number with a point is a number
      It rained 3.14           | It rained 3.14
      It rained 3.+            | It rained 3.+
      5.14                     | 5.14
      v.14                     | v.~14
      # words have one too where another word stands before
      The rain836              | The rain~836
      The rain+                | The rain+
      Rain836                  | Rain836
      A to836                  | A to~836
      A g836                   | A g836
      # ornaments have one, and it may be a plus alone
      ***+                     | ***~+
      ***12                    | ***~12
      🌧12                      | 🌧~12
      𝐀𝐀12                     | 𝐀𝐀12
      *12                      | *~12
      ***                      | ***
      * * *12                  | * * *~12
      • 12                     | • ~12
      •12                      | •~12
      a•12                     | a~•12
      The rain ended•12        | The rain ended~•12
      The rain ended•+         | The rain ended•+
      # there is nothing to take it from
      836                      | 836
      836+                     | 836+
      +                        | +
      7                        | 7
      ''                       | ''
      """)
  void aCounterIsCutOffWhereOneCanStand(String line, String cut) {
    String story = line.replace("''", "");
    Line first = StructureCases.measured(story + SURE).line(1);
    assertEquals(cut.replace("''", ""), shown(first));
    // A line lies nowhere near the beginning of a story as a rule.
    MeasuredText below =
        StructureCases.measured("The rain. The" + SURE + "\n \t" + story + " \nRain");
    assertEquals(cut.replace("''", ""), shown(below.line(5)));
    assertEquals(5, below.line(5).number());
  }

  private static String shown(Line line) {
    String counter = line.between(line.textEnd(), line.counterEnd());
    return line.text() + (counter.isEmpty() ? "" : "~" + counter);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      .5 .9 .2           | true
      .5 .9              | false
      !5 ?9 ”2           | true
      5 .9 .2            | false
      .5 .9 5            | false
      ,5 .9 .2           | false
      .5 .9 rain2        | false
      .12345 .9 .2       | true
      .123456 .9 .2      | false
      .123456 .9 .2 .7   | true
      # numbers that rise by one are those of footnotes
      .4 .5 .9           | true
      .4 .5 .6           | false
      .1 .5 .9           | true
      .1 .2 .9           | false
      .1 .2 .9 .7        | true
      .1 .2 .3 .7        | false
      .6 .5 .4           | true
      .5 .5 .5           | true
      # lines with text: 40 for each
      .5 .9 .2 116       | true
      .5 .9 .2 117       | false
      .5 .9 .2 .7 155    | true
      .5 .9 .2 .7 156    | false
      .5 .9 .2 116 blank | true
      """)
  void aTextHasCountersWhenEnoughOfItsLinesDo(String ends, boolean found) {
    StringBuilder story = new StringBuilder();
    for (String end : ends.split(" ")) {
      if (end.equals("blank")) {
        story.append("\n".repeat(50));
      } else if (end.length() == 3) {
        story.append("Rain\n".repeat(Integer.parseInt(end)));
      } else {
        story.append(Character.isDigit(end.charAt(0)) ? "" : "It rained").append(end).append('\n');
      }
    }
    // The line that tells it has one and is no sure sign.
    MeasuredText text = StructureCases.measured(story + "***+");
    assertEquals(found ? "***~+" : "***+", shown(text.line(text.lineCount())));
  }
}
