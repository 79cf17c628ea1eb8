package io.chapbook.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  static final List<String> ALL_SAMPLES =
      List.of(
          Samples.ENGLISH,
          Samples.GERMAN,
          Samples.FRENCH,
          Samples.RUSSIAN,
          Samples.JAPANESE,
          Samples.CHINESE,
          Samples.TRADITIONAL_CHINESE,
          Samples.KOREAN);

  /** Sample, name the encoding is reported by, Java's encoder for it. */
  static Stream<Arguments> olderEncodings() {
    return Stream.of(
        Arguments.of(Samples.ENGLISH, "windows-1252", "windows-1252"),
        Arguments.of(Samples.GERMAN, "windows-1252", "windows-1252"),
        Arguments.of(Samples.FRENCH, "windows-1252", "windows-1252"),
        Arguments.of(Samples.ENGLISH, "macintosh", "x-MacRoman"),
        Arguments.of(Samples.GERMAN, "macintosh", "x-MacRoman"),
        Arguments.of(Samples.GERMAN.replaceAll("[\u201c\u201e]", "\""), "IBM850", "IBM850"),
        Arguments.of(Samples.RUSSIAN, "windows-1251", "windows-1251"),
        Arguments.of(Samples.RUSSIAN, "KOI8-R", "KOI8-R"),
        Arguments.of(Samples.RUSSIAN, "IBM866", "IBM866"),
        Arguments.of(Samples.JAPANESE, "Shift_JIS", "windows-31j"),
        Arguments.of(Samples.JAPANESE, "EUC-JP", "EUC-JP"),
        Arguments.of(Samples.JAPANESE, "ISO-2022-JP", "ISO-2022-JP"),
        Arguments.of(Samples.CHINESE, "GB18030", "GB18030"),
        Arguments.of(Samples.TRADITIONAL_CHINESE, "Big5", "Big5"),
        Arguments.of(Samples.KOREAN, "EUC-KR", "EUC-KR"));
  }

  @ParameterizedTest
  @MethodSource("olderEncodings")
  void olderEncodingIsFoundAndNamed(String sample, String name, String encoder) throws Exception {
    SourceReading reading = read(sample.repeat(3).getBytes(Charset.forName(encoder)));

    assertEquals(sample.repeat(3), reading.text().content());
    assertEquals(name, reading.text().charset());
    assertEquals(List.of(FindingCode.SRC_002), codes(reading));
    assertEquals(
        List.of(name, reading.ground().inWords()), reading.findings().get(0).arguments());
  }

  @ParameterizedTest
  @FieldSource("ALL_SAMPLES")
  void utf8IsProvedByTheWholeFile(String sample) throws Exception {
    SourceReading reading = read(sample.getBytes(UTF_8));

    assertEquals(sample, reading.text().content());
    assertEquals("UTF-8", reading.text().charset());
    assertEquals(EncodingGround.STRICT_UTF_8, reading.ground());
    assertEquals(List.of(), reading.findings());
  }

  @ParameterizedTest
  @FieldSource("ALL_SAMPLES")
  void byteOrderMarkDecidesAndStaysInTheText(String sample) throws Exception {
    String marked = "\uFEFF" + sample;
    for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = encode(marked, name);
      SourceReading reading = read(bytes);

      assertEquals(marked, reading.text().content(), name);
      assertEquals(name, reading.text().charset());
      assertEquals(EncodingGround.BYTE_ORDER_MARK, reading.ground());
      assertEquals(
          name.equals("UTF-8") ? List.of() : List.of(FindingCode.SRC_002), codes(reading), name);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_SAMPLES")
  void wideEncodingsWithoutMarkAreKnownByTheirZeroBytes(String sample) throws Exception {
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      SourceReading reading = read(encode(sample, name));

      assertEquals(sample, reading.text().content(), name);
      assertEquals(name, reading.text().charset());
      assertEquals(EncodingGround.NUL_PATTERN, reading.ground());
    }
  }

  @Test
  void asciiIsReportedAsUtf8() throws Exception {
    SourceReading reading = read("Plain words.\n".getBytes(US_ASCII));

    assertEquals("UTF-8", reading.text().charset());
    assertEquals(EncodingGround.ASCII, reading.ground());
    assertEquals(List.of(), reading.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsStayAsTheyAre(String lineEnd) throws Exception {
    String story = "One" + lineEnd + lineEnd + "caf\u00e9" + lineEnd;

    assertEquals(story, read(story.getBytes(UTF_8)).text().content());
    assertEquals(story, read(encode(story, "windows-1252")).text().content());
    assertEquals(4, read(story.getBytes(UTF_8)).text().lineCount());
  }

  @Test
  void evidenceAtTheEndOfALongFileCounts() throws Exception {
    String story = "Nothing but plain words here.\n".repeat(2_000) + Samples.GERMAN;

    assertEquals(story, read(story.getBytes(UTF_8)).text().content());
    assertEquals(story, read(encode(story, "windows-1252")).text().content());
  }

  @Test
  void replacementCharactersThatAreInTheTextAreNoErrors() throws Exception {
    SourceReading reading = read("What \uFFFD was here?\n".getBytes(UTF_8));

    assertEquals(EncodingGround.STRICT_UTF_8, reading.ground());
    assertEquals(List.of(), reading.findings());
  }

  @Test
  void surrogatesAreNoCharactersInUtf32() throws Exception {
    byte[] bytes = encode("\uFEFFa long enough line", "UTF-32BE");
    SourceReading reading = read(concat(bytes, 0, 0, 0xD8, 1));

    assertEquals("\uFEFFa long enough line\uFFFD", reading.text().content());
    assertEquals(List.of("1", "UTF-32BE"), reading.findings().get(0).arguments());
  }

  @Test
  void loneSurrogatesInUtf16AreCounted() throws Exception {
    SourceReading reading = read(concat(encode("\uFEFFa long enough line", "UTF-16LE"), 0, 0xD8));

    assertEquals("\uFEFFa long enough line\uFFFD", reading.text().content());
    assertEquals(List.of(FindingCode.SRC_001, FindingCode.SRC_002), codes(reading));
    assertEquals(List.of("1", "UTF-16LE"), reading.findings().get(0).arguments());
  }

  @Test
  void englishWithOneEscapeCharacterIsAText() throws Exception {
    SourceReading reading = read("He pressed \u001B and left the ship.\n".getBytes(US_ASCII));

    assertEquals("He pressed \u001B and left the ship.\n", reading.text().content());
    assertEquals(EncodingGround.ASCII, reading.ground());
  }

  @Test
  void fillingAtTheEndOfTheFileStaysInTheText() throws Exception {
    String story = "The end.\r\n\u001A\u001A\u001A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

    assertEquals(story, read(story.getBytes(US_ASCII)).text().content());
  }

  @Test
  void fewNulsAmidALongTextAreDamageAndNoReasonToRefuseIt() throws Exception {
    String story = "Plain words and more of them.\n".repeat(100) + "a\0b\n";

    assertEquals(story, read(story.getBytes(US_ASCII)).text().content());
  }

  @Test
  void everyGroundHasItsWords() {
    for (EncodingGround ground : EncodingGround.values()) {
      assertTrue(ground.inWords().length() > 10, ground.name());
    }
  }

  static SourceReading read(byte[] bytes) throws UnreadableSourceException {
    return new SourceReader().read("story.txt", bytes);
  }

  static List<FindingCode> codes(SourceReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  static byte[] encode(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  static byte[] concat(byte[] bytes, int... more) {
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[bytes.length + i] = (byte) more[i];
    }
    return all;
  }
}
