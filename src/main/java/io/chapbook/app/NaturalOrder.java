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
    Reading one = new Reading(left);
    Reading other = new Reading(right);
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

  /** A number without a fraction comes before the same with one. */
  private static int compareNumbers(Reading one, Reading other) {
    int order = compareDigits(one.nextDigits(), other.nextDigits());
    if (order != 0) {
      return order;
    }
    return Boolean.compare(one.atFraction(), other.atFraction());
  }

  private static int compareDigits(String one, String other) {
    int length = Integer.compare(one.length(), other.length());
    return length != 0 ? length : one.compareTo(other);
  }

  /** One of the two names, read from its beginning on. */
  private static final class Reading {

    private final String text;
    private int at;

    Reading(String text) {
      this.text = text;
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

    /** The digits from here on as ASCII, without leading zeros. */
    String nextDigits() {
      StringBuilder digits = new StringBuilder();
      while (atDigit()) {
        int c = text.codePointAt(at);
        int digit = Character.digit(c, 10);
        if (digit > 0 || digits.length() > 0) {
          digits.append((char) ('0' + digit));
        }
        at += Character.charCount(c);
      }
      return digits.toString();
    }

    private boolean isDigit(int place) {
      return place < text.length()
          && Character.getType(text.codePointAt(place)) == Character.DECIMAL_DIGIT_NUMBER;
    }
  }
}
