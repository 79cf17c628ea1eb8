package io.chapbook.content;

import io.chapbook.book.FieldList;

/** Writes fields as a list of names and values; a line without a name stands between such lists. */
final class FieldListRenderer {

  private final XhtmlWriter writer;

  FieldListRenderer(XhtmlWriter writer) {
    this.writer = writer;
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
        field.values().forEach(line -> line("p", "source-line", line));
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
    field.values().forEach(value -> line("dd", null, value));
    if (field.values().isEmpty()) {
      line("dd", null, "");
    }
  }

  private void line(String element, @org.jspecify.annotations.Nullable String styleClass, String words) {
    writer.start(element).attribute("class", styleClass).text(words).end(element).lineEnd();
  }
}
