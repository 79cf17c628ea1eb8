package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts so long that they are counted and decoded in parts. */
class LongEncodingTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e9", "\u201c", "\ud83c\udf19"})
  void noCharacterIsCutWhereverPartsBegin(String character) throws Exception {
    for (int before = 0; before < 4; before++) {
      String text = "x".repeat(before) + character.repeat(600_000) + "\n";
      SourceReading reading = new SourceReader().read("s.txt", text.getBytes(UTF_8));
      assertEquals(text, reading.text().content());
      assertEquals("UTF-8", reading.text().charset());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {262_142, 262_143, 262_144, 524_287, 524_288, 600_000})
  void aFaultIsSeenWhereverPartsBegin(int fault) throws Exception {
    byte[] bytes = "a line of a story\n".repeat(1_200_000 / 18).getBytes(UTF_8);
    bytes[fault] = (byte) 0xE2;
    SourceReading reading = new SourceReader().read("s.txt", bytes);
    assertNotEquals(EncodingGround.STRICT_UTF_8, reading.ground());
    assertEquals(bytes.length, reading.text().content().length());
  }

  @Test
  void zerosInOnePartMakeAFileBinary() {
    byte[] bytes = "It rained.\n".repeat(300_000).getBytes(UTF_8);
    Arrays.fill(bytes, bytes.length - 900_000, bytes.length - 400_000, (byte) 0);
    assertThrows(
        UnreadableSourceException.class, () -> new SourceReader().read("s.txt", bytes));
  }
}
