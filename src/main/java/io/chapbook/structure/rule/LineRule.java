package io.chapbook.structure.rule;

import io.chapbook.text.MeteredText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A rule that judges a line by its own characters: one row of the table.
 *
 * @param name its name, {@code label.what-it-sees}
 * @param label what it takes a line for
 * @param weight how much it counts
 * @param pattern what the line's text must match: as a whole, or somewhere in its lower-case form
 *     when the label says so
 * @param needs what a text must have before the pattern is tried
 * @param takes lines it must match
 * @param leaves lines it must not match
 * @param remark why it is there, and where its like was seen
 * @param metered whether its pattern may look at a text only so often, since a stranger wrote it
 */
public record LineRule(
    String name,
    RuleLabel label,
    int weight,
    RulePattern pattern,
    Needs needs,
    List<String> takes,
    List<String> leaves,
    String remark,
    boolean metered) {

  public LineRule {
    takes = List.copyOf(takes);
    leaves = List.copyOf(leaves);
    if (takes.isEmpty() || leaves.isEmpty()) {
      throw new IllegalArgumentException(
          "rule " + name + " needs lines it takes and lines it leaves");
    }
  }

  /** The match of a line's text without white space around it, or null. */
  public @Nullable Matcher match(CharSequence text) {
    String words = text.toString();
    if (!needs.areMetBy(words)) {
      return null;
    }
    if (label.isAnywhere()) {
      // Matching without regard to case costs twice as much as lowering the text once.
      return find(words.toLowerCase(Locale.ROOT));
    }
    Matcher matcher = matcher(words);
    return matcher.matches() ? matcher : null;
  }

  /** Its pattern on a text. */
  Matcher matcher(String text) {
    return pattern.matcher(metered ? new MeteredText(text) : text);
  }

  /** The first match in a text in lower case, or null. */
  @Nullable Matcher find(String lowerCase) {
    Matcher anywhere = matcher(lowerCase);
    return anywhere.find() ? anywhere : null;
  }

  /** The same rule with another weight. */
  LineRule withWeight(int other) {
    return new LineRule(name, label, other, pattern, needs, takes, leaves, remark, metered);
  }

  /** Its evidence. */
  public Evidence evidence() {
    return new Evidence(name, weight);
  }
}
