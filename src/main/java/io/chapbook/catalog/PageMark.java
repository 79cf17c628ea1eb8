package io.chapbook.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, as it stands in an address. It holds the list's kind and the place of the
 * last entry, so that nothing is skipped or shown twice when books come and go in between.
 */
final class PageMark {

  /** No place is longer: 200 characters of a title at most, and what follows. */
  private static final int LONGEST = 8_000;

  private PageMark() {}

  static String write(char kind, String place) {
    byte[] bytes = (kind + place).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The place that a mark holds; null for no mark.
   *
   * @throws IllegalArgumentException if it is no mark of a list of this kind
   */
  static @Nullable String read(char kind, @Nullable String mark) {
    if (mark == null) {
      return null;
    }
    if (mark.length() > LONGEST) {
      throw new IllegalArgumentException("the mark of the page is too long");
    }
    String held = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
    if (held.isEmpty() || held.charAt(0) != kind) {
      throw new IllegalArgumentException("the mark of the page is of another list");
    }
    return held.substring(1);
  }
}
