package io.chapbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomBytesTest {

  private static final List<String> NAMES = List.of("story.txt", "story.html", "story");

  /** Bytes that begin marks, sequences and tags, so that chance leads somewhere. */
  private static final byte[] TELLING =
      ("\u00EF\u00BB\u00BF\u00FF\u00FE\0\0\u00E2\u0080\u0099\u0092\u00C3\u00A9"
              + "<p>&#;\n\r \u001B$B(J-x")
          .getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void anyBytesAreReadOrRefusedAndAlwaysTheSameWay() {
    int read = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      byte[] bytes = bytes(new Random(seed));
      String name = NAMES.get(seed % NAMES.size());
      String first = outcome(name, bytes);
      if (seed % 10 == 0) {
        assertEquals(first, outcome(name, bytes), "seed " + seed);
      }
      read += first.isEmpty() ? 0 : 1;
    }
    assertTrue(read > 1_000 && read < 10_000, "both outcomes occur; read " + read);
  }

  /** The text, or nothing where the file was refused; it can always be written as UTF-8. */
  private static String outcome(String name, byte[] bytes) {
    try {
      String content = new SourceReader().read(name, bytes).text().content();
      byte[] written = content.getBytes(StandardCharsets.UTF_8);
      assertEquals(content, new String(written, StandardCharsets.UTF_8));
      return content;
    } catch (UnreadableSourceException refused) {
      assertFalse(refused.getMessage().isBlank());
      return "";
    }
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    int kind = random.nextInt(4);
    for (int i = 0; i < bytes.length; i++) {
      boolean telling = kind == 1 || kind == 2 && random.nextInt(10) == 0;
      int any = kind == 0 ? random.nextInt(256) : ' ' + random.nextInt(95);
      bytes[i] = telling ? TELLING[random.nextInt(TELLING.length)] : (byte) any;
    }
    return bytes;
  }
}
