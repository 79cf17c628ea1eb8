package io.chapbook.structure.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the number of a heading, however it is written. */
public final class NumberReader {

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
    return cjk != null ? new HeadingNumber(NumberStyle.CJK, cjk) : spelt(number);
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
    double chapter = Integer.parseInt(text.substring(dot + 1)) / 1000.0;
    return new HeadingNumber(NumberStyle.ARC, Integer.parseInt(text.substring(0, dot)) + chapter);
  }

  private static @Nullable HeadingNumber arabic(String number) {
    int digits = 0;
    while (digits < number.length() && Character.isDigit(number.charAt(digits))) {
      digits++;
    }
    double value = Integer.parseInt(number.substring(0, digits));
    String rest = number.substring(digits).strip();
    if (rest.startsWith(".") && rest.length() > 1) {
      value += Double.parseDouble("0" + rest);
    } else if (rest.contains("/") || !rest.isEmpty() && "\u00bc\u00bd\u00be".indexOf(rest.charAt(0)) >= 0) {
      value += 0.5;
    } else if (!rest.isEmpty() && Character.isLetter(rest.charAt(0))) {
      value += (Character.toLowerCase(rest.charAt(0)) - 'a') / 10.0;
    }
    return new HeadingNumber(NumberStyle.ARABIC, value);
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
    String[] parts = folded.split("[-\\s]+");
    Integer ten = tens.get(parts[0]);
    if (ten == null) {
      return null;
    }
    Integer rest = parts.length > 1 ? units.get(parts[1]) : Integer.valueOf(0);
    return rest == null ? null : new HeadingNumber(NumberStyle.SPELT, ten + rest);
  }
}
