package io.chapbook.structure.header;

import io.chapbook.structure.rule.WordLists;
import io.chapbook.text.Blanks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the forms that headers have them. What is not sure is left out: of {@code
 * 03/02/2010} only the year is known, of {@code 03-02-10} nothing.
 */
final class DateReader {

  private static final int LONGEST = 60;

  private static final int LONGEST_WITH_REMARK = 4 * LONGEST;

  private static final int MOST_WORDS = 9;

  private static final int LAST_MONTH = 12;

  /** What archives write behind a date: {@code [EBook #11]}. */
  private static final Pattern BEHIND = Pattern.compile(Blanks.BEFORE + "[\\[(][^\\])]*[\\])]?\\s*$");

  private static final Pattern YEAR_FIRST = Pattern.compile(
      "(\\d{4})(?:[-/.\u5e74]\\s?(\\d{1,2})(?:[-/.\u6708]\\s?(\\d{1,2})\u65e5?)?\u6708?)?\u5e74?"
          + "(?:[T\\s,]+\\d{1,2}:\\d{2}.*)?");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?:[\\s,]+\\d{1,2}:\\d{2}.*)?");

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");

  private static final Pattern TIME = Pattern.compile("(?U:\\b)\\d{1,2}:\\d{2}.*$");

  private final List<List<String>> months;

  DateReader(WordLists words) {
    this.months = List.copyOf(words.byLanguage("months").values());
  }

  /**
   * The date that a text is.
   *
   * @return {@code 2008-06-25}, {@code 2008-06} or {@code 2008}, as much as is sure; or null
   */
  @Nullable String read(String text) {
    String whole = text.strip();
    if (whole.length() > LONGEST_WITH_REMARK) {
      // No date; and each opening bracket would be tried to the end of the line.
      return null;
    }
    String date = BEHIND.matcher(whole).replaceFirst("");
    if (date.isEmpty() || date.length() > LONGEST) {
      return null;
    }
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    if (yearFirst.matches()) {
      return iso(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
    }
    Matcher yearLast = YEAR_LAST.matcher(date);
    return yearLast.matches() ? yearLast(yearLast) : withMonthName(date);
  }

  /** With points the day goes first; with other signs it may be either, unless one is over twelve. */
  private static @Nullable String yearLast(Matcher date) {
    int first = number(date.group(1));
    int second = number(date.group(3));
    int year = number(date.group(4));
    if (date.group(2).equals(".") || first > LAST_MONTH || first == second) {
      return iso(year, second, first);
    }
    return second > LAST_MONTH ? iso(year, first, second) : iso(year, 0, 0);
  }

  private @Nullable String withMonthName(String text) {
    Set<Integer> found = new TreeSet<>();
    List<Integer> years = new ArrayList<>();
    List<Integer> days = new ArrayList<>();
    int words = 0;
    Matcher word = WORD.matcher(TIME.matcher(text).replaceFirst(""));
    while (word.find()) {
      words++;
      if (!Character.isDigit(word.group().charAt(0))) {
        found.addAll(month(word.group().toLowerCase(Locale.ROOT)));
      } else {
        (word.group().length() == 4 ? years : days).add(number(word.group()));
      }
    }
    if (found.size() != 1 || years.size() != 1 || days.size() > 1 || words > MOST_WORDS) {
      return null;
    }
    return iso(years.get(0), found.iterator().next(), days.isEmpty() ? 0 : days.get(0));
  }

  /** The months that a word may name, in whatever language; {@code Jun} and {@code Sept} do. */
  private Set<Integer> month(String word) {
    Set<Integer> found = new TreeSet<>();
    for (List<String> names : months) {
      for (int at = 0; at < names.size(); at++) {
        if (names.get(at).equals(word) || word.length() > 2 && names.get(at).startsWith(word)) {
          found.add(at + 1);
        }
      }
    }
    return found;
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }

  /** The parts as ISO 8601 has them, those that are 0 left out; null if there is no such day. */
  private static @Nullable String iso(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
      String whole = date.toString();
      return year == 0 ? null : month == 0 ? whole.substring(0, 4) : day == 0 ? whole.substring(0, 7) : whole;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
