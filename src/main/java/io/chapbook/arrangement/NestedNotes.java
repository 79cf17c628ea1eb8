package io.chapbook.arrangement;

import io.chapbook.book.Block;
import io.chapbook.book.Inline;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Text;
import io.chapbook.book.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes notes out of sentences. Elsewhere they would say nothing: they are never moved. */
final class NestedNotes {

  private NestedNotes() {}

  /** How many there are in some blocks. */
  static int count(List<Block> blocks) {
    return (int) of(blocks).count();
  }

  /** How many words they have. */
  static int words(List<Block> blocks) {
    return of(blocks).mapToInt(note -> WordCount.of(note.plain())).sum();
  }

  private static Stream<Inline> of(List<Block> blocks) {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .flatMap(block -> ((Paragraph) block).inlines().stream())
        .filter(NestedNote.class::isInstance);
  }

  /** The blocks without them; a paragraph that was nothing else goes too. */
  static List<Block> without(List<Block> blocks) {
    List<Block> left = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        List<Inline> inlines = without(paragraph);
        if (!inlines.isEmpty()) {
          left.add(new Paragraph(inlines, paragraph.span()));
        }
      } else {
        left.add(block);
      }
    }
    return left;
  }

  private static List<Inline> without(Paragraph paragraph) {
    if (paragraph.inlines().stream().noneMatch(NestedNote.class::isInstance)) {
      return paragraph.inlines();
    }
    List<Inline> left = new ArrayList<>();
    for (Inline inline : paragraph.inlines()) {
      if (inline instanceof Text text) {
        // One blank stood on either side of the note; one is enough.
        Text words = endsInBlank(left) ? withoutLeadingBlank(text) : text;
        if (words != null) {
          left.add(words);
        }
      } else if (!(inline instanceof NestedNote)) {
        left.add(inline);
      }
    }
    return left;
  }

  private static @Nullable Text withoutLeadingBlank(Text text) {
    String value = text.value().stripLeading();
    return value.isEmpty() ? null : new Text(value, text.source().stripLeading());
  }

  private static boolean endsInBlank(List<Inline> inlines) {
    return inlines.isEmpty()
        || inlines.get(inlines.size() - 1) instanceof Text text && text.value().endsWith(" ");
  }
}
