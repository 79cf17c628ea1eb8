package io.chapbook.structure.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a header as it stands in the text.
 *
 * @param name what it states
 * @param label its key without the signs around it, or null for a value without a key
 * @param values its values, each on one line; empty when the key stands alone
 * @param listed whether each value is one of a list, and not the next words of the same
 * @param ground on what ground it is known
 */
public record HeaderEntry(
    FieldName name,
    @Nullable Excerpt label,
    List<Excerpt> values,
    boolean listed,
    Ground ground) {

  public HeaderEntry {
    values = List.copyOf(values);
    if (label == null && values.isEmpty()) {
      throw new IllegalArgumentException("an entry has a key or a value");
    }
  }

  /** Its first line. */
  public int firstLine() {
    return label == null ? values.get(0).line() : label.line();
  }

  /** Its last line. */
  public int lastLine() {
    return values.isEmpty() ? firstLine() : values.get(values.size() - 1).line();
  }

  /** The line of its value; the key's when it has none. */
  public int valueLine() {
    return values.isEmpty() ? firstLine() : values.get(0).line();
  }

  /** Its value in one line; things of a list are parted by commas. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Excerpt value : values) {
      if (text.length() > 0) {
        text.append(listed && text.charAt(text.length() - 1) != ',' ? ", " : " ");
      }
      text.append(value.text());
    }
    return text.toString();
  }
}
