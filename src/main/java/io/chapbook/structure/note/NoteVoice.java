package io.chapbook.structure.note;

import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.List;

/** Tells whether words sound like an author talking to readers about the writing. */
public final class NoteVoice {

  /** Only the beginning of a long paragraph is listened to. */
  private static final int LISTENED = 1200;

  private final RuleTable rules;

  /** A listener with the rules at hand. */
  public NoteVoice(RuleTable table) {
    this.rules = table;
  }

  /** What speaks for a note in a paragraph's words; empty when nothing does. */
  public List<Evidence> listen(String paragraph) {
    String words = paragraph.length() > LISTENED ? paragraph.substring(0, LISTENED) : paragraph;
    return rules.heardIn(RuleLabel.NOTE_VOICE, RuleText.of(words)).stream()
        .map(LineRule::evidence)
        .toList();
  }

  /** The sum of what speaks for a note. */
  public int loudness(String paragraph) {
    return listen(paragraph).stream().mapToInt(Evidence::weight).sum();
  }
}
