package io.chapbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the declarations of a style sheet, those inside of media queries too. It forgives as
 * browsers do: what it cannot read is passed over. https://www.w3.org/TR/css-syntax-3/
 */
final class StyleSheetReader {

  private final String text;
  private final boolean isAttribute;
  private final List<StyleDeclaration> found = new ArrayList<>();
  private int at;
  private int line;

  private StyleSheetReader(String text, int firstLine, boolean isAttribute) {
    this.text = text;
    this.isAttribute = isAttribute;
    this.line = firstLine;
  }

  /**
   * The declarations in their order.
   *
   * @param text the style sheet
   * @param firstLine the line of its file on which it begins
   */
  static List<StyleDeclaration> read(String text, int firstLine) {
    StyleSheetReader reader = new StyleSheetReader(text, firstLine, false);
    while (reader.at < text.length()) {
      String prelude = reader.until("{};").strip();
      char end = reader.next();
      if (end == '{' && !isGroup(prelude)) {
        reader.readBlock(prelude);
      } else if (end == ';' && prelude.startsWith("@")) {
        reader.found.add(new StyleDeclaration("", name(prelude), rest(prelude), reader.line, false));
      }
    }
    return List.copyOf(reader.found);
  }

  /** The declarations of a {@code style} attribute of an element. */
  static List<StyleDeclaration> readAttribute(String element, String text, int line) {
    StyleSheetReader reader = new StyleSheetReader(text, line, true);
    reader.readBlock(element);
    return List.copyOf(reader.found);
  }

  /** Blocks such as {@code @media} hold blocks; their own are read as if they stood alone. */
  private static boolean isGroup(String prelude) {
    String name = name(prelude);
    return name.startsWith("@") && !name.equals("@font-face") && !name.equals("@page");
  }

  private static String name(String prelude) {
    String first = prelude.split("[\\s(\"']", 2)[0];
    return first.toLowerCase(Locale.ROOT);
  }

  private static String rest(String prelude) {
    return prelude.substring(name(prelude).length()).strip();
  }

  private void readBlock(String selectors) {
    char end = ';';
    while (end == ';' && at < text.length()) {
      String declaration = until(";}");
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        found.add(new StyleDeclaration(
            selectors,
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            declaration.substring(colon + 1).strip(),
            line,
            isAttribute));
      }
      end = next();
    }
  }

  private char next() {
    return at < text.length() ? text.charAt(at++) : '}';
  }

  /** What stands before one of some characters, comments left out; quoted ones do not count. */
  private String until(String ends) {
    StringBuilder before = new StringBuilder();
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        pass(end < 0 ? text.length() : end + 2, null);
      } else if (c == '"' || c == '\'') {
        int end = text.indexOf(c, at + 1);
        pass(end < 0 ? text.length() : end + 1, before);
      } else {
        pass(at + 1, before);
      }
    }
    return before.toString();
  }

  private void pass(int to, @Nullable StringBuilder into) {
    for (; at < to; at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
      if (into != null) {
        into.append(text.charAt(at));
      }
    }
  }
}
