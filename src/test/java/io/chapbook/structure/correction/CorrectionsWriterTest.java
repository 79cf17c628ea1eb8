package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.Finding;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsWriterTest {

  private static final String STORY = """
      Nothing.

      The goose would not leave the kitchen, and since nobody had asked it to it stayed there.

      Nothing.

      The goose would not leave the kitchen, and since nobody had asked it to it went to bed.


      Nothing.
      Snow.

      Snow.

      Snow.
      Snow.
      """;

  @Test
  void eachThingIsWrittenByTheShortestTextsThatTellItFromOthers() {
    assertEquals("""
        lines:
          # line 1, confidence, unsure
          - line: "Nothing."
            after: ""
            as: heading
            title: "Nothing."
            level: 1
          # line 3, confidence, unsure
          - line: "The goose would not leave the kitchen, and since nobody had asked it to it\
         stayed there."
            as: note
          # line 5-7, confidence, unsure
          - line: "Nothing."
            after: "…leave the kitchen, and since nobody had asked it to it stayed there."
            until: "The goose would not leave the kitchen, and since nobody had asked it to…"
            as: letter
          # line 9, confidence, unsure
          - line: ""
            after: "…not leave the kitchen, and since nobody had asked it to it went to bed."
            as: break
          # line 11
          - line: "Snow."
            after: "Nothing."
            as: removed
        """,
        written(STORY, "heading 1, note 3, letter 5-7, break 9, dropped 11", Corrections.NONE));
  }

  @Test
  void whatHasTheSameLinesAroundItCannotBeTold() {
    assertEquals("""
        lines:
          # line 4-5, letter, confidence, unsure: cannot be told from others by its text
          # line 13, heading, confidence, unsure: cannot be told from others by its text
          # line 14, break, confidence, unsure: cannot be told from others by its text
          # line 15, heading, confidence, unsure: cannot be told from others by its text
          # line 16, note, confidence, unsure: cannot be told from others by its text
        """,
        written(STORY, "letter 4-5, heading 13, heading 15, note 16, break 14", Corrections.NONE));
  }

  @Test
  void aLineOfAWrappedParagraphSaysThatItEndsThere() throws Exception {
    MeasuredText text = StructureCases.measured(
        Path.of("src/test/resources/corrections/a-note-of-a-hard-wrapped-paragraph/in.txt"));
    assertEquals("""
        lines:
          # line 5, confidence, unsure
          - line: "eight."
            as: note
          # line 7, confidence, unsure
          - line: "She asked the ferryman about it. He looked at the water"
            until: "She asked the ferryman about it. He looked at the water"
            as: letter
        """, written(text, "note 5, letter 7", Corrections.NONE));
  }

  @Test
  void whatIsKnownOfTheBookIsWrittenAndWhatIsNotStandsInARemark() throws Exception {
    Corrections before = new CorrectionsReader().read("cover: a.png\n");
    String bare = CorrectionsWriter.write(
        StructureCases.measured(STORY), outline(STORY, null), Corrections.NONE);
    assertTrue(bare.contains("""

        # title: "devised"  # made from the first words
        # author: "..."
        # language: "und"  # inferred, confidence 0.0
        # cover: "covers/picture.png"
        # description: "..."
        lines: []
        """), bare);
    String known = CorrectionsWriter.write(
        StructureCases.measured(STORY), outline(STORY, "title 1, author 3, description 5-7"),
        before);
    assertTrue(known.replaceAll("confidence [0-9.]+", "confidence").contains("""

        title: "w1"  # line 1, inferred, confidence
        author: "w3"  # line 3, inferred, confidence
        # language: "und"  # inferred, confidence
        cover: "a.png"
        # description: "..."  # line 5-7 of the text
        lines: []
        """), known);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "note 3-7", "letter 3-7, note 9", "break 5", "dropped 5", "note 3-9, dropped 5",
      "note 3-9, dropped 3", "letter 3-7, dropped 7", "heading 3-5, note 7", "note 3-9, nested 5",
      "unclaimed 5", "dropped 3-5, note 7", "letter 1-3, dropped 5, letter 7-9",
      "break 5, break 9, note 11", "note 3-9, nested 11"})
  void whatIsWrittenAndReadAgainIsTheSame(String found) throws Exception {
    MeasuredText text = SketchedOutline.text(".-.-.-.-.-.");
    Outline outline = new SketchedOutline(text, found).outline();
    Corrections read = new CorrectionsReader().read(
        CorrectionsWriter.write(text, outline, Corrections.NONE));
    SketchedOutline again = new SketchedOutline(text, found);
    List<Finding> findings = new ArrayList<>();
    assertEquals(
        new SketchedOutline(text, found).shown(outline),
        again.shown(again.corrected(read.lines(), false, findings)).replace("! ", " "));
    assertEquals(List.of(), findings);
  }

  @Test
  void whatDoesNotFitIsKept() throws Exception {
    Corrections before = new CorrectionsReader().read("""
        lines:
          - line: Rain.
            as: heading
            title: 'A "Storm"'
            level: 2
          - line: Snow.
            as: story
          - line: The goose would...
            after: Nothing.
            until: Rain.
            as: letter
          - line: Nothing.
            after: ''
            until: Snow.
            as: letter
          - line: ''
            after: Rain.
            as: break
        """);
    assertEquals("""
        lines:
          # These fitted no one place in the text.
          - line: "Rain."
            as: heading
            title: "A \\"Storm\\""
            level: 2
          - line: "Snow."
            as: story
          - line: "The goose would..."
            after: "Nothing."
            until: "Rain."
            as: letter
          - line: ""
            after: "Rain."
            as: break
        """, written(STORY, null, before));
  }

  /** What is written of the lines. */
  private static String written(String story, @Nullable String found, Corrections before) {
    return written(StructureCases.measured(story), found, before);
  }

  private static String written(MeasuredText text, @Nullable String found, Corrections before) {
    return CorrectionsWriter.write(text, new SketchedOutline(text, found).outline(), before)
        .replaceFirst("(?s).*\n(?=lines:)", "").replaceAll("confidence [0-9.]+", "confidence");
  }

  private static Outline outline(String story, @Nullable String found) {
    return new SketchedOutline(StructureCases.measured(story), found).outline();
  }
}
