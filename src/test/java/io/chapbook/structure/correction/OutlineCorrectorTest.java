package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.report.Finding;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outlines before and after corrections, as {@link SketchedOutline} tells them. The last letters of
 * a row say what each line is: a dash is a blank line, a dot story, X what is left out.
 */
class OutlineCorrectorTest {

  /** Words on every second line. */
  private static final String SPACED = ".-.-.-.-.-.";

  /** Words on every line. */
  private static final String CLOSE = "...........";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      note 5-7               | 5-7 note    | note! 5-7 (w5..w7) .-.-N-N-.-.
      labelled 5-7           | 5 note      | note! 5-7 (w5: w7) .-.-N-N-.-.
      note 3-5, note 7-9     | 7 note      | note 3-5 (w3..w5), note! 7-9 (w7..w9) .-N-N-N-N-.
      letter 5-7             | 5 letter    | letter! 5-7 .-.-L-L-.-.
      letter 1, letter 5-7   | 5-7 letter  | letter 1, letter! 5-7 L-.-L-L-.-.
      break 5                | 5 break     | break! 5 .-.-B-.-.-.
      dropped 5              | 5 removed   | dropped 5 .-.-X-.-.-.
      dropped 5-7            | 5 removed   | dropped 5-7 .-.-X-X-.-.
      # and what only begins or ends there is another thing
      note 5-9               | 5-7 note    | note! 5-7 (w5..w7), note 9 (w9) .-.-N-N-N-.
      labelled 5-9           | 5-7 note    | note! 5-7 (w5: w7), note 9 (w9) .-.-N-N-N-.
      note 3-7               | 5-7 note    | note 3 (w3), note! 5-7 (w5..w7) .-N-N-N-.-.
      note 5-7               | 5-9 note    | note! 5-9 (w5..w9) .-.-N-N-N-.
      note 3-5, labelled 7-9 | 7 letter    | note 3-5 (w3..w5), letter! 7-9 .-N-N-L-L-.
      letter 5-9             | 5-7 letter  | letter! 5-7, letter 9 .-.-L-L-L-.
      letter 5-7             | 5-9 letter  | letter! 5-9 .-.-L-L-L-.
      break 5                | 7 break     | break 5, break! 7 .-.-B-B-.-.
      break 7                | 5 break     | break! 5, break 7 .-.-B-B-.-.
      dropped 5              | 5-7 removed | dropped! 5-7 .-.-X-X-.-.
      dropped 3, dropped 7   | 5 removed   | dropped 3, dropped! 5, dropped 7 .-X-X-X-.-.
      unclaimed 5            | 5 removed   | dropped! 5 .-.-X-.-.-.
      """)
  void whatIsSoAlreadyStaysAndAPersonSaysIt(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      break 5, letter 7-9      | 3 removed | break 5, letter 7-9, dropped! 3 .-X-B-L-L-.
      letter 1, letter 9       | 5 removed | letter 1, letter 9, dropped! 5 L-.-X-.-L-.
      note 1, note 9-11        | 5 story   | note 1 (w1), note 9-11 (w9..w11) N-.-.-.-N-N
      contents 1, notice 9     | 5 story   | contents 1, notice 9 C-.-.-.-F-.
      dropped 7                | 3 removed | dropped! 3, dropped 7 .-X-.-X-.-.
      letter 7                 | 3 letter  | letter! 3, letter 7 .-L-.-L-.-.
      note 7                   | 3 note    | note! 3 (w3), note 7 (w7) .-N-.-N-.-.
      break 7                  | 3 break   | break! 3, break 7 .-B-.-B-.-.
      contents 3-7, contents 9 | 5 story   | contents 3, contents 7, contents 9 .-C-.-C-C-.
      notice 3-7, notice 9     | 5 story   | notice 3, notice 7, notice 9 .-F-.-F-F-.
      nested 9, note 1 | 5 note | note 1 (w1), note! 5 (w5), note 9 (w9) nested N-.-N-.-N-.
      """)
  void whatLiesElsewhereStaysInItsOrder(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      notice 3-7             | 3 removed   | dropped! 3-7 .-X-X-X-.-.
      contents 3-7           | 3 note      | note! 3-7 (w3..w7) .-N-N-N-.-.
      dropped 3-7            | 3 story     | .-.-.-.-.-.
      description 3-7        | 3 removed   | dropped! 3-7 .-X-X-X-.-.
      letter 3-9             | 3 story     | .-.-.-.-.-.
      note 3-9               | 3 story     | .-.-.-.-.-.
      letter 1-3, letter 5-9 | 5 removed   | letter 1-3, dropped! 5-9 L-L-X-X-X-.
      note 1-3, note 5-9     | 5 removed   | note 1-3 (w1..w3), dropped! 5-9 N-N-X-X-X-.
      # but not by a heading or a break, nor where the end is named
      notice 3-7             | 3 break     | notice 5-7, break! 3 .-B-F-F-.-.
      contents 3-7           | 3 heading   | contents 5-7, heading! 3 w3 .-H-C-C-.-.
      letter 3-9             | 3-5 story   | letter 7-9 .-.-.-L-L-.
      note 5-9 | 5-7 removed | note 9 (w9), dropped! 5-7 .-.-X-X-N-.
      """)
  void whatIsNamedOnItsFirstLineIsMeantWhole(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      notice 3-9                | 5 story     | notice 3, notice 7-9 .-F-.-F-F-.
      notice 1, notice 5-9      | 7-9 removed | notice 1, notice 5, dropped! 7-9 F-.-F-X-X-.
      contents 3-9              | 5 story     | contents 3, contents 7-9 .-C-.-C-C-.
      contents 3-9              | 5 removed   | contents 3, contents 7-9, dropped! 5 .-C-X-C-C-.
      contents 5-11 | 7 note | contents 5, contents 9-11, note! 7 (w7) closing .-.-C-N-C-C
      dropped 3-9               | 5 story     | dropped 3, dropped 7-9 .-X-.-X-X-.
      letter 3-9                | 5 story     | letter 3, letter 7-9 .-L-.-L-L-.
      letter 3-9                | 5 note      | note! 5 (w5), letter 3, letter 7-9 .-L-N-L-L-.
      letter 3-9                | 7-11 story  | letter 3-5 .-L-L-.-.-.
      letter 3-9                | 5 removed   | letter 3-9, dropped! 5 .-L-X-L-L-.
      letter 3-9                | 3-5 removed | letter 7-9, dropped! 3-5 .-X-X-L-L-.
      letter 3-9                | 7-9 removed | letter 3-5, dropped! 7-9 .-L-L-X-X-.
      letter 1-3, letter 5-9    | 7 removed   | letter 1-3, letter 5-9, dropped! 7 L-L-L-X-L-.
      note 3-9                  | 5 story     | note 3 (w3), note 7-9 (w7..w9) .-N-.-N-N-.
      note 3-9 | 5 note | note 3 (w3), note! 5 (w5), note 7-9 (w7..w9) .-N-N-N-N-.
      note 3-9                  | 5-9 story   | note 3 (w3) .-N-.-.-.-.
      note 3-9                  | 5 removed   | note 3-9 (w3..w9), dropped! 5 .-N-X-N-N-.
      note 3-9                  | 3-5 removed | note 7-9 (w7..w9), dropped! 3-5 .-X-X-N-N-.
      note 3-9                  | 7-9 removed | note 3-5 (w3..w5), dropped! 7-9 .-N-N-X-X-.
      note 3-9                  | 5 break     | note 3 (w3), note 7-9 (w7..w9), break! 5 .-N-B-N-N-.
      note 3-9 | 5 letter | note 3 (w3), note 7-9 (w7..w9), letter! 5 .-N-L-N-N-.
      break 3, break 5, break 7 | 3-5 story   | break 7 .-.-.-B-.-.
      break 5                   | 3-7 note    | note! 3-7 (w3..w7) .-N-N-N-.-.
      """)
  void linesAreCutOutOfWhatHasThem(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      title 1, author 3        | 1 story    | author 3 .-Y-.-.-.-.
      title 1, author 3        | 1 removed  | title 1, author 3, dropped! 1 X-Y-.-.-.-.
      title 1, author 3        | 1 heading  | title 1, author 3, heading! 1 w1 H-Y-.-.-.-.
      title 1, author 3        | 1 note     | author 3, note! 1 (w1) opening N-Y-.-.-.-.
      title 1, author 3        | 3 story    | title 1 T-.-.-.-.-.
      title 1, author 3        | 3 removed  | title 1, author 3, dropped! 3 T-X-.-.-.-.
      title 1, author 3        | 3 break    | title 1, break! 3 T-B-.-.-.-.
      title 1, author 3        | 5 story    | title 1, author 3 T-Y-.-.-.-.
      title 1, author 3        | 1-3 letter | letter! 1-3 L-L-.-.-.-.
      label 3, description 5-7 | 3 story    | description 5-7 .-.-D-D-.-.
      label 3, description 5-7 | 7 removed  | label 3, description 5, dropped! 7 .-d-D-X-.-.
      label 3, description 5-9 | 7 note     | label 3, description 5-9, note! 7 (w7) .-d-D-N-D-.
      label 3, description 5-9 | 1 story    | label 3, description 5-9 .-d-D-D-D-.
      label 3, description 5-9 | 11 story   | label 3, description 5-9 .-d-D-D-D-.
      label 3, description 5-9 | 5-7 note   | label 3, description 9, note! 5-7 (w5..w7) .-d-N-N-D-.
      """)
  void whatStandsBeforeTheStoryIsTakenFromIt(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      note 3-9, rule 5         | 3 story    | break! 5 .-.-B-.-.-.
      note 3-9, rule 5         | 5 story    | note 3 (w3), note 7-9 (w7..w9) .-N-.-N-N-.
      note 3-9, rule 5         | 3-5 story  | note 7-9 (w7..w9), break! 5 .-.-B-N-N-.
      note 3-9, rule 5         | 7 story    | note 3 (w3), note 9 (w9) .-N-B-.-N-.
      note 3-9, rule 5         | 7-9 story  | note 3 (w3) .-N-B-.-.-.
      note 3-9, rule 7         | 5 story    | note 3 (w3), note 9 (w9) .-N-.-B-N-.
      note 3-9, rule 5         | 5 break    | note 3 (w3), note 7-9 (w7..w9), break! 5 .-N-B-N-N-.
      note 3-9, rule 5         | 5 removed  | note 3-9 (w3..w9), dropped! 5 .-N-X-N-N-.
      note 3-9, rule 5         | 9 removed  | note 3-7 (w3..w7), dropped! 9 .-N-B-N-X-.
      note 3-9, rule 5, rule 7 | 9 story    | note 3 (w3) .-N-B-B-.-.
      note 3-9, rule 5, rule 7 | 3 story    | break! 5, break! 7 .-.-B-B-.-.
      note 7-9, break 5        | 3-7 story  | note 9 (w9) .-.-.-.-N-.
      letter 3-9, rule 5       | 3 story    | .-.-.-.-.-.
      letter 3-9, rule 5       | 7 story    | letter 3, letter 9 .-L-B-.-L-.
      note 3-9, nested 5       | 3-9 story  | .-.-.-.-.-.
      note 3-9, nested 5       | 3-9 letter | note 5 (w5) nested, letter! 3-9 .-L-L-L-L-.
      note 3-9, nested 5 | 7 story | note 3-5 (w3..w5), note 5 (w5) nested, note 9 (w9) .-N-N-.-N-.
      nested 5                 | 3 story    | note 5 (w5) nested .-.-N-.-.-.
      nested 5                 | 5 story    | .-.-.-.-.-.
      """)
  void aRuleInANotePartsScenesOnceTheNoteIsStory(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      note 3-9, dropped 5 | 3-9 note   | note! 3-9 (w3..w9), dropped 5 .-N-X-N-N-.
      note 3-7, dropped 5 | 3-9 note   | note! 3-9 (w3..w9), dropped 5 .-N-X-N-N-.
      note 3-7, dropped 5 | 3-9 letter | letter! 3-9, dropped 5 .-L-X-L-L-.
      dropped 5           | 3-7 note   | note! 3-7 (w3..w7), dropped 5 .-N-X-N-.-.
      dropped 9           | 3-7 note   | note! 3-7 (w3..w7), dropped 9 .-N-N-N-X-.
      dropped 1           | 3-7 note   | note! 3-7 (w3..w7) opening, dropped 1 X-N-N-N-.-.
      # what reaches an end is in the book, all else of it is told of
      dropped 3           | 3-7 note   | note! 3-7 (w3..w7) .-N-N-N-.-.
      dropped 7           | 3-7 note   | note! 3-7 (w3..w7) .-N-N-N-.-.
      dropped 3-5         | 3-9 letter | letter! 3-9 .-L-L-L-L-.
      dropped 7-9         | 3-9 letter | letter! 3-9 .-L-L-L-L-.
      dropped 7-11        | 3-9 letter | letter! 3-9, dropped 11 .-L-L-L-L-X
      dropped 1-5         | 3-9 letter | letter! 3-9, dropped 1 X-L-L-L-L-.
      dropped 3-9         | 5-7 note   | note! 5-7 (w5..w7), dropped 3, dropped 9 .-X-N-N-X-.
      dropped 3-9         | 5-9 note   | note! 5-9 (w5..w9), dropped 3 .-X-N-N-N-.
      dropped 3-9         | 3 note     | note! 3-9 (w3..w9) .-N-N-N-N-.
      dropped 3-9         | 5 note     | note! 5 (w5), dropped 3, dropped 7-9 .-X-N-X-X-.
      note 3-9, dropped 5 | 3-9 story  | .-.-.-.-.-.
      note 3-9, dropped 5 | 5 story    | note 3 (w3), note 7-9 (w7..w9) .-N-.-N-N-.
      """)
  void whatIsLeftOutInTheMiddleOfANoteOrLetterStaysSo(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      letter 3-9  | 3 note, 5 removed     | note! 3-9 (w3..w9), dropped! 5 .-N-X-N-N-.
      letter 3-9  | 3 note, 7 story       | note! 3-5 (w3..w5) .-N-N-.-.-.
      letter 3-9  | 3 note, 9 removed     | note! 3-7 (w3..w7), dropped! 9 .-N-N-N-X-.
      letter 3-9  | 3 note, 11 story      | note! 3-9 (w3..w9) .-N-N-N-N-.
      letter 3-9  | 3 story, 5 removed    | dropped! 5 .-.-X-.-.-.
      letter 3-9  | 3-5 story, 7 removed  | letter 9, dropped! 7 .-.-.-X-L-.
      letter 3-9  | 3-5 note, 7 note      | note! 3-5 (w3..w5), note! 7-9 (w7..w9) .-N-N-N-N-.
      letter 3-9  | 3 removed, 5 removed  | dropped! 3, dropped! 5, dropped! 7-9 .-X-X-X-X-.
      letter 5-9  | 3-9 note, 5 removed   | note! 3-9 (w3..w9), dropped! 5 .-N-X-N-N-.
      note 3-9    | 3 story, 7 story      | .-.-.-.-.-.
      note 3-9    | 3 removed, 7 note     | note! 7-9 (w7..w9), dropped! 3-5 .-X-X-N-N-.
      notice 5-9  | 3-7 story, 9 removed  | dropped! 9 .-.-.-.-X-.
      dropped 3-9 | 3 story, 5 removed    | dropped! 5 .-.-X-.-.-.
                  | 3-9 note, 5 removed   | note! 3-9 (w3..w9), dropped! 5 .-N-X-N-N-.
                  | 5 removed, 3-9 letter | letter! 3-9, dropped! 5 .-L-X-L-L-.
      """)
  void correctionsBesideOneAnotherShareWhatTheyMean(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      heading 3, heading 9             | 5 note   | note! 5 (w5) opening .-H-N-.-H-.
      heading 3, heading 9             | 7 note   | note! 7 (w7) closing .-H-.-N-H-.
      heading 3, heading 9             | 5-7 note | note! 5-7 (w5..w7) opening .-H-N-N-H-.
      heading 3, heading 11            | 7 note   | note! 7 (w7) .-H-.-N-.-H
      heading 3, heading 7, heading 9  | 5 note   | note! 5 (w5) opening .-H-N-H-H-.
      heading 3, heading 5, heading 11 | 9 note   | note! 9 (w9) closing .-H-H-.-N-H
      heading 5                        | 1 note   | note! 1 (w1) opening N-.-H-.-.-.
      heading 5                        | 3 note   | note! 3 (w3) closing .-N-H-.-.-.
      heading 5                        | 7 note   | note! 7 (w7) opening .-.-H-N-.-.
      heading 5                        | 11 note  | note! 11 (w11) closing .-.-H-.-.-N
      heading 5, letter 7              | 9 note   | note! 9 (w9), letter 7 .-.-H-L-N-.
      heading 5, dropped 7             | 9 note   | note! 9 (w9) opening, dropped 7 .-.-H-X-N-.
      heading 5, note 7                | 9 note   | note 7 (w7), note! 9 (w9) opening .-.-H-N-N-.
      heading 5, letter 11             | 9 note   | note! 9 (w9), letter 11 .-.-H-.-N-L
      heading 5, dropped 11            | 9 note   | note! 9 (w9) closing, dropped 11 .-.-H-.-N-X
      """)
  void aNoteOpensOrClosesASectionWithNoStoryBeforeOrBehindIt(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      heading 3, heading 7 | 2 note          | note! 2 (w2) closing .NH...H....
      heading 3, heading 7 | 4 note          | note! 4 (w4) opening ..HN..H....
      heading 3, heading 7 | 5 note          | note! 5 (w5) ..H.N.H....
      heading 3, heading 7 | 6 note          | note! 6 (w6) closing ..H..NH....
      heading 3, heading 7 | 8 note          | note! 8 (w8) opening ..H...HN...
      note 3-5             | 4 story         | note 3 (w3), note 5 (w5) ..N.N......
      note 3-5             | 4 removed       | note 3-5 (w3..w5), dropped! 4 ..NXN......
      letter 3-5           | 4 story         | letter 3, letter 5 ..L.L......
      letter 3-5           | 4 removed       | letter 3-5, dropped! 4 ..LXL......
      contents 3-5         | 4 story         | contents 3, contents 5 ..C.C......
      dropped 4            | 3-5 note        | note! 3-5 (w3..w5), dropped 4 ..NXN......
      dropped 5            | 4-5 note        | note! 4-5 (w4..w5) ...NN......
      note 3-5             | 3 story, 4 note | note! 4-5 (w4..w5) ...NN......
      note 3-5             | 5 note          | note 3-4 (w3..w4), note! 5 (w5) ..NNN......
      """)
  void noBlankLineIsNeededBetweenThem(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(CLOSE, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      heading 3-4                     | 3 story                   | ...........
      heading 3-4                     | 3 removed                 | dropped! 3-4 ..XX.......
      heading 3-4                     | 3 break                   | break! 3 ..B........
      heading 3-4                     | 3 note                    | note! 3-4 (w3..w4) ..NN.......
      heading 3-4                     | 3 heading                 | heading! 3-4 w3/w4 ..HH.......
      heading 3-4                     | 3-4 heading               | heading! 3-4 w3/w4 ..HH.......
      heading 3-4                     | 3-3 heading               | heading! 3 w3 ..H........
      heading 3-4                     | 4 story                   | ..H........
      heading 3-4                     | 4 heading                 | heading! 4 w4 ..HH.......
      heading 3-4                     | 3 heading, 4 story        | heading! 3 w3 ..H........
      heading 3-4                     | 3 heading, 5 story        | heading! 3-4 w3/w4 ..HH.......
      heading 3-4                     | 2-3 story                 | ...........
      heading 3-4                     | 2 story                   | heading 3-4 w3/w4 ..HH.......
      heading 3-4                     | 5 story                   | heading 3-4 w3/w4 ..HH.......
      heading 3-6 | 5 heading | heading 3-4 w3/w4, heading! 5 w5 ..HHH......
      heading 3-6 | 3 heading, 5 removed | heading! 3-4 w3/w4, dropped! 5 ..HHX......
      heading 3-6                     | 1 story, 4 story, 8 story | ..H........
      heading 3, heading 6            | 1 story, 6 story          | ..H........
      heading 3, heading 6, heading 9 | 6 removed, 8 story        | dropped! 6 ..H..X..H..
      heading 3, heading 6, heading 9 | 4 heading                 | heading! 4 w4 ..HH.H..H..
      """)
  void aHeadingIsCorrectedWholeOrFromALineOn(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(CLOSE, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      heading 3-5 | 5 story              | .-H-.-.-.-.
      heading 3-7 | 7 story              | heading 3-5 w3/w5 .-H-H-.-.-.
      heading 3-5 | 3 heading            | heading! 3-5 w3/w5 .-H-H-.-.-.
      heading 3-5 | 3 heading, 5 heading | heading! 3 w3, heading! 5 w5 .-H-H-.-.-.
      """)
  void aHeadingMayHaveBlankLinesInIt(
      String found, String corrections, String corrected) {
    assertEquals(corrected, corrected(SPACED, found, corrections));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      heading 3-4            | 3 heading      | heading! 3-4 w3/w4 ..HH....... []
      heading 3-4            | 6 note         | heading 3-4 w3/w4, note! 6 (w6) ..HH.N..... []
      heading 3-4            | 4 heading      | heading 3-4 w3/w4 ..HH....... [4]
      heading 3-4            | 6 heading      | heading 3-4 w3/w4 ..HH....... [6]
      heading 3-4            | 3 story        | heading 3-4 w3/w4 ..HH....... [3]
      heading 3-4            | 4-6 removed    | heading 3-4 w3/w4 ..HH....... [4-6]
      heading 3, heading 6   | 6 heading      | heading! 6 w6 ..H..H..... []
      heading 3, heading 6   | 7 letter       | letter! 7 ..H..HL.... []
      heading 3, heading 6   | 1-8 letter     | ..H..H..... [1-8]
      """)
  void anOptionThatNamesTheHeadingsGoesBeforeCorrections(
      String found, String corrections, String corrected) {
    SketchedOutline sketch = new SketchedOutline(SketchedOutline.text(CLOSE), found);
    List<Finding> findings = new ArrayList<>();
    String shown = sketch.shown(
        sketch.corrected(SketchedOutline.entries(corrections), true, findings));
    assertEquals(corrected, shown + " " + findings.stream().map(Finding::span).toList());
    findings.forEach(one -> assertEquals(
        "line 1 of the corrections was not used: --headings says which lines are headings",
        one.message()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
                 | NOTE    | note! 7-9 (She..wife.) .....-NNN-...-
                 | LETTER  | letter! 7-9 .....-LLL-...-
                 | STORY   | .....-...-...-
                 | REMOVED | dropped! 7 .....-X..-...-
      note 7-8   | LETTER  | letter! 7-8 .....-LL.-...-
      letter 7-8 | NOTE    | note! 7-8 (She..business) .....-NN.-...-
      letter 9   | NOTE    | note! 7-8 (She..business), letter 9 .....-NNL-...-
      letter 8-9 | NOTE    | note! 7 (She..water), letter 8-9 .....-NLL-...-
      """)
  void aNoteOrALetterIsAtLeastAParagraphOfAWrappedText(
      String found, CorrectedRole role, String corrected) throws IOException {
    MeasuredText text = StructureCases.measured(
        Path.of("src/test/resources/corrections/a-note-of-a-hard-wrapped-paragraph/in.txt"));
    SketchedOutline sketch = new SketchedOutline(text, found);
    assertEquals(corrected, sketch.shown(sketch.corrected(
        List.of(new LineCorrection(text.line(7).text(), null, null, role, null, 0, 1)),
        false, new ArrayList<>())));
  }

  @Test
  void blankLinesAtTheNewEndsOfAListAreNoPartOfIt() {
    SketchedOutline sketch = new SketchedOutline(SketchedOutline.text(SPACED), "contents 1-9");
    Claims claims = sketch.corrected(
        SketchedOutline.entries("5 story"), false, new ArrayList<>()).claims();
    assertEquals(LineRole.CONTENTS, claims.role(2));
    assertEquals(LineRole.STORY, claims.role(4));
    assertEquals(LineRole.STORY, claims.role(6));
    assertEquals(LineRole.CONTENTS, claims.role(8));
  }

  private static String corrected(String lines, String found, String corrections) {
    SketchedOutline sketch = new SketchedOutline(SketchedOutline.text(lines), found);
    List<Finding> findings = new ArrayList<>();
    String shown = sketch.shown(
        sketch.corrected(SketchedOutline.entries(corrections), false, findings));
    assertEquals(List.of(), findings);
    return shown;
  }
}
