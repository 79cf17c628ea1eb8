package io.chapbook.review;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The few forms of words that all parts of the page share. */
final class PageText {

  private PageText() {}

  /** {@code 1 line}, {@code 1,234 lines}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** {@code line 3}, {@code lines 3-5}. */
  static String lines(int start, int end) {
    return start == end ? "line " + start : "lines " + start + "-" + end;
  }

  /** Begins an element on a new line of the page's source, for people who look into it. */
  static Element block(Element parent, String name) {
    parent.appendChild(new TextNode("\n"));
    return parent.appendElement(name);
  }

  /** The word of a kind, with its colour. */
  static void kind(Element parent, LineKind kind) {
    parent.appendElement("i").addClass("kind").addClass(kind.cssClass()).text(kind.words());
  }
}
