package io.chapbook.content;

import io.chapbook.book.LineGroup;
import io.chapbook.book.Phrase;
import java.util.List;

/**
 * Writes lines whose ends are kept, each as an element of its own. A blank line is no element but a
 * class on the line below it: an empty paragraph would be read aloud as one.
 */
final class LineGroupRenderer {

  private final XhtmlWriter writer;
  private final InlineRenderer inlines;

  LineGroupRenderer(XhtmlWriter writer) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofText(writer);
  }

  /** Writes the group; nothing if all its lines are blank. */
  void render(LineGroup group) {
    if (group.lines().stream().allMatch(Phrase::isEmpty)) {
      return;
    }
    switch (group.kind()) {
      case CONTENTS -> lines(group.lines(), "ul", "contents", "li");
      case TITLE_BLOCK -> lines(group.lines(), "div", "lines title-block", "p");
      case VERSE -> lines(group.lines(), "div", "lines verse", "p");
      case CHAT -> lines(group.lines(), "div", "lines chat", "p");
      case SIGN -> lines(group.lines(), "div", "lines sign", "p");
    }
  }

  private void lines(List<Phrase> lines, String container, String containerClass, String element) {
    writer.start(container).attribute("class", containerClass).lineEnd();
    Phrase above = null;
    for (Phrase line : lines) {
      if (!line.isEmpty()) {
        boolean belowGap = above != null && above.isEmpty();
        writer.start(element).attribute("class", belowGap ? "gap" : null);
        inlines.render(line.inlines());
        writer.end(element).lineEnd();
      }
      // Blank lines over the first line part it from nothing.
      above = above == null && line.isEmpty() ? null : line;
    }
    writer.end(container).lineEnd();
  }
}
