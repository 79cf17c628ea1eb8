package io.chapbook.structure.heading;

import io.chapbook.structure.rule.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends a slip of the pen in the word that a heading begins with. */
final class HeadingSpelling {

  /** Shorter words are too like others to be mended. */
  private static final int SHORTEST = 6;

  /** Words of their own that are one letter from one for a chapter. */
  private static final Set<String> NO_SLIPS = Set.of("charter", "chatter", "chanter");

  private final List<String> words;

  HeadingSpelling(WordLists lists) {
    this.words = lists.words("chapter").stream()
        .filter(word -> word.length() >= SHORTEST && word.indexOf(' ') < 0)
        .distinct()
        .toList();
  }

  /** The line with its first word mended, or null when that is no misspelt word for a chapter. */
  @Nullable String mend(String line) {
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
