package io.chapbook.structure.rule;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The number forms that rules name like word lists: {@code {{arabic}}}, {@code {{roman}}}. */
final class NumberPatterns {

  /** Digits with an optional half, decimal or letter: 3, 3.5, 3 1/2, 3½, 3a; those of Arabic too. */
  private static final String ARABIC =
      "(?:[\\d\u0660-\u0669\u06f0-\u06f9]{1,4}(?:[.]\\d{1,2}(?![\\d.])|\\s?[\u00bc\u00bd\u00be]|\\s\\d/\\d|[a-c](?![a-z]))?)";

  /** Roman numerals up to 3,999, with the IIII that people write. */
  private static final String ROMAN =
      "(?:(?=[MDCLXVI])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,4})(?:I[XV]|V?I{0,4})(?![a-zA-Z]))";

  private static final String CJK =
      "(?:[\\d\uff10-\uff19\u96f6\u3007\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
          + "\u5341\u767e\u5343]+)";

  private NumberPatterns() {}

  /**
   * The pattern of a number form, or null when the name is none.
   *
   * @param others the patterns of other forms and of lists of words, by their names
   */
  static @Nullable String of(String name, UnaryOperator<String> others) {
    return switch (name) {
      case "arabic" -> ARABIC;
      case "roman" -> ROMAN;
      case "cjk-number" -> CJK;
      case "spelt-number" -> "(?:" + others.apply("tens") + "(?:[-\\s]?" + others.apply("numbers")
          + ")?|" + others.apply("numbers") + ")";
      case "ordinal" -> others.apply("ordinals");
      case "number" -> "(?:" + ARABIC + "|" + ROMAN + "|(?i:" + ROMAN + ")|"
          + others.apply("spelt-number") + "|" + others.apply("ordinals") + "|"
          + HebrewNumber.PATTERN + ")";
      default -> null;
    };
  }
}
