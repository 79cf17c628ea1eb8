package io.chapbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  /** Wherever a long text is cut to be counted, a pair in it counts once. */
  @Test
  void countsCodePointsOfShortAndLongTexts() {
    String pairs = "\uD83D\uDC0E".repeat(SourceText.WORTH_SHARING);
    for (String content : List.of("", "a\uD83D\uDC0Eb", pairs, "a" + pairs + "\uD83D", "\uDC0E" + pairs)) {
      SourceText text = SourceText.of("story.txt", content, "UTF-8");
      assertEquals(content.codePointCount(0, content.length()), text.codePoints());
    }
  }

  @Test
  void joinedTextsStandApartAndEachKnowsItsFirstLine() {
    SourceText joined = SourceText.joined("book", List.of(
        SourceText.of("a.txt", "one\r\ntwo", "UTF-8"),
        SourceText.of("b.txt", "three\rfour\r", "macintosh"),
        SourceText.of("c.txt", "", "UTF-8"),
        SourceText.of("d.txt", "five\n", "UTF-8")));
    assertEquals(
        "\none\r\ntwo\n\nthree\nfour\n\n\nfive\n", joined.content());
    assertEquals("UTF-8, macintosh", joined.charset());
    assertEquals(List.of(2, 5, 8, 9), joined.parts().stream().map(TextPart::firstLine).toList());
    assertEquals("three", joined.line(5));
    assertEquals("five", joined.line(9));
    for (TextPart part : joined.parts()) {
      assertEquals("", joined.line(part.firstLine() - 1), part.name());
    }
  }

  @Test
  void aSingleTextHasNoParts() {
    assertEquals(List.of(), SourceText.of("a.txt", "one", "UTF-8").parts());
  }

  @Test
  void lineFeedEndsALine() {
    assertEquals(List.of("one", "", "three", ""), lines("one\n\nthree\n"));
  }

  @Test
  void carriageReturnBeforeLineFeedBelongsToTheLineEnd() {
    assertEquals(List.of("one", "", "three", ""), lines("one\r\n\r\nthree\r\n"));
  }

  @Test
  void carriageReturnAloneEndsALineWhereThereIsNoLineFeed() {
    assertEquals(List.of("one", "", "three", ""), lines("one\r\rthree\r"));
  }

  @Test
  void carriageReturnAmidALineStaysInItWhereLineFeedsEndLines() {
    assertEquals(List.of("one\rtwo", "three"), lines("one\rtwo\nthree"));
  }

  @Test
  void onlyTheLastOfSeveralCarriageReturnsBelongsToTheLineEnd() {
    assertEquals(List.of("one\r", "two"), lines("one\r\r\ntwo"));
  }

  @Test
  void textWithoutFinalLineEndHasItsLastLine() {
    assertEquals(List.of("one", "two"), lines("one\ntwo"));
  }

  @Test
  void emptyTextHasOneEmptyLine() {
    assertEquals(List.of(""), lines(""));
  }

  @Test
  void loneLineEndsMakeOneLineMoreThanThereAreEnds() {
    assertEquals(List.of("", ""), lines("\n"));
    assertEquals(List.of("", ""), lines("\r"));
    assertEquals(List.of("", ""), lines("\r\n"));
  }

  @Test
  void carriageReturnAtTheVeryEndStaysInTheLastLineWhereLineFeedsEndLines() {
    assertEquals(List.of("one", "two\r"), lines("one\ntwo\r"));
  }

  @Test
  void otherSeparatorsEndNoLine() {
    String content = "a\u000Bb\fc\u0085d\u2028e\u2029f";

    assertEquals(List.of(content), lines(content));
  }

  @Test
  void manyShortLinesAreAllFound() {
    assertEquals(5_001, SourceText.of("a.txt", "\n".repeat(5_000), "UTF-8").lineCount());
  }

  @Test
  void linesStandWhereTheirOffsetsSay() {
    SourceText text = SourceText.of("a.txt", "\uFEFFone\r\ntwo", "UTF-8");
    assertEquals(0, text.lineStart(1));
    assertEquals(4, text.lineEnd(1));
    assertEquals(6, text.lineStart(2));
    assertEquals(9, text.lineEnd(2));
    assertEquals("\uFEFFone", text.line(1));
  }

  @Test
  void lineNumbersOutsideTheTextAreRefused() {
    SourceText text = SourceText.of("a.txt", "one\ntwo", "UTF-8");
    assertThrows(IndexOutOfBoundsException.class, () -> text.lineStart(0));
    assertThrows(IndexOutOfBoundsException.class, () -> text.lineEnd(3));
    assertThrows(IndexOutOfBoundsException.class, () -> text.line(3));
  }

  @Test
  void nameContentAndCharsetAreKept() {
    SourceText text = SourceText.of("a.txt", "one", "Big5");
    assertEquals("a.txt", text.name());
    assertEquals("one", text.content());
    assertEquals("Big5", text.charset());
  }

  private static List<String> lines(String content) {
    SourceText text = SourceText.of("a.txt", content, "UTF-8");
    return IntStream.rangeClosed(1, text.lineCount()).mapToObj(text::line).toList();
  }
}
