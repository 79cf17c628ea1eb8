package io.chapbook.content;

import io.chapbook.book.Emphasis;
import io.chapbook.book.Inline;
import io.chapbook.book.LineBreak;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Strong;
import io.chapbook.book.Text;
import java.util.List;

/**
 * Writes the pieces of a paragraph or a line. In running text emphasis is <a
 * href="https://html.spec.whatwg.org/#the-em-element">{@code em}</a> and {@code strong}, which may
 * be heard; in headings and titles, where a name is set off and nothing is stressed, {@code i} and
 * {@code b}.
 */
final class InlineRenderer {

  private final XhtmlWriter writer;
  private final String emphasis;
  private final String strong;

  private InlineRenderer(XhtmlWriter writer, String emphasis, String strong) {
    this.writer = writer;
    this.emphasis = emphasis;
    this.strong = strong;
  }

  /** A renderer for running text. */
  static InlineRenderer ofText(XhtmlWriter writer) {
    return new InlineRenderer(writer, "em", "strong");
  }

  /** A renderer for headings and titles. */
  static InlineRenderer ofHeadings(XhtmlWriter writer) {
    return new InlineRenderer(writer, "i", "b");
  }

  /** Writes the pieces in their order. */
  void render(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Text text) {
        writer.text(text.value());
      } else if (inline instanceof Emphasis words) {
        element(emphasis, words.inlines());
      } else if (inline instanceof Strong words) {
        element(strong, words.inlines());
      } else if (inline instanceof NestedNote note) {
        writer.start("span").attribute("class", "nested-note").attribute("role", "note");
        writer.text(note.value()).end("span");
      } else if (inline instanceof LineBreak) {
        writer.start("br").end("br");
      } else {
        throw new AssertionError(inline);
      }
    }
  }

  private void element(String name, List<Inline> inlines) {
    writer.start(name);
    render(inlines);
    writer.end(name);
  }
}
