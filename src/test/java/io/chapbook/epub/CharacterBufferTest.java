package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever is written, piece by piece or at once, is there in the end. */
class CharacterBufferTest {

  private static final String LONG = "0123456789".repeat(3000);

  private final CharacterBuffer buffer = new CharacterBuffer();

  private String written() {
    return new String(buffer.toUtf8(), StandardCharsets.UTF_8);
  }

  @Test
  void allWaysToWriteAppend() {
    buffer.write('a');
    buffer.write("bc");
    buffer.write("xdex", 1, 2);
    buffer.write("xfgx".toCharArray(), 1, 2);
    buffer.write("\r\n");
    buffer.write("\r");
    assertEquals("abcdefg\n\r\n", written());
  }

  @Test
  void longTextsFit() {
    buffer.write(LONG);
    buffer.write(LONG.toCharArray(), 0, LONG.length());
    LONG.chars().forEach(buffer::write);
    assertEquals(LONG.repeat(3) + "\n", written());
  }

  @Test
  void whatWasClearedIsGone() {
    buffer.write(LONG);
    buffer.clear();
    assertEquals("\n", written());
  }
}
