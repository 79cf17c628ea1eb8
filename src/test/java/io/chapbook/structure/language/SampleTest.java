package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.testing.StructureCases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which words of a text are asked for its language; {@code a9} is a line of nine times a. */
class SampleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      a9                                     | a9
      - a9 - b9 -                            | a9 b9
      -                                      | ``
      # 2500 characters of the beginning, line ends among them
      a2499                                  | a2499
      a2501                                  | a2500
      a2498 b9                               | a2498 b1
      a2499 b9                               | a2499 b9
      a2000 b900 c9                          | a2000 b499 c9
      # and 1500 of the middle, or of what follows right on the beginning
      a2500 b1499                            | a2500 b1499
      a2500 b1501                            | a2500 b1500
      a2500 b1498 c9                         | a2500 b1498 c1
      a2500 b1499 c9                         | a2500 b1499
      a2500 b9 c9                            | a2500 b9 c9
      a2500 b9 c9 d9                         | a2500 c9 d9
      a2500 b9 c9 d9 e9                      | a2500 c9 d9 e9
      a2500 b9 c9 d9 e9 f9                   | a2500 d9 e9 f9
      a2500 b9 c9 d9 e9 f9 g2000 h9          | a2500 e9 f9 g1480
      a900 b900 c900 d900 e9                 | a900 b900 c698 d900 e9
      # blank lines at the end do not count
      a2500 b9 c9 d9 - - - - -               | a2500 c9 d9
      a2500 - b9 - c9                        | a2500 b9 c9
      """)
  void theBeginningAndTheMiddleAreTaken(String lines, String sample) {
    MeasuredText text = StructureCases.measured(Arrays.stream(lines.split(" "))
        .map(SampleTest::line).collect(Collectors.joining("\n")));
    assertEquals(sample, shown(Sample.of(text, new Claims(text.lineCount()))));
  }

  @ParameterizedTest
  @EnumSource(LineRole.class)
  void onlyWhatTheAuthorWroteIsTaken(LineRole role) {
    MeasuredText text = StructureCases.measured("aaa\nbbb\nccc");
    Claims claims = new Claims(3);
    claims.claim(2, role);
    boolean taken = List.of(LineRole.STORY, LineRole.HEADING, LineRole.DESCRIPTION, LineRole.NOTE,
        LineRole.LETTER).contains(role);
    assertEquals(taken ? "a3 b3 c3" : "a3 c3", shown(Sample.of(text, claims)));
  }

  private static String line(String told) {
    return told.equals("-") ? "" : told.substring(0, 1).repeat(Integer.parseInt(told.substring(1)));
  }

  /** The sample's lines; each ends with a line feed. */
  private static String shown(String sample) {
    assertEquals(sample.isEmpty(), !sample.endsWith("\n"));
    return sample.lines().map(line -> line.charAt(0) + String.valueOf(line.length()))
        .collect(Collectors.joining(" "));
  }
}
