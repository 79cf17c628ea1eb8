package io.chapbook.source.markup;

import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * Reads the scraps of HTML that stand in a Markdown text: their words stay, their tags go, comments
 * are counted. For one text only.
 */
final class HtmlRemains {

  private int wordsHidden;
  private String open = "";

  /** How many words stood in comments, scripts and styles. */
  int wordsHidden() {
    return wordsHidden;
  }

  /** A tag or a comment in running text; tags of emphasis have their effect. */
  void inline(String tag, EmphasisSigns emphasis) {
    if (tag.startsWith("<!--")) {
      wordsHidden += WordCount.of(tag);
      return;
    }
    boolean on = !tag.startsWith("</");
    String name = name(tag);
    if (name.equals("i") || name.equals("em")) {
      emphasis.want(false, on);
    } else if (name.equals("b") || name.equals("strong")) {
      emphasis.want(true, on);
    }
  }

  /** Another block of HTML follows; what the last one left open has ended with it. */
  void beginBlock() {
    open = "";
  }

  /**
   * Writes the words of one line of a block of HTML.
   *
   * @return whether it has a tag for a thematic break
   */
  boolean block(String line, StringBuilder out) {
    StringBuilder words = new StringBuilder();
    boolean rule = false;
    int at = 0;
    while (at < line.length()) {
      if (!open.isEmpty()) {
        at = skip(line, at);
        continue;
      }
      int tag = tagFrom(line, at);
      words.append(line, at, tag < 0 ? line.length() : tag);
      if (tag < 0) {
        break;
      }
      String name = name(line.substring(tag, Math.min(line.length(), tag + 12)));
      rule |= name.equals("hr");
      open = line.startsWith("<!--", tag) ? "-->"
          : name.equals("script") || name.equals("style") ? "</" + name : ">";
      at = tag;
    }
    out.append(Parser.unescapeEntities(words.toString(), false).strip());
    return rule;
  }

  /** Where the next tag or comment begins, or -1; a mere sign for "less" is none. */
  private static int tagFrom(String line, int from) {
    for (int at = line.indexOf('<', from); at >= 0; at = line.indexOf('<', at + 1)) {
      char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      if (Character.isLetter(next) || "/!?".indexOf(next) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Where what is open ends on a line; all of it is passed over. */
  private int skip(String line, int from) {
    int end = line.toLowerCase(Locale.ROOT).indexOf(open, from);
    int to = end < 0 ? line.length() : end + open.length();
    if (!open.equals(">")) {
      wordsHidden += WordCount.of(line.substring(from, to));
    }
    if (end >= 0) {
      open = open.startsWith("</") ? ">" : "";
    }
    return to;
  }

  private static String name(String tag) {
    int from = tag.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
      to++;
    }
    return tag.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
  }
}
