package io.chapbook.structure.outline;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.rule.HeadingNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading that was found.
 *
 * @param span its lines, blank ones between included
 * @param lines the text of each line, without the signs around it
 * @param type what kind of section it opens
 * @param number its number, or null
 * @param level its depth in the table of contents, from 1
 * @param decision why
 */
public record FoundHeading(
    SourceSpan span,
    List<String> lines,
    SectionType type,
    @Nullable HeadingNumber number,
    int level,
    Decision decision) {

  public FoundHeading {
    lines = List.copyOf(lines);
  }

  /** The heading in one line, as the table of contents shows it. */
  public String label() {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    String first = lines.get(0);
    boolean ends = !first.isEmpty() && ".:!?-\u2013\u2014".indexOf(first.charAt(first.length() - 1)) >= 0;
    return first + (ends ? " " : ": ") + lines.get(1);
  }

  /** Whether it stands nowhere in the text, but was made from the name of a file that lacks one. */
  public boolean isMadeFromName() {
    return decision.evidence().stream().anyMatch(one -> one.rule().equals("heading.file-name"));
  }

  /** The same heading with another number. */
  public FoundHeading numbered(HeadingNumber other) {
    return new FoundHeading(span, lines, type, other, level, decision);
  }

  /** The same heading on another level. */
  public FoundHeading atLevel(int other) {
    return new FoundHeading(span, lines, type, number, other, decision);
  }
}
