package io.chapbook.structure.rule;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;

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

  /** The bits that the rules have in a number; the characters stand above them. */
  private static final int RULES = (1 << Character.SIZE) - 1;

  private final List<LineRule> rules;

  /** What is known of some beginnings: the characters, 16 bits each, and a bit for each rule. */
  private final AtomicLongArray known = new AtomicLongArray(PLACES);

  Beginnings(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The bit of a rule by its place in the table, from 0; those that come last share one. */
  static int bit(int rule) {
    return 1 << Math.min(rule, Character.SIZE - 1);
  }

  /** The bits of the rules that may take a text, once it is in the plain form that rules read. */
  int rulesFor(String text) {
    return rulesFor(text, Math.min(text.length(), LENGTH));
  }

  private int rulesFor(String text, int length) {
    long beginning = beginning(text, length);
    if (beginning == 0) {
      return RULES;
    }
    int place = (int) (beginning * 0x9e3779b97f4a7c15L >>> 40) & PLACES - 1;
    long found = known.get(place);
    if ((found & ~RULES) != beginning) {
      found = beginning | thatMayTake(text, length, rulesFor(text, length - 1));
      known.set(place, found);
    }
    return (int) found & RULES;
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

  /** A text shorter than {@link #LENGTH} has zeros there, which no text has; above the rules' bits. */
  private static long beginning(String text, int length) {
    long beginning = 0;
    for (int at = 0; at < length; at++) {
      beginning |= (long) RuleText.plain(text.charAt(at)) << (at + 1) * Character.SIZE;
    }
    return beginning;
  }
}
