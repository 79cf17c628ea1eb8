package io.chapbook.structure.outline;

import io.chapbook.book.SeriesPlace;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an archive, a tool or the author put before the story.
 *
 * @param entries all of them as they stand, in the order of the text
 * @param stated what they state, one value a name
 * @param series the series that the story is of
 * @param firstLine the line of the first field, or 0 when there is no header
 * @param lastLine the line of the last field's value, or 0
 */
public record SourceHeader(
    List<HeaderEntry> entries,
    Map<FieldName, StatedField> stated,
    List<SeriesPlace> series,
    int firstLine,
    int lastLine) {

  /** The header of a text that has none. */
  public static final SourceHeader NONE = new SourceHeader(List.of(), Map.of(), List.of(), 0, 0);

  public SourceHeader {
    entries = List.copyOf(entries);
    EnumMap<FieldName, StatedField> copy = new EnumMap<>(FieldName.class);
    copy.putAll(stated);
    stated = Collections.unmodifiableMap(copy);
    series = List.copyOf(series);
  }

  /** What the header states under a name, or null. */
  public @Nullable StatedField stated(FieldName name) {
    return stated.get(name);
  }

  /** The entry of the summary that begins on a line, or null. */
  public @Nullable HeaderEntry summaryAt(int line) {
    for (HeaderEntry entry : entries) {
      if (entry.name() == FieldName.SUMMARY && entry.firstLine() == line) {
        return entry;
      }
    }
    return null;
  }
}
