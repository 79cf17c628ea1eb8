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
 * @param declaredLabel the label that somebody declares in place of the lines, or null
 * @param title what stands behind word and number on the first line; may be empty
 */
public record FoundHeading(
    SourceSpan span,
    List<String> lines,
    SectionType type,
    @Nullable HeadingNumber number,
    int level,
    Decision decision,
    @Nullable String declaredLabel,
    String title) {

  public FoundHeading {
    lines = List.copyOf(lines);
  }

  /** A heading that is labelled by its own lines, with no number on the line of its title. */
  public FoundHeading(
      SourceSpan span,
      List<String> lines,
      SectionType type,
      @Nullable HeadingNumber number,
      int level,
      Decision decision) {
    this(span, lines, type, number, level, decision, null, "");
  }

  /** The heading in one line, as the table of contents shows it. */
  public String label() {
    if (declaredLabel != null) {
      return declaredLabel;
    }
    StringBuilder label = new StringBuilder(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      boolean ends = label.length() > 0
          && ".:!?-\u2013\u2014".indexOf(label.charAt(label.length() - 1)) >= 0;
      label.append(ends ? " " : ": ").append(line);
    }
    return label.toString();
  }

  /** Whether it stands nowhere in the text, but was made from the name of a file that lacks one. */
  public boolean isMadeFromName() {
    return decision.evidence().stream().anyMatch(one -> one.rule().equals("heading.file-name"));
  }

  /** The same heading with another number. */
  public FoundHeading numbered(HeadingNumber other) {
    return new FoundHeading(span, lines, type, other, level, decision, declaredLabel, title);
  }

  /** The same heading on another level. */
  public FoundHeading atLevel(int other) {
    return new FoundHeading(span, lines, type, number, other, decision, declaredLabel, title);
  }
}
