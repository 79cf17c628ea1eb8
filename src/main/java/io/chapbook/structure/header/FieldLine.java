package io.chapbook.structure.header;

import io.chapbook.structure.outline.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line read as fields.
 *
 * @param parts its fields, in their order; at least one
 * @param known whether the first of them has a name that the table knows
 */
record FieldLine(List<Part> parts, boolean known) {

  /**
   * One field of a line.
   *
   * @param label its name as written, or null for a value that stands without one
   * @param meaning what the name means; null when it is not in the table, or there is no name
   * @param value its value, possibly empty
   */
  record Part(@Nullable Excerpt label, FieldTable.@Nullable Meaning meaning, Excerpt value) {}

  FieldLine {
    parts = List.copyOf(parts);
  }

  /** The last field, whose value may go on below. */
  Part last() {
    return parts.get(parts.size() - 1);
  }

  /** Whether one of the names shows a header. */
  boolean isTelling() {
    return parts.stream().anyMatch(part -> part.meaning() != null && part.meaning().telling());
  }
}
