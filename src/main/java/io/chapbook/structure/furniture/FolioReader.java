package io.chapbook.structure.furniture;

import io.chapbook.structure.measure.Line;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single short lines as folios: {@code 12}, {@code - 12 -}, {@code Page 3 of 9}. */
final class FolioReader {

  /** No folio with its running head was seen to be longer (2026-11). */
  static final int LONGEST = 80;

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\W*(?:page|pg\\.?|p\\.|seite|s\\.|p\u00e1gina|pagina|strona|\u0441\u0442\u0440\\.?)\\s*"
              + "(\\d{1,4})(?:\\s*(?:of|von|de|di|z|\u0438\u0437|/)\\s*\\d{1,4})?\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BARE = Pattern.compile("[\\s\\-\u2013\u2014~*|\\[\\](){}<>.]*(\\d{1,4})"
      + "[\\s\\-\u2013\u2014~*|\\[\\](){}<>.]*");

  /** A head with its number, parted by more than a blank: {@code THE LOW ROAD | 12}. */
  private static final Pattern AFTER_HEAD =
      Pattern.compile("(?=\\D*\\p{L})(\\D+?)"
          + "(?:\\s*[|\u2022\u00b7]\\s*|\\s{2,}|\\s+[\u2013\u2014-]\\s+|\\s+)(\\d{1,4})");

  private static final Pattern BEFORE_HEAD =
      Pattern.compile("(\\d{1,4})(?:\\s*[|\u2022\u00b7]\\s*|\\s{2,}|\\s+[\u2013\u2014-]\\s+|\\s+)(\\p{L}\\D*)");

  /**
   * A line that may be a folio.
   *
   * @param line the line
   * @param number the page's number
   * @param form what lines of its kind share
   */
  record Folio(Line line, int number, String form) {

    /** Whether it says itself that it numbers a page. */
    boolean isSure() {
      return form.equals("page");
    }
  }

  /** The line as a folio, or null. */
  @Nullable Folio read(Line line) {
    char first = line.first();
    char last = line.last();
    if (!line.hasDigits() || beginsOtherWords(first) && !isDigit(last)) {
      return null;
    }
    String text = line.text();
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.matches()) {
      return new Folio(line, Integer.parseInt(labelled.group(1)), "page");
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return new Folio(line, Integer.parseInt(bare.group(1)), "bare");
    }
    Matcher after = AFTER_HEAD.matcher(text);
    if (isDigit(last) && after.matches()) {
      return withHead(line, after.group(2), after.group(1));
    }
    Matcher before = BEFORE_HEAD.matcher(text);
    return isDigit(first) && before.matches()
        ? withHead(line, before.group(1), before.group(2)) : null;
  }

  private static Folio withHead(Line line, String number, String head) {
    return new Folio(line, Integer.parseInt(number), "head " + head.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a line may begin with this letter and say that it numbers a page; most may not. */
  private static boolean beginsOtherWords(char first) {
    return first <= '~' && Character.isLetter(first) && "pPsS".indexOf(first) < 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
