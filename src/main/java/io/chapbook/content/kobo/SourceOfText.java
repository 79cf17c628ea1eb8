package io.chapbook.content.kobo;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.parser.Parser;

/**
 * A text as it is read, and where each of its characters stands in the markup. What a reference
 * stands for is one piece: no sentence ends inside of {@code &nbsp;}.
 */
final class SourceOfText {

  private static final Pattern REFERENCE = Pattern.compile("&[#A-Za-z][A-Za-z0-9]{0,31};");

  private final String text;
  private final int @Nullable [] places;

  private SourceOfText(String text, int @Nullable [] places) {
    this.text = text;
    this.places = places;
  }

  /** The text of some markup without elements. Names of entities are HTML's. */
  static SourceOfText of(String markup) {
    if (markup.indexOf('&') < 0) {
      return new SourceOfText(markup, null);
    }
    StringBuilder text = new StringBuilder(markup.length());
    int[] places = new int[markup.length() + 1];
    Matcher reference = REFERENCE.matcher(markup);
    int at = 0;
    while (at < markup.length()) {
      boolean found = reference.find(at);
      int plainTo = found ? reference.start() : markup.length();
      for (; at < plainTo; at++) {
        places[text.length()] = at;
        text.append(markup.charAt(at));
      }
      if (found) {
        String meant = Parser.unescapeEntities(reference.group(), true);
        // It is never longer than the reference, so the places suffice.
        Arrays.fill(places, text.length(), text.length() + meant.length(), at);
        text.append(meant);
        at = reference.end();
      }
    }
    places[text.length()] = markup.length();
    return new SourceOfText(text.toString(), places);
  }

  /** The text as it is read. */
  String text() {
    return text;
  }

  /** An index, or the next one that does not part what one reference stands for. */
  int wholeTo(int index) {
    int whole = index;
    while (whole > 0 && whole < text.length() && at(whole) == at(whole - 1)) {
      whole++;
    }
    return whole;
  }

  /** Where the character at an index of the text begins in the markup; its end for the end. */
  int at(int index) {
    return places == null ? index : places[index];
  }
}
