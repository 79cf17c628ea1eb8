package io.chapbook.review;

import java.util.Locale;

/** Writes texts as YAML scalars in double quotation marks, which can hold any character. */
final class YamlScalar {

  private YamlScalar() {}

  /**
   * A text in double quotation marks, on one line; what cannot be seen is escaped.
   * https://yaml.org/spec/1.2.2/#57-escaped-characters
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> {
      if (c == '"' || c == '\\') {
        out.append('\\').appendCodePoint(c);
      } else if (c < ' ' || ShownText.isHidden(c)) {
        out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08X" : "\\u%04X", c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.append('"').toString();
  }
}
