package io.chapbook.structure.rule;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a text's first characters which rules can take it at all. Most lines begin like no
 * heading and no label, and trying a dozen patterns on each costs more than all else.
 *
 * <p>A pattern itself says whether more input could make it match ({@link Matcher#hitEnd}), so this
 * knows nothing of what patterns mean. What was found out is kept; threads may share it. A rule that
 * cannot take a beginning cannot take a longer one, so each character more is asked of those only
 * that are left.
 */
final class Beginnings {

  /** Longer beginnings part lines better, but fewer lines share one. */
  private static final int LENGTH = 3;

  /** A power of two; beginnings that fall on one place take turns there. */
  private static final int PLACES = 4096;

  /** The bits of all rules. */
  private static final int ALL = -1;

  /**
   * What is known of one beginning.
   *
   * @param beginning its characters, 16 bits each
   * @param rules the bits of the rules that may take it
   */
  private record Known(long beginning, int rules) {}

  private final List<LineRule> rules;

  /**
   * Written by any thread without waiting: what is known never changes, so whoever does not see it
   * yet finds the same. Java's atomic arrays would cost each start some milliseconds (2026-11).
   */
  private final @Nullable Known[] known = new Known[PLACES];

  Beginnings(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The bit of a rule by its place in the table, from 0; those that come last share one. */
  static int bit(int rule) {
    return 1 << Math.min(rule, Integer.SIZE - 1);
  }

  /** The bits of the rules that may take a text, once it is in the plain form that rules read. */
  int rulesFor(String text) {
    return rulesFor(text, Math.min(text.length(), LENGTH));
  }

  private int rulesFor(String text, int length) {
    long beginning = beginning(text, length);
    if (length == 0) {
      return ALL;
    }
    int place = (int) (beginning * 0x9e3779b97f4a7c15L >>> 40) & PLACES - 1;
    Known found = known[place];
    if (found == null || found.beginning() != beginning) {
      found = new Known(beginning, thatMayTake(text, length, rulesFor(text, length - 1)));
      known[place] = found;
    }
    return found.rules();
  }

  private int thatMayTake(String text, int length, int left) {
    String characters = RuleText.of(text.substring(0, wholeCharacters(text, length)));
    int taking = 0;
    for (int at = 0; at < rules.size(); at++) {
      if ((left & bit(at)) != 0) {
        Matcher matcher = rules.get(at).pattern().matcher(characters);
        taking |= matcher.matches() || matcher.hitEnd() ? bit(at) : 0;
      }
    }
    return taking;
  }

  /** Half of a sign that has two units would fit no pattern, so it is left to what follows. */
  private static int wholeCharacters(String text, int length) {
    boolean cut = text.length() > length && Character.isHighSurrogate(text.charAt(length - 1));
    return cut ? length - 1 : length;
  }

  /** A text shorter than {@link #LENGTH} has zeros there, which no text has. */
  private static long beginning(String text, int length) {
    long beginning = 0;
    for (int at = 0; at < length; at++) {
      beginning |= (long) RuleText.plain(text.charAt(at)) << at * Character.SIZE;
    }
    return beginning;
  }
}
