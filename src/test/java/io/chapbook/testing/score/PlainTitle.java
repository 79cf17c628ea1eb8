package io.chapbook.testing.score;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles without what two people may write differently: case, marks, the word and the number. */
final class PlainTitle {

  private static final String NUMBER =
      "(?:[0-9]+(?:\\.[0-9]+)?|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
          + "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
          + "|twenty(?: \\w+)?|thirty(?: \\w+)?)";

  private static final Pattern NAMED = Pattern.compile(
      "(?:chapter|chap|ch|part|act|day|book|capter|stage|letter|episode|arc|section|volume|vol"
          + "|scene)s? " + NUMBER + "(?: (.*))?");

  private static final Pattern NUMBERED = Pattern.compile(NUMBER + " (.+)");

  private PlainTitle() {}

  /** Letters and digits in lower case, single blanks between words; empty for null. */
  static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    folded.codePoints().filter(c -> "'`\u2018\u2019".indexOf(c) < 0)
        .map(c -> isWordCharacter(c) ? c : ' ')
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll(" +", " ");
  }

  private static boolean isWordCharacter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The ways in which a heading may be told: whole, and without word and number. */
  static Set<String> variants(@Nullable String... texts) {
    Set<String> variants = new HashSet<>();
    for (String text : texts) {
      String plain = of(text);
      if (!plain.isEmpty()) {
        variants.add(plain);
        Matcher named = NAMED.matcher(plain);
        if (named.matches() && named.group(1) != null && !named.group(1).isEmpty()) {
          variants.add(named.group(1));
        }
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
          variants.add(numbered.group(1));
        }
      }
    }
    return variants;
  }
}
