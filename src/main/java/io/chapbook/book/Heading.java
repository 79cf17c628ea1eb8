package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * A section's heading as the text writes it.
 *
 * @param lines its lines without marks and blanks around them: one, or two where the number stands
 *     above the title
 * @param span where it stands in the text
 */
public record Heading(List<Phrase> lines, SourceSpan span) {

  public Heading {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a heading has at least one line");
    }
  }

  /** A heading of lines that stand as the text has them. */
  public static Heading of(List<String> lines, SourceSpan span) {
    return new Heading(Phrase.all(lines), span);
  }
}
