package io.chapbook.app;

import java.util.Comparator;

/**
 * The order in which people list numbered things: {@code 2} before {@code 10}. Digits compare as
 * numbers, everything else as characters.
 */
public final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int endLeft = digits(left, i);
        int endRight = digits(right, j);
        int byNumber = compareNumbers(left.substring(i, endLeft), right.substring(j, endRight));
        if (byNumber != 0) {
          return byNumber;
        }
        i = endLeft;
        j = endRight;
      } else if (left.charAt(i) != right.charAt(j)) {
        return Character.compare(left.charAt(i), right.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static int compareNumbers(String left, String right) {
    String a = left.replaceFirst("^0+(?=.)", "");
    String b = right.replaceFirst("^0+(?=.)", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
