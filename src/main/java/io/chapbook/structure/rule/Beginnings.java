package io.chapbook.structure.rule;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;

/**
 * Tells by a text's first characters which rules can take it at all. Most lines begin like no
 * heading and no label, and trying a dozen patterns on each costs more than all else.
 *
 * <p>A pattern itself says whether more input could make it match ({@link Matcher#hitEnd}), so this
 * knows nothing of what patterns mean. What was found out is kept; threads may share it.
 */
final class Beginnings {

  /** Longer beginnings part lines better, but fewer lines share one. */
  private static final int LENGTH = 3;

  /** A power of two; beginnings that fall on one place take turns there. */
  private static final int PLACES = 4096;

  /**
   * What is known of one beginning.
   *
   * @param beginning its characters, 16 bits each
   * @param rules the rules that may take it, in the order of the table
   */
  private record Known(long beginning, List<LineRule> rules) {}

  private final List<LineRule> rules;
  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(PLACES);

  Beginnings(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that may take a text, in the order of the table. */
  List<LineRule> rulesFor(CharSequence text) {
    long beginning = beginning(text);
    int place = (int) (beginning * 0x9e3779b97f4a7c15L >>> 40) & PLACES - 1;
    Known found = known.get(place);
    if (found == null || found.beginning() != beginning) {
      String characters = text.subSequence(0, wholeCharacters(text)).toString();
      found = new Known(
          beginning, rules.stream().filter(rule -> mayTake(rule, characters)).toList());
      known.set(place, found);
    }
    return found.rules();
  }

  /** Half of a sign that has two units would fit no pattern, so it is left to what follows. */
  private static int wholeCharacters(CharSequence text) {
    boolean cut = text.length() > LENGTH && Character.isHighSurrogate(text.charAt(LENGTH - 1));
    return cut ? LENGTH - 1 : Math.min(text.length(), LENGTH);
  }

  /** A text shorter than {@link #LENGTH} has zeros there, which no text has. */
  private static long beginning(CharSequence text) {
    long beginning = 0;
    for (int at = 0; at < LENGTH && at < text.length(); at++) {
      beginning |= (long) text.charAt(at) << at * Character.SIZE;
    }
    return beginning;
  }

  private static boolean mayTake(LineRule rule, String beginning) {
    Matcher matcher = rule.pattern().matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }
}
