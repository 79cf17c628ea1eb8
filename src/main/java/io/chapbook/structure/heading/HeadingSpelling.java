package io.chapbook.structure.heading;

import io.chapbook.structure.rule.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends a slip of the pen in the word that a heading begins with. */
final class HeadingSpelling {

  /** Shorter words are too like others to be mended. */
  private static final int SHORTEST = 6;

  /** Words of their own that are one letter from one for a chapter. */
  private static final Set<String> NO_SLIPS = Set.of("charter", "chatter", "chanter");

  /** No heading of a word and a number is longer, with a blank behind each letter. */
  private static final int LONGEST_SPACED = 60;

  private static final Pattern SPLIT_NUMERAL = Pattern.compile("(?<=[IVXLC]) (?=[IVXLC](?![a-z]))");

  /**
   * A word, and a numeral in which something was read for I. {@code 11} is none, and neither is the
   * article of {@code Capitolo Il Ritorno}: no word follows.
   */
  private static final Pattern NUMERAL = Pattern.compile(
      "(\\p{L}{3,12})\\s+((?!\\d+(?![A-Za-z|!]))(?=[IVXLC]*[l1|!])[IVXLCl1|!]{2,7})"
          + "(?=\\s*(?:[.:;\u2013\u2014-]|$))");

  private final List<String> words;

  HeadingSpelling(WordLists lists) {
    this.words = lists.words("chapter").stream()
        .filter(word -> word.length() >= SHORTEST && word.indexOf(' ') < 0)
        .distinct()
        .toList();
  }

  /**
   * The line with its first word mended, or null when that is no misspelt word for a chapter. What
   * a scanner read is mended too: letters set apart, and numerals such as {@code Vll}.
   */
  @Nullable String mend(String line) {
    String together = together(line);
    String numbered = withNumeral(together == null ? line : together);
    return numbered != null ? numbered : together != null ? together : mendWord(line);
  }

  /** {@code C H A P T E R  I V.} without the blanks in its word and its numeral, or null. */
  private @Nullable String together(String line) {
    if (line.length() < 3 || line.length() > LONGEST_SPACED || !Character.isUpperCase(line.charAt(0))) {
      return null;
    }
    for (String word : words) {
      int end = spacedEnd(line, word);
      if (end > word.length()) {
        return word + ' ' + SPLIT_NUMERAL.matcher(line.substring(end).strip()).replaceAll("");
      }
    }
    return null;
  }

  /** Where a word ends at the beginning of a line, blanks between its letters left aside; or 0. */
  private static int spacedEnd(String line, String word) {
    int at = 0;
    for (int letter = 0; letter < word.length(); letter++) {
      while (letter > 0 && at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
      if (at >= line.length() || Character.toLowerCase(line.charAt(at)) != word.charAt(letter)) {
        return 0;
      }
      at++;
    }
    return at < line.length() && Character.isLetter(line.charAt(at)) ? 0 : at;
  }

  /** {@code Chapter Ill.}: l, 1 and a bar read for I in a numeral behind the word; or null. */
  private @Nullable String withNumeral(String line) {
    if (!mayHaveNumeral(line)) {
      return null;
    }
    Matcher numeral = NUMERAL.matcher(line);
    if (!numeral.lookingAt()
        || !words.contains(numeral.group(1).toLowerCase(Locale.ROOT))) {
      return null;
    }
    String mended = numeral.group(2).replaceAll("[l1|!]", "I");
    return line.substring(0, numeral.start(2)) + mended + line.substring(numeral.end(2));
  }

  /** Whether something like a numeral stands behind the first word; the pattern takes long to see. */
  private static boolean mayHaveNumeral(String line) {
    int at = 0;
    while (at < line.length() && Character.isLetter(line.charAt(at))) {
      at++;
    }
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at < line.length() && "IVXLCl1|!".indexOf(line.charAt(at)) >= 0;
  }

  private @Nullable String mendWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    boolean followed = end + 1 < line.length() && " _-".indexOf(line.charAt(end)) >= 0;
    if (!followed || end < SHORTEST - 1) {
      return null;
    }
    String first = line.substring(0, end).toLowerCase(Locale.ROOT);
    if (NO_SLIPS.contains(first)) {
      return null;
    }
    for (String word : words) {
      if (isOneSlipFrom(first, word)) {
        return word + line.substring(end);
      }
    }
    return null;
  }

  /** The word that an abbreviation stands for: {@code ch} and {@code chap} are chapters. */
  String inFull(String word) {
    return word.isEmpty() || word.length() >= SHORTEST - 1
        ? word
        : words.stream().filter(full -> full.startsWith(word)).findFirst().orElse(word);
  }

  /** One letter missing, doubled, wrong, or two changed over; the same word is no slip. */
  private static boolean isOneSlipFrom(String slip, String word) {
    int longer = slip.length() - word.length();
    if (Math.abs(longer) > 1) {
      return false;
    }
    int same = 0;
    while (same < slip.length() && same < word.length() && slip.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (longer != 0) {
      int inSlip = longer > 0 ? same + 1 : same;
      int inWord = longer > 0 ? same : same + 1;
      return slip.regionMatches(inSlip, word, inWord, slip.length() - inSlip);
    }
    int rest = slip.length() - same;
    boolean wrong = rest > 0 && slip.regionMatches(same + 1, word, same + 1, rest - 1);
    boolean changedOver = rest > 1
        && slip.charAt(same) == word.charAt(same + 1)
        && slip.charAt(same + 1) == word.charAt(same)
        && slip.regionMatches(same + 2, word, same + 2, rest - 2);
    return wrong || changedOver;
  }
}
