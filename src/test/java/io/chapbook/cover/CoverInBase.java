package io.chapbook.cover;

import io.chapbook.book.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A program that paints one cover and prints its bytes, for a test in a process of its own. */
final class CoverInBase {
  private CoverInBase() {}

  /** Takes title and author as the hexadecimal digits of their UTF-8, and the identifier. */
  public static void main(String[] arguments) {
    Metadata book =
        new Metadata(
            text(arguments[0]), false, text(arguments[1]), null, "en", arguments[2]);
    byte[] content = new CoverPainter().paint(book).cover().content();
    System.out.println(HexFormat.of().formatHex(content));
  }

  private static String text(String digits) {
    return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
  }
}
