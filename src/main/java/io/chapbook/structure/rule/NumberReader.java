package io.chapbook.structure.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number of a heading, however it is written. */
public final class NumberReader {

  /** Digits, then a part of the next number: {@code 3.5}, {@code 3\u00bd}, {@code 3 1/4}, {@code 3a}. */
  private static final Pattern ARABIC = Pattern.compile(
      "(\\p{Nd}{1,9})(?:\\.(?<decimals>\\d{1,9})|\\s*(?<sign>[\u00bc\u00bd\u00be])"
          + "|\\s+(?<over>\\d{1,2})/(?<under>[1-9]\\d?)|(?<letter>[a-iA-I]))?");

  private static final String QUARTERS = "\u00bc\u00bd\u00be";

  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Integer> tens = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  /** A reader that knows the number words of the lists. */
  public NumberReader(WordLists words) {
    words.byLanguage("numbers").values().forEach(list -> put(list, units, 1, 1));
    words.byLanguage("tens").values().forEach(list -> put(list, tens, 20, 10));
    words.byLanguage("ordinals").values().forEach(list -> put(list, ordinals, 1, 1));
  }

  private static void put(List<String> list, Map<String, Integer> values, int first, int step) {
    for (int at = 0; at < list.size(); at++) {
      values.putIfAbsent(list.get(at), first + at * step);
    }
  }

  /** The number that a text stands for, or null when it is none. */
  public @Nullable HeadingNumber read(String text) {
    String number = text.strip();
    if (number.isEmpty()) {
      return null;
    }
    if (Character.isDigit(number.charAt(0))) {
      return arabic(number);
    }
    Integer roman = roman(number.toUpperCase(Locale.ROOT));
    if (roman != null) {
      return new HeadingNumber(NumberStyle.ROMAN, roman);
    }
    Integer cjk = ChineseNumber.read(number);
    if (cjk != null) {
      return new HeadingNumber(NumberStyle.CJK, cjk);
    }
    HeadingNumber spelt = spelt(number);
    Integer hebrew = spelt == null ? HebrewNumber.read(number) : null;
    return hebrew == null ? spelt : new HeadingNumber(NumberStyle.HEBREW, hebrew);
  }

  /**
   * The number of a chapter inside an arc: {@code 4.10} is the tenth of the fourth, and stands
   * behind {@code 4.9}; null when it is none.
   */
  public @Nullable HeadingNumber readArc(String text) {
    int dot = Math.max(text.indexOf('.'), text.indexOf('-'));
    if (dot <= 0 || dot + 1 == text.length()) {
      return null;
    }
    char first = text.charAt(dot + 1);
    // A letter is for an interlude, which stands behind the arc's numbers.
    double chapter = Character.isDigit(first)
        ? Integer.parseInt(text.substring(dot + 1)) / 1000.0
        : (900 + Character.toLowerCase(first) - 'a') / 1000.0;
    return new HeadingNumber(NumberStyle.ARC, Integer.parseInt(text.substring(0, dot)) + chapter);
  }

  /** Digits and what follows them; what is neither fraction nor letter says nothing of the value. */
  private static @Nullable HeadingNumber arabic(String number) {
    Matcher parts = ARABIC.matcher(number);
    return parts.matches()
        ? new HeadingNumber(
            NumberStyle.ARABIC, Integer.parseInt(parts.group(1)) + fraction(parts))
        : null;
  }

  private static double fraction(Matcher parts) {
    if (parts.group("decimals") != null) {
      return Double.parseDouble("0." + parts.group("decimals"));
    }
    if (parts.group("sign") != null) {
      return (QUARTERS.indexOf(parts.group("sign")) + 1) / 4.0;
    }
    if (parts.group("over") != null) {
      return Double.parseDouble(parts.group("over")) / Integer.parseInt(parts.group("under"));
    }
    // 3a stands behind 3, and 3b behind that.
    return parts.group("letter") == null
        ? 0 : (Character.toLowerCase(parts.group("letter").charAt(0)) - 'a' + 1) / 10.0;
  }

  private static @Nullable Integer roman(String number) {
    int sum = 0;
    int previous = 0;
    for (int at = number.length() - 1; at >= 0; at--) {
      int value = romanDigit(number.charAt(at));
      if (value == 0) {
        return null;
      }
      sum += value < previous ? -value : value;
      previous = Math.max(previous, value);
    }
    return sum;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      case 'D' -> 500;
      case 'M' -> 1000;
      default -> 0;
    };
  }

  private @Nullable HeadingNumber spelt(String number) {
    String folded = number.toLowerCase(Locale.ROOT);
    Integer ordinal = ordinals.get(folded);
    if (ordinal != null) {
      return new HeadingNumber(NumberStyle.ORDINAL, ordinal);
    }
    Integer unit = units.get(folded);
    if (unit != null) {
      return new HeadingNumber(NumberStyle.SPELT, unit);
    }
    // With the empty parts, since a lone hyphen has no others.
    String[] parts = folded.split("[-\\s]+", -1);
    Integer ten = tens.get(parts[0]);
    if (ten == null) {
      return null;
    }
    Integer rest = parts.length > 1 ? units.get(parts[1]) : Integer.valueOf(0);
    return rest == null ? null : new HeadingNumber(NumberStyle.SPELT, ten + rest);
  }
}
