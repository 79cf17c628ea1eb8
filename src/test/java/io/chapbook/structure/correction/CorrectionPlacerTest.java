package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StructureCases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a correction is put, or why it is not: the lines, or what a person is told. */
class CorrectionPlacerTest {

  private static final String STORY = """
      Nothing.

      The goose would not leave the kitchen, and nobody had asked it to.

      Nothing.

      By noon the rain had turned the yard into a pond, and the goose looked at it.


      Nothing.

      Ida set a bowl of barley beside the stove, and the goose ate it slowly, as a favour.
      The goose ate.

      Nothing.



      In the morning there was a feather on each chair, and the goose ate it slowly, as a favour.

      The goose ate.
      The schoolmaster took it for a sign, and wrote to the county about the goose and the chairs.

      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Nothing.                  | ''                        |                | 1
      Nothing.                  | nobody had asked it to.   |                | 5
      Nothing.                  | …nobody had asked it to.  |                | 5
      Nothing.                  | …asked it to.             |                | 5
      Nothing.                  | …nobody has asked it to!  |                | 5
      Nothing.                  | …The goose ate.           |                | 15
      Nothing.                  | goose ate.                |                | 15
      Nothing.                  | The goose ate it.         |                | 15
      The goose ate.            | …on each chair, and the goose ate it slowly, as a favour. | | 21
      The goose would not...    |                           |                | 3
      The goose would not...    |                           | Nothing.       | 3-5
      The goose would not…      |                           | The goose ate. | 3-13
      By noon the rain had…     |                           | The schoolm... | 7-22
      The schoolmaster took it… |                           | The schoolmaster took it… | 22
      """)
  void aCorrectionIsPutWhereItsLinesAre(String line, String after, String until, String found) {
    assertEquals(found, placed(STORY, entry(line, after, until)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Nothing.            | …asked it                    | stands below "…asked it", but
      Nothing.            | …to it.                      | stands below "…to it.", but
      Nothing.            | …asked to.                   | stands below "…asked to.", but
      Nothing.            | …somebody had to ask it out. | ask it out.", but line 1 (at the top),
      """)
  void whereNoLineIsBelowWhatItShouldBeAllItsPlacesAreTold(
      String line, String after, String told) {
    assertTrue(placed(STORY, entry(line, after, null)).contains(told));
  }

  @Test
  void ofManyPlacesTheFirstFourAreTold() {
    assertEquals(
        "fits 4 places; say which with `after`, the line above: line 1 (at the top), line 5 (after"
            + " \"…would not leave the kitchen, and nobody had asked it to.\"), line 10 (after"
            + " \"…turned the yard into a pond, and the goose looked at it.\"), line 15 (after"
            + " \"The goose ate.\") @null",
        placed(STORY, entry("Nothing.", null, null)));
    assertEquals(
        "fits 5 places; say which with `after`, the line above: line 1 (at the top), line 2 (after"
            + " \"Nothing.\"), line 3 (after \"Nothing.\"), line 4 (after \"Nothing.\"), ... @null",
        placed("Nothing.\n".repeat(5), entry("Nothing.", null, null)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      …goose looked at it.  | 9
      goose looked at it.   | 9
      The goose ate.        | 14
      …asked it to.         | 4
      …slowly, as a favour. | 20
      """)
  void aBlankLineIsTheOneThatMakesTheGap(String after, String found) {
    assertEquals(found, placed(STORY, entry("", after, null)));
  }

  @Test
  void aBlankLineIsToldOfWhereItIsNoneOrOneOfSeveral() {
    assertEquals(
        "fits 4 places; say which with `after`, the line above: line 2 (after \"Nothing.\"), line 6"
            + " (after \"Nothing.\"), line 11 (after \"Nothing.\"), line 17 (after \"Nothing.\")"
            + " @null",
        placed(STORY, entry("", "Nothing.", null)));
    for (String after : List.of("…and the chairs.", "no such thing here")) {
      assertEquals(
          "fits no place in the text: no blank line stands below a line that reads \"" + after
              + "\" @null",
          placed(STORY, entry("", after, null)));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Nothing                          | 1
      Nothing at                       | 1
      The goose would never leave…     | 3
      By noon the rain has turned the yard to a pond, and the goose looked at it. | 7
      The schoolmaster took them for a sign… | 22
      A goose would not care to leave the kitchen; who would? |
      Snow                             |
      """)
  void whatNoLineReadsIsToldWithTheLineThatIsMostLikeIt(String line, Integer like) {
    String told = placed(STORY, entry(line, null, null));
    assertTrue(told.startsWith("fits no place in the text: no line reads \""), told);
    assertEquals(like == null, told.endsWith("\" @null"), told);
    assertTrue(like == null || told.contains("; line " + like + " is like it: \""), told);
    assertTrue(like == null || told.endsWith("\" @" + like), told);
  }

  @Test
  void anEndThatIsMissingIsTold() {
    assertEquals(
        "fits no place in the text: no line from line 22 on reads \"The goose ate.\", its `until`;"
            + " line 13 is like it: \"The goose ate.\" @13",
        placed(STORY, entry("The schoolmaster took it…", null, "The goose ate.")));
  }

  @Test
  void aLineAboveThatHasChangedIsKnownIfThirteenPairsOfTwentyAreLeft() {
    String story = "abcdefghijklmnopqrstu\n\nNothing.\n\nSnow.\n\nNothing.\n";
    assertEquals("3", placed(story, entry("Nothing.", "…abcdefghijklmn0123456", null)));
    assertTrue(placed(story, entry("Nothing.", "…abcdefghijklm01234567", null))
        .startsWith("fits no place"));
  }

  @Test
  void aLineIsFoundWithAndWithoutTheCounterBehindIt() {
    String story = "“He went.”12\n\n“She stayed.”9\n\n“It rained.”77\n\n“They slept.”40\n";
    assertEquals("3", placed(story, entry("“She stayed.”", null, null)));
    assertEquals("3", placed(story, entry("“She stayed.”9", null, null)));
    assertTrue(placed(story, entry("“She stayed.”8", null, null)).endsWith("@3"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3-9 note, 5 removed      | 3-9, 5
      5 removed, 3-9 letter    | 3-9, 5
      3-9 note, 9 removed      | 3-9, not used @9
      3-9 note, 3 removed      | 3-9, not used @3
      3-9 story, 5 removed     | 3-9, not used @5
      3-9 removed, 5 removed   | 3-9, not used @5
      3-9 removed, 5 note      | 3-9, not used @5
      3-9 note, 5 story        | 3-9, not used @5
      3-9 note, 5 removed, 7 story | 3-9, 5, not used @7
      3-5 note, 5-7 letter     | 3-5, not used @5-7
      3-5 note, 7 letter       | 3-5, 7
      5 removed, 5 note        | 5, not used @5
      5 removed, 3-5 note      | 5, not used @3-5
      5 removed, 3-9 story     | 5, not used @3-9
      3 story, 7 story, 1-11 note           | 3, 7, not used @1-11
      3 removed, 9 story, 1-11 note         | 3, 9, not used @1-11
      3 removed, 5 removed, 1-11 note       | 1-11, 3, 5
      1 removed, 3 removed, 1-11 note       | 1, 3, not used @1-11
      """)
  void ofTwoThatSpeakOfTheSameLinesTheFirstIsUsed(String corrections, String used) {
    assertEquals(used, placed(
        new CorrectionPlacer(new LineIndex(SketchedOutline.text(".-.-.-.-.-."))),
        SketchedOutline.entries(corrections))
            .replaceFirst("was (not used): line [12] says something of the same lines", "$1"));
  }

  private static LineCorrection entry(
      String line, @Nullable String after, @Nullable String until) {
    CorrectedRole role = line.isEmpty() ? CorrectedRole.BREAK : CorrectedRole.STORY;
    return new LineCorrection(line, after, until, role, null, 0, 2);
  }

  private static String placed(String story, LineCorrection correction) {
    return placed(
        new CorrectionPlacer(new LineIndex(StructureCases.measured(story))), List.of(correction));
  }

  private static String placed(CorrectionPlacer placer, List<LineCorrection> corrections) {
    List<String> found = new ArrayList<>();
    placer.place(corrections).forEach(one -> found.add(one.span().toString()));
    placer.findings().forEach(one -> found.add(
        one.message().replaceFirst("^line \\d+ of the corrections ", "") + " @" + one.span()));
    return String.join(", ", found);
  }
}
