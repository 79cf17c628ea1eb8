package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an archive put before the story: rating, fandom, dates and the like.
 *
 * @param fields the fields in the order of the text
 * @param span where they stand in the text
 */
public record FieldList(List<Field> fields, SourceSpan span) implements Block {

  /**
   * One field.
   *
   * @param label its name as the text writes it, or null for a line without one
   * @param values its values as the text writes them; a name may stand without
   */
  public record Field(@Nullable String label, List<String> values) {

    public Field {
      values = List.copyOf(values);
    }
  }

  public FieldList {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a list has at least one field");
    }
  }
}
