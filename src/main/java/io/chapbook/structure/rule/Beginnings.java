package io.chapbook.structure.rule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Enough for any one language; what comes after is tried as a whole. */
  private static final int MOST = 4096;

  private final List<LineRule> rules;
  private final Map<String, List<LineRule>> byBeginning = new ConcurrentHashMap<>();

  Beginnings(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that may take a text, in the order of the table. */
  List<LineRule> rulesFor(CharSequence text) {
    String beginning = beginning(text);
    List<LineRule> known = byBeginning.get(beginning);
    if (known != null) {
      return known;
    }
    if (byBeginning.size() >= MOST) {
      return rules;
    }
    List<LineRule> found = rules.stream().filter(rule -> mayTake(rule, beginning)).toList();
    byBeginning.put(beginning, found);
    return found;
  }

  private static String beginning(CharSequence text) {
    int length = Math.min(text.length(), LENGTH);
    boolean cutsPair = length == LENGTH && length < text.length()
        && Character.isHighSurrogate(text.charAt(length - 1));
    return text.subSequence(0, cutsPair ? length + 1 : length).toString();
  }

  private static boolean mayTake(LineRule rule, String beginning) {
    Matcher matcher = rule.pattern().matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }
}
