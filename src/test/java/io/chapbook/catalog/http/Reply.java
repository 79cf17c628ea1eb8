package io.chapbook.catalog.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the status code; 0 when it answered nothing
 * @param head the header as it came
 * @param body the body, which no test asks to be sent in chunks
 */
public record Reply(int status, String head, byte[] body) {

  static Reply of(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Reply(0, all, new byte[0]);
    }
    return new Reply(Integer.parseInt(all.substring(9, 12)), all.substring(0, end),
        Arrays.copyOfRange(bytes, end + 4, bytes.length));
  }

  /** A header's value, or null. */
  public @Nullable String header(String name) {
    return head.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse(null);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
