package io.chapbook.source;

import static io.chapbook.source.EncodingTest.codes;
import static io.chapbook.source.EncodingTest.concat;
import static io.chapbook.source.EncodingTest.encode;
import static io.chapbook.source.EncodingTest.read;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.report.FindingCode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedTextTest {

  @Test
  void linesInWindows1252AmidUtf8AreReadAsSuch() throws Exception {
    byte[] bytes =
        join(
            Samples.ENGLISH.getBytes(UTF_8),
            encode("\u201cNo one\u2019s there.\u201d\n", "windows-1252"),
            Samples.ENGLISH.getBytes(UTF_8));
    SourceReading reading = read(bytes);

    assertEquals(
        Samples.ENGLISH + "\u201cNo one\u2019s there.\u201d\n" + Samples.ENGLISH,
        reading.text().content());
    assertEquals("UTF-8", reading.text().charset());
    assertEquals(EncodingGround.MOSTLY_UTF_8, reading.ground());
    assertEquals(List.of(FindingCode.SRC_005), codes(reading));
    assertEquals(List.of("1", "3", "windows-1252"), reading.findings().get(0).arguments());
  }

  @Test
  void oldMacintoshLineEndsPartLinesOfMixedEncodingsToo() throws Exception {
    String utf8 = Samples.ENGLISH.replace('\n', '\r');
    byte[] older = encode("\u201cNo one\u2019s there.\r", "windows-1252");
    byte[] bytes = join(utf8.getBytes(UTF_8), older);

    assertEquals(utf8 + "\u201cNo one\u2019s there.\r", read(bytes).text().content());
  }

  @Test
  void linesInWindows1251AmidRussianUtf8AreReadAsSuch() throws Exception {
    byte[] bytes =
        join(
            Samples.RUSSIAN.repeat(3).getBytes(UTF_8), encode(Samples.RUSSIAN, "windows-1251"));
    SourceReading reading = read(bytes);

    assertEquals(Samples.RUSSIAN.repeat(4), reading.text().content());
    assertEquals(List.of(FindingCode.SRC_005), codes(reading));
  }

  @Test
  void strayQuotationMarkWithinAUtf8LineIsReadAsWindows1252() throws Exception {
    byte[] bytes =
        join(
            "\u201cIt\u2019s late,\u201d he said. \u201cIt".getBytes(UTF_8),
            new byte[] {(byte) 0x92},
            "s too late.\u201d\n".getBytes(UTF_8));
    SourceReading reading = read(bytes);

    assertEquals(
        "\u201cIt\u2019s late,\u201d he said. \u201cIt\u2019s too late.\u201d\n",
        reading.text().content());
    assertEquals(List.of(FindingCode.SRC_005), codes(reading));
  }

  @Test
  void fileCutWithinASequenceLosesThatCharacterOnly() throws Exception {
    for (String sample : EncodingTest.ALL_SAMPLES) {
      String story = sample + "\u3042";
      byte[] whole = story.getBytes(UTF_8);
      for (int cut = 1; cut <= 2; cut++) {
        SourceReading reading = read(Arrays.copyOf(whole, whole.length - cut));

        assertEquals(sample + "\uFFFD", reading.text().content());
        assertEquals(List.of(FindingCode.SRC_001), codes(reading));
        assertEquals(List.of("1", "UTF-8"), reading.findings().get(0).arguments());
      }
    }
  }

  @Test
  void brokenCharacterInChineseLeavesItsLineReadable() throws Exception {
    byte[] bytes = Samples.CHINESE.getBytes(UTF_8);
    int third = "\u7b2c\u4e00\u7ae0\n\n\u591c\u91cc".getBytes(UTF_8).length;
    bytes[third + 1] = 'x';
    SourceReading reading = read(bytes);

    assertEquals(
        Samples.CHINESE.replaceFirst("\u4e0b", "\uFFFDx\uFFFD"), reading.text().content());
    assertEquals(List.of("2", "UTF-8"), reading.findings().get(0).arguments());
  }

  @Test
  void halfAPairInUtf16TakesNoCharacterAlong() throws Exception {
    for (int[] half : new int[][] {{0xD8, 0x3D}, {0xDE, 0x00}}) {
      byte[] words = concat("\uFEFFIt rained".getBytes(UTF_16BE), half);
      SourceReading reading = read(join(words, "\n\nIt stopped\n".getBytes(UTF_16BE)));

      assertEquals("\uFEFFIt rained\uFFFD\n\nIt stopped\n", reading.text().content());
      assertEquals(List.of("1", "UTF-16BE"), reading.findings().get(0).arguments());
    }
  }

  @Test
  void byteOrderMarkHoldsForADamagedText() throws Exception {
    SourceReading reading = read(concat("\uFEFFWords and more words".getBytes(UTF_8), 0xE2, 0x80));

    assertEquals("\uFEFFWords and more words\uFFFD", reading.text().content());
    assertEquals(EncodingGround.BYTE_ORDER_MARK, reading.ground());
    assertEquals("UTF-8", reading.text().charset());
  }

  @Test
  void bytesThatWindows1252LacksAreCounted() throws Exception {
    byte[] bytes = concat(encode(Samples.ENGLISH, "windows-1252"), ' ', 0x81, ' ', 0x8D, '\n');
    SourceReading reading = read(bytes);

    assertEquals(Samples.ENGLISH + " \uFFFD \uFFFD\n", reading.text().content());
    assertEquals(List.of(FindingCode.SRC_001, FindingCode.SRC_002), codes(reading));
    assertEquals(List.of("2", "windows-1252"), reading.findings().get(0).arguments());
  }

  @Test
  void singleByteThatIsNoUtf8IsWindows1252() throws Exception {
    SourceReading reading = read(encode("The caf\u00e9 was closed.\n", "windows-1252"));

    assertEquals("The caf\u00e9 was closed.\n", reading.text().content());
    assertEquals("windows-1252", reading.text().charset());
    assertEquals(EncodingGround.INFERRED, reading.ground());
  }

  @Test
  void messagesSayWhatWasDone() throws Exception {
    SourceReading reading = read(encode("The caf\u00e9 was closed.\n", "windows-1252"));

    assertEquals(
        "the text is not UTF-8; read as windows-1252 because its bytes fit that encoding best",
        reading.findings().get(0).message());
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
