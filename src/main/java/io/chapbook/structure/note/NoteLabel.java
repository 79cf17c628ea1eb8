package io.chapbook.structure.note;

import io.chapbook.structure.rule.Evidence;
import java.util.Set;

/**
 * A line that begins with the label of a note.
 *
 * @param line its number
 * @param label the label with its mark, as the text writes it ({@code A/N:})
 * @param textStart where in the text's content the words after the label begin
 * @param bracket the bracket that opens before the label, or 0
 * @param sign the sign of emphasis that opens before the label and closes after the note, or 0
 * @param alone whether the line holds nothing but the label
 * @param evidence the rule that took it
 */
public record NoteLabel(
    int line,
    String label,
    int textStart,
    char bracket,
    char sign,
    boolean alone,
    Evidence evidence) {

  private static final Set<String> COMMON =
      Set.of("note", "notes", "disclaimer", "disclaimers", "warning", "warnings", "update", "edit");

  /** Whether its word alone may stand in a story: notes, a disclaimer. */
  boolean isCommonWord() {
    String word = label.toLowerCase(java.util.Locale.ROOT).replace(":", "").strip();
    return bracket == 0 && COMMON.contains(word);
  }

  /** Whether it labels a summary of a chapter, which is one paragraph. */
  boolean isSummary() {
    return label.toLowerCase(java.util.Locale.ROOT).contains("summary");
  }
}
