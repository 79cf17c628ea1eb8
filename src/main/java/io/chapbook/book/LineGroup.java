package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * Lines whose ends mean something and are kept.
 *
 * @param kind what the lines are
 * @param lines their text without blanks around it; an empty one is a blank line between groups
 * @param span where they stand in the text
 */
public record LineGroup(Kind kind, List<Phrase> lines, SourceSpan span) implements Block {

  /** What kept lines are. */
  public enum Kind {
    /** Title and author repeated inside a chapter. */
    TITLE_BLOCK,
    /** A list of chapters. */
    CONTENTS,
    /** Verse. */
    VERSE,
    /** What was written in a chat, one line each, with the names of the writers. */
    CHAT,
    /** What stands on a sign. */
    SIGN
  }

  public LineGroup {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a group has at least one line");
    }
  }

  /** A group of lines that stand as the text has them. */
  public static LineGroup of(Kind kind, List<String> lines, SourceSpan span) {
    return new LineGroup(kind, Phrase.all(lines), span);
  }
}
