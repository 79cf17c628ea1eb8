package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.LineRule;
import org.jspecify.annotations.Nullable;

/**
 * How a line reads as a heading.
 *
 * @param rule the rule that took it, or null when none did
 * @param word the word that says what it is, in lower case ({@code chapter}), or empty
 * @param type what kind of section it opens
 * @param number its number, or null
 * @param title what follows the number; may be empty
 * @param decoration the signs around it
 */
record HeadingForm(
    @Nullable LineRule rule,
    String word,
    SectionType type,
    @Nullable HeadingNumber number,
    String title,
    Decoration decoration) {

  /** Whether it has a number or a word but no title, so that the next line may be its title. */
  boolean lacksTitle() {
    return rule != null && title.isEmpty();
  }

  /** Whether it opens something that holds chapters. */
  boolean isPart() {
    return type == SectionType.PART || type == SectionType.VOLUME;
  }

  /** Whether it is named for what it is: a prologue, an interlude. */
  boolean isSpecial() {
    return rule != null && rule.name().equals("heading.special");
  }

  /** The same reading of a line that rules of signs frame. */
  HeadingForm framed(Decoration.Kind kind, int level) {
    Decoration frame = new Decoration(kind, level, decoration.text());
    return new HeadingForm(rule, word, type, number, title, frame);
  }

  /** Whether a forum's own word stands before the title. */
  boolean isThreadmark() {
    return rule != null && rule.name().equals("heading.threadmark");
  }

  /** What lines of the same family share. */
  String familyName() {
    // Where each heading says that it is a chapter, "8" and "Nine" may stand side by side.
    String style = number == null || !word.isEmpty() ? "" : number.style().name();
    String form = rule == null ? "" : rule.name();
    return form + '/' + (isSpecial() ? "" : word) + '/' + style + '/' + decoration.kind()
        + decoration.level();
  }
}
