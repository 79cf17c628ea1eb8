package io.chapbook.structure.correction;

/** Writes texts as YAML scalars in double quotation marks, which can hold any character. */
final class YamlText {

  private YamlText() {}

  /**
   * A text in double quotation marks, on one line.
   * https://yaml.org/spec/1.2.2/#57-escaped-characters
   */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(c, out));
    return out.append('"').toString();
  }

  private static void append(int c, StringBuilder out) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(c > 0xffff ? String.format("\\U%08x", c) : String.format("\\u%04x", c));
    }
  }

  /** Whether a character may stand in YAML as it is, and a person sees it. */
  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return c == ' ' || type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SPACE_SEPARATOR;
  }
}
