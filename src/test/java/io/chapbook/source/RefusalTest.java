package io.chapbook.source;

import static io.chapbook.source.EncodingTest.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static final String ZIP_HEAD = "PK\u0003\u0004" + "\0".repeat(26);

  static Stream<Arguments> otherFiles() {
    return Stream.of(
        Arguments.of(ZIP_HEAD + "mimetypeapplication/epub+zipPK", "an EPUB book"),
        Arguments.of(ZIP_HEAD + "mimetypeapplication/vnd.oasis.open", "an OpenDocument file"),
        Arguments.of(ZIP_HEAD + "[Content_Types].xml", "a Word document (.docx)"),
        Arguments.of(ZIP_HEAD + "story.txt", "a ZIP archive"),
        Arguments.of("PK\u0005\u0006", "an empty ZIP archive"),
        Arguments.of("\u001F\u008B\u0008", "a gzip archive"),
        Arguments.of("\u00FD7zXZ\0", "an xz archive"),
        Arguments.of("7z\u00BC\u00AF'\u001C", "a 7-Zip archive"),
        Arguments.of("Rar!\u001A\u0007\u0001", "a RAR archive"),
        Arguments.of("%PDF-1.4\nplain words enough for a text", "a PDF file"),
        Arguments.of("AT&TFORM", "a DjVu file"),
        Arguments.of("{\\rtf1\\ansi Words.}", "a Rich Text file (RTF)"),
        Arguments.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "a Word document (.doc)"),
        Arguments.of("x".repeat(60) + "BOOKMOBI", "a Mobipocket or Kindle book"),
        Arguments.of("x".repeat(60) + "TEXtREAd", "a PalmDOC book"),
        Arguments.of("ITOLITLS", "a Microsoft Reader book"),
        Arguments.of("\u0089PNG\r\n\u001A\n", "a PNG picture"),
        Arguments.of("\u00FF\u00D8\u00FF\u00E0", "a JPEG picture"),
        Arguments.of("GIF87a", "a GIF picture"),
        Arguments.of("GIF89a", "a GIF picture"),
        Arguments.of("RIFF\1\2\3\4WEBP", "a WebP picture"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void filesOfOtherKindsAreNamedWhateverTheirEnding(String head, String kind) {
    String message = refusal(head.getBytes(ISO_8859_1));

    assertTrue(message.startsWith("it is " + kind), message);
    assertTrue(message.contains("; "), "says what to do: " + message);
  }

  @Test
  void everySignatureIsTried() {
    assertEquals(FileSignature.values().length, otherFiles().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "   ", "\n\r\n\t", "\uFEFF", "\uFEFF \n", "\u00A0\u3000\n", "\0\0\u001A"
      })
  void filesWithoutTextAreEmpty(String content) {
    assertTrue(refusal(content.getBytes(UTF_8)).startsWith("it is empty"));
  }

  @Test
  void wideMarksAloneAreEmpty() {
    assertTrue(refusal(new byte[] {(byte) 0xFF, (byte) 0xFE}).startsWith("it is empty"));
    assertTrue(refusal(new byte[] {(byte) 0xFE, (byte) 0xFF}).startsWith("it is empty"));
  }

  @Test
  void controlCharactersForTheMostPartAreBinary() {
    String content = ("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000E\u000F" + "a").repeat(100);

    assertTrue(refusal(content.getBytes(UTF_8)).startsWith("it is a binary file"));
  }

  @Test
  void manyNulsAmidATextAreBinary() {
    String content = "name\0\1\0\0value\0\0\0\7more\0\0\0".repeat(20) + "end";

    assertTrue(refusal(content.getBytes(UTF_8)).startsWith("it is a binary file"));
  }

  @Test
  void longRandomBytesAreBinary() {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);

    assertTrue(refusal(bytes).startsWith("it is a binary file"));
  }

  @Test
  void storyThatMentionsAnotherFormatIsAStory() throws Exception {
    assertEquals("GIF is a format.", read("GIF is a format.".getBytes(UTF_8)).text().content());
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(UnreadableSourceException.class, () -> read(bytes)).getMessage();
  }
}
