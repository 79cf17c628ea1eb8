package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * A paragraph.
 *
 * @param inlines its text, in order; never empty
 * @param span where it stands in the text
 */
public record Paragraph(List<Inline> inlines, SourceSpan span) implements Block {

  public Paragraph {
    inlines = List.copyOf(inlines);
    if (inlines.isEmpty()) {
      throw new IllegalArgumentException("a paragraph has at least one piece of text");
    }
  }

  /** A paragraph of plain text. */
  public static Paragraph of(String text, SourceSpan span) {
    return new Paragraph(List.of(new Text(text)), span);
  }
}
