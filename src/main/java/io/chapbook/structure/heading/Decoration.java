package io.chapbook.structure.heading;

import io.chapbook.structure.rule.RuleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs around a line's text that set it apart.
 *
 * @param kind what kind of signs
 * @param level the rank that they give, from 1; 0 when they give none
 * @param text the line's text without them
 */
record Decoration(Kind kind, int level, String text) {

  /** Kinds of signs. */
  enum Kind {
    NONE,
    /** {@code ## Text}, as in Markdown. */
    HASH,
    /** Text over a rule of {@code =} or {@code -}, as in Markdown. */
    UNDERLINED,
    /** {@code == Text}, as in AsciiDoc. */
    PREFIXED,
    /** {@code === Text ===}: the same signs on both sides. */
    FENCED,
    /** {@code **Text**}. */
    BOLD,
    /** {@code // Text} in a box, as Fimfiction's downloads head a chapter. */
    COMMENTED,
    /** Text between two rules that are the same. */
    BOXED,
    /** No signs: the input's own markup says that it is a heading, and of which rank. */
    MARKUP;

    /** Whether something else than blank lines sets it off, so that they say nothing. */
    boolean isFrame() {
      return this == UNDERLINED || this == BOXED || this == COMMENTED || this == MARKUP;
    }
  }

  private static final int HIGHEST_RANK = 6;

  /** A forum's marks around a whole line: {@code [b]Chapter 1[/b]}. */
  private static final Pattern TAGGED = Pattern.compile(
      "(?:\\[(b|u|center|size|color|h\\d?)(?:=[^\\]]{1,20})?\\])+([^\\[\\]]+)(?:\\[/[a-z0-9]{1,6}\\])+");

  /** Takes the signs off a line's text. */
  static Decoration of(String text) {
    int hashes = run(text, 0, '#');
    if (hashes > 0 && hashes <= HIGHEST_RANK && hashes < text.length()) {
      String inner = strip(text.substring(hashes), "#");
      if (!inner.isEmpty() && (text.charAt(hashes) == ' ' || hashes > 1)) {
        return new Decoration(Kind.HASH, hashes, bare(inner));
      }
    }
    if (isWrapped(text, "**") || isWrapped(text, "__")) {
      return new Decoration(Kind.BOLD, 0, text.substring(2, text.length() - 2).strip());
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      Matcher tagged = TAGGED.matcher(text);
      if (tagged.matches()) {
        return new Decoration(Kind.BOLD, 0, tagged.group(2).strip());
      }
    }
    if (text.startsWith("// ")) {
      return new Decoration(Kind.COMMENTED, 0, text.substring(3).strip());
    }
    int equals = run(text, 0, '=');
    if (equals > 0 && equals < text.length() && text.charAt(equals) == ' '
        && text.charAt(text.length() - 1) != '=') {
      return new Decoration(Kind.PREFIXED, equals, text.substring(equals).strip());
    }
    return fenced(text);
  }

  /** A line's text without the signs, in its own characters; this was read from a folded copy. */
  String shown(String original) {
    if (kind == Kind.NONE) {
      return original;
    }
    // The folded copy has the same length.
    int at = RuleText.of(original).indexOf(text);
    return at < 0 ? text : original.substring(at, at + text.length());
  }

  /** A line's text without the signs around it. */
  static String shownOf(String line) {
    return of(RuleText.of(line)).shown(line);
  }

  private static Decoration fenced(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isFence(text.charAt(from))) {
      from++;
    }
    while (to > from && isFence(text.charAt(to - 1))) {
      to--;
    }
    boolean same = from > 0 && to < text.length()
        && text.charAt(0) == mirrored(text.charAt(text.length() - 1));
    return same && from < to
        ? new Decoration(Kind.FENCED, 0, text.substring(from, to).strip())
        : new Decoration(Kind.NONE, 0, text);
  }

  private static boolean isFence(char c) {
    return c == ' ' || "=~-*_+<>\u2014\u2013\u2022|/\\:[](){}\u2500\u2550".indexOf(c) >= 0;
  }

  private static char mirrored(char c) {
    return switch (c) {
      case '>' -> '<';
      case ']' -> '[';
      case ')' -> '(';
      case '}' -> '{';
      default -> c;
    };
  }

  /** A Markdown heading without the signs of emphasis inside it. */
  private static String bare(String inner) {
    String plain = inner.replace("**", "").replace("__", "").strip();
    return isWrapped(plain, "*") || isWrapped(plain, "_")
        ? plain.substring(1, plain.length() - 1).strip()
        : plain;
  }

  private static boolean isWrapped(String text, String sign) {
    return text.length() > 2 * sign.length()
        && text.startsWith(sign)
        && text.endsWith(sign)
        && text.charAt(sign.length()) != sign.charAt(0)
        && text.charAt(text.length() - sign.length() - 1) != sign.charAt(0);
  }

  private static int run(String text, int from, char sign) {
    int at = from;
    while (at < text.length() && text.charAt(at) == sign) {
      at++;
    }
    return at - from;
  }

  private static String strip(String text, String signs) {
    int to = text.length();
    while (to > 0 && (signs.indexOf(text.charAt(to - 1)) >= 0 || text.charAt(to - 1) == ' ')) {
      to--;
    }
    return text.substring(0, to).strip();
  }
}
