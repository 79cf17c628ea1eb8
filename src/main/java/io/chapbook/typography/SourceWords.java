package io.chapbook.typography;

import io.chapbook.book.Emphasis;
import io.chapbook.book.Inline;
import io.chapbook.book.LineBreak;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Phrase;
import io.chapbook.book.Strong;
import io.chapbook.book.Text;
import java.util.ArrayList;
import java.util.List;

/** Gives set words the text's own characters back. */
final class SourceWords {

  private SourceWords() {}

  /** The pieces as they were before they were set; the same list when they are. */
  static List<Inline> of(List<Inline> inlines) {
    if (!isAnySet(inlines)) {
      return inlines;
    }
    List<Inline> source = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> add(inline, text, source));
    flush(text, source);
    return source;
  }

  private static boolean isAnySet(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (isSet(inline)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSet(Inline inline) {
    return inline instanceof Emphasis || inline instanceof Strong
        || inline instanceof Text text && !text.source().equals(text.value())
        || inline instanceof NestedNote note && !note.source().equals(note.value());
  }

  private static void add(Inline inline, StringBuilder text, List<Inline> source) {
    if (inline instanceof Text words) {
      text.append(words.source());
    } else if (inline instanceof Emphasis words) {
      text.append(words.opening());
      words.inlines().forEach(one -> add(one, text, source));
      text.append(words.closing());
    } else if (inline instanceof Strong words) {
      text.append(words.opening());
      words.inlines().forEach(one -> add(one, text, source));
      text.append(words.closing());
    } else {
      flush(text, source);
      source.add(inline instanceof NestedNote note ? new NestedNote(note.source()) : inline);
    }
  }

  private static void flush(StringBuilder text, List<Inline> source) {
    if (text.length() > 0) {
      source.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  /** The line as it was before it was set. */
  static Phrase of(Phrase phrase) {
    List<Inline> source = of(phrase.inlines());
    return source == phrase.inlines() ? phrase : new Phrase(source);
  }
}
