package io.chapbook.app;

import java.util.Comparator;

/**
 * The order in which people list numbered things: {@code 2} before {@code 10}, {@code 42} before
 * {@code 42.5} before {@code 43}. Digits of any script compare as numbers, everything else as
 * characters, capitals like small letters unless nothing else tells two names apart.
 */
public final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String left, String right) {
    int same = same(left, right);
    Reading one = new Reading(left, same);
    Reading other = new Reading(right, same);
    while (one.hasMore() && other.hasMore()) {
      int order = one.atDigit() && other.atDigit()
          ? compareNumbers(one, other)
          : Integer.compare(one.nextFolded(), other.nextFolded());
      if (order != 0) {
        return order;
      }
    }
    int rest = Boolean.compare(one.hasMore(), other.hasMore());
    return rest != 0 ? rest : left.compareTo(right);
  }

  /** How many characters both begin with that end within no number; names of a folder share many. */
  private static int same(String left, String right) {
    int most = Math.min(left.length(), right.length());
    int same = 0;
    while (same < most && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    while (same > 0 && mayBeOfNumber(left.charAt(same - 1))) {
      same--;
    }
    return same;
  }

  private static boolean mayBeOfNumber(char c) {
    return c == '.' || Character.isDigit(c) || Character.isSurrogate(c);
  }

  /** A number without a fraction comes before the same with one. */
  private static int compareNumbers(Reading one, Reading other) {
    one.skipZeros();
    other.skipZeros();
    int order = 0;
    while (one.atDigit() && other.atDigit()) {
      int digits = Integer.compare(one.nextDigit(), other.nextDigit());
      order = order != 0 ? order : digits;
    }
    int length = Boolean.compare(one.atDigit(), other.atDigit());
    if (length != 0 || order != 0) {
      return length != 0 ? length : order;
    }
    return Boolean.compare(one.atFraction(), other.atFraction());
  }

  /** One of the two names, read from a place on. */
  private static final class Reading {

    private final String text;
    private int at;

    Reading(String text, int from) {
      this.text = text;
      this.at = from;
    }

    boolean hasMore() {
      return at < text.length();
    }

    boolean atDigit() {
      return isDigit(at);
    }

    boolean atFraction() {
      return at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1);
    }

    /** A digit stands for all digits here: they have one place among the other characters. */
    int nextFolded() {
      if (atDigit()) {
        return '0';
      }
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      return Character.toLowerCase(Character.toUpperCase(c));
    }

    void skipZeros() {
      while (atDigit() && Character.digit(text.codePointAt(at), 10) == 0) {
        nextDigit();
      }
    }

    /** What the digit here counts, from 0 to 9. */
    int nextDigit() {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      return Character.digit(c, 10);
    }

    private boolean isDigit(int place) {
      return place < text.length() && Character.isDigit(text.codePointAt(place));
    }
  }
}
