package io.chapbook.content;

import io.chapbook.book.FieldList;
import org.jspecify.annotations.Nullable;

/** Writes fields as a list of names and values; a line without a name stands between such lists. */
final class FieldListRenderer {

  private final XhtmlWriter writer;
  private final boolean isolated;

  /**
   * A renderer.
   *
   * @param direction the book's; where it is from right to left, each value has its own, since it may
   *     be an address or an option, whose hyphens would change sides
   */
  FieldListRenderer(XhtmlWriter writer, WritingDirection direction) {
    this.writer = writer;
    this.isolated = direction == WritingDirection.RTL;
  }

  /** Writes the list. */
  void render(FieldList list) {
    boolean open = false;
    for (FieldList.Field field : list.fields()) {
      boolean named = field.label() != null;
      if (named != open) {
        open = toggle(open);
      }
      if (named) {
        entry(field);
      } else {
        field.values().forEach(line -> value("p", "source-line", line));
      }
    }
    if (open) {
      toggle(true);
    }
  }

  private boolean toggle(boolean open) {
    if (open) {
      writer.end("dl").lineEnd();
    } else {
      writer.start("dl").attribute("class", "fields").lineEnd();
    }
    return !open;
  }

  /** A name must have a value beside it: https://html.spec.whatwg.org/#the-dl-element */
  private void entry(FieldList.Field field) {
    line("dt", null, String.valueOf(field.label()));
    field.values().forEach(value -> value("dd", null, value));
    if (field.values().isEmpty()) {
      line("dd", null, "");
    }
  }

  /** https://html.spec.whatwg.org/#the-bdi-element */
  private void value(String element, @Nullable String styleClass, String words) {
    if (isolated && !words.isEmpty()) {
      writer.start(element).attribute("class", styleClass).start("bdi").text(words).end("bdi");
      writer.end(element).lineEnd();
    } else {
      line(element, styleClass, words);
    }
  }

  private void line(String element, @Nullable String styleClass, String words) {
    writer.start(element).attribute("class", styleClass).text(words).end(element).lineEnd();
  }
}
