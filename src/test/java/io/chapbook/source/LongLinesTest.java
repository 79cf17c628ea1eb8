package io.chapbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts whose line ends were lost. */
class LongLinesTest {

  private static final String PROSE =
      "The pump had not worked since the fair, and still the children took turns at the handle. ";

  @Test
  void aTextWithItsLineEndsStaysAsItIs() {
    SourceText text = text((PROSE + "\n\n").repeat(200));
    assertSame(text, LongLines.part(text));
  }

  @Test
  void oneLongParagraphAmongOthersStaysWhole() {
    SourceText text = text(PROSE.repeat(80) + "\n\n" + (PROSE + "\n\n").repeat(100));
    assertSame(text, LongLines.part(text));
  }

  @Test
  void notOneCharacterChangesAndLinesBeginBehindWhiteSpace() {
    SourceText whole = text(PROSE.repeat(300));
    SourceText parted = LongLines.part(whole);
    assertEquals(whole.content(), parted.content());
    assertTrue(parted.lineCount() > 20, parted.lineCount() + " lines");
    for (int line = 2; line <= parted.lineCount(); line++) {
      assertEquals(' ', parted.content().charAt(parted.lineStart(line) - 1));
      assertTrue(parted.line(line).startsWith("The pump"), parted.line(line));
      assertEquals(1, parted.fileLine(line));
    }
  }

  @Test
  void eachSpeakerBeginsAParagraph() {
    SourceText parted = LongLines.part(text(
        PROSE.repeat(80) + "\"Who is there?\" \"The goat.\" \"Again?\" " + PROSE));
    List<String> lines = lines(parted);
    assertTrue(lines.contains("\"The goat.\""), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("\"Again?\"")), lines.toString());
  }

  @Test
  void chaptersArePartedWhereTheirNumbersRunOn() {
    SourceText parted = LongLines.part(text("The Pump by Ida Wend Chapter 1 " + PROSE.repeat(80)
        + "Chapter 2 " + PROSE + "It stood in Chapter 3 of the book. " + PROSE.repeat(80)
        + "Chapter 3 " + PROSE.repeat(10)));
    assertEquals(List.of("Chapter 1", "Chapter 2", "Chapter 3"), headings(parted));
  }

  @Test
  void oneChapterOrNumbersThatDoNotBeginAtOneAreNoChapters() {
    assertEquals(List.of(), headings(LongLines.part(text("Chapter 1 " + PROSE.repeat(80)))));
    assertEquals(List.of(), headings(LongLines.part(
        text(PROSE.repeat(80) + "Chapter 4 " + PROSE + "Chapter 5 " + PROSE))));
  }

  private static List<String> headings(SourceText text) {
    return text.marks().stream().filter(mark -> mark.kind() == LineMark.Kind.HEADING)
        .map(mark -> text.line(mark.span().startLine()).strip()).toList();
  }

  private static List<String> lines(SourceText text) {
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      lines.add(text.line(line).strip());
    }
    return lines;
  }

  private static SourceText text(String content) {
    return SourceText.of("story.txt", content, "UTF-8");
  }
}
