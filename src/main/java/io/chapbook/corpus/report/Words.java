package io.chapbook.corpus.report;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The few forms of words that all parts of the page share. */
final class Words {

  /** Longer titles and messages would push everything else off the page. */
  private static final int LONGEST = 240;

  private Words() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String rate(double rate) {
    return rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : number(Math.round(rate));
  }

  /** {@code 85 ms}, {@code 4.2 s}, {@code 12 min 5 s}, {@code 3 h 20 min}. */
  static String time(double seconds) {
    if (seconds < 1) {
      return Math.max(1, Math.round(seconds * 1000)) + " ms";
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  static String shared(DuplicateRow row) {
    String chapters = row.chapters() == 0 ? ""
        : count(row.chapters(), "chapter", "chapters") + " word for word, ";
    String words = "about " + number(row.words()) + " words";
    return switch (row.kind()) {
      case "same" -> "the same text, " + number(row.words()) + " words";
      case "edited" -> "the same story with changes: " + chapters + words;
      case "shorter" -> "all of it is in the longer one: " + chapters + words;
      default -> "a part: " + chapters + words;
    };
  }

  /** Text that can stand on a page: in one line, not endless, without signs that turn it. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> {
      int type = Character.getType(c);
      boolean bad = type == Character.CONTROL || type == Character.SURROGATE
          || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
      shown.appendCodePoint(bad ? 0xFFFD : c);
    });
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "\u2026" : shown.toString();
  }

  /** Begins an element on a new line of the page's source, for people who look into it. */
  static Element block(Element parent, String name) {
    parent.appendChild(new TextNode("\n"));
    return parent.appendElement(name);
  }
}
