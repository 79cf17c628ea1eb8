package io.chapbook.typography;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a language's printers do: a row of {@code quotes.txt}.
 *
 * @param language the row's BCP 47 tag
 * @param outer what straight double marks become
 * @param inner what straight single marks become, or null where they are never quotation marks
 * @param dash the dash of a sentence
 * @param spaced whether the dash stands between blanks
 * @param opensSpeech whether a dash at a paragraph's beginning opens speech
 * @param beforeSigns what stands before {@code ;}, {@code !} and {@code ?}, or 0 for nothing
 * @param beforeColon what stands before a colon, or 0 for nothing
 */
record Custom(
    String language,
    Marks outer,
    @Nullable Marks inner,
    char dash,
    boolean spaced,
    boolean opensSpeech,
    char beforeSigns,
    char beforeColon) {

  /** Narrow no-break space. */
  static final char NARROW = '\u202f';

  /** No-break space. */
  static final char FIRM = '\u00a0';

  /** The mark that stands for letters left out. */
  static final char APOSTROPHE = '\u2019';

  /**
   * A pair of quotation marks.
   *
   * @param open what opens, with the space behind it, if there is one
   * @param close what closes, with the space before it
   */
  record Marks(String open, String close) {}

  /** The row of a language, the nearest one above it, or null when there is none. */
  static @Nullable Custom of(String languageTag) {
    String tag = languageTag.toLowerCase(Locale.ROOT);
    while (true) {
      for (List<String> row : TableLines.of("quotes.txt")) {
        if (row.get(0).equals(tag)) {
          return of(row);
        }
      }
      int parent = tag.lastIndexOf('-');
      if (parent < 0) {
        return null;
      }
      tag = tag.substring(0, parent);
    }
  }

  private static Custom of(List<String> row) {
    boolean inner = !row.get(3).equals("-");
    int next = inner ? 5 : 4;
    return new Custom(
        row.get(0),
        new Marks(row.get(1).replace('~', NARROW), row.get(2).replace('~', NARROW)),
        inner ? new Marks(row.get(3), row.get(4)) : null,
        row.get(next).charAt(0),
        row.get(next + 1).equals("spaced"),
        row.get(next + 2).equals("speech"),
        space(row.get(next + 3)),
        space(row.get(next + 4)));
  }

  private static char space(String column) {
    return column.equals("~") ? NARROW : column.equals("=") ? FIRM : 0;
  }

  /** Whether the mark that closes an inner quotation is an apostrophe as well. */
  boolean closesWithApostrophe() {
    return inner == null || inner.close().charAt(0) == APOSTROPHE;
  }
}
