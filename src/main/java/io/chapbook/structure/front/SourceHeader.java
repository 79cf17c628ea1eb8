package io.chapbook.structure.front;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an archive put before the story.
 *
 * @param fields by their names in lower case; the first of a name counts
 * @param firstLine the line of the first field, or 0 when there is no header
 * @param lastLine the line of the last field's value, or 0
 */
public record SourceHeader(Map<String, Field> fields, int firstLine, int lastLine) {

  /**
   * One field.
   *
   * @param value its value
   * @param line the line of the value
   */
  public record Field(String value, int line) {}

  public SourceHeader {
    fields = Map.copyOf(fields);
  }

  /** The first of some fields that is there and not empty, or null. */
  public @Nullable Field first(String... names) {
    for (String name : names) {
      Field field = fields.get(name);
      if (field != null && !field.value().isBlank()) {
        return field;
      }
    }
    return null;
  }
}
