package io.chapbook.structure.outline;

import io.chapbook.book.SeriesPlace;
import io.chapbook.report.SourceSpan;
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

  /**
   * The same header without the entries that have a line in a span.
   *
   * @param stays whether what those entries state stays known
   */
  public SourceHeader without(SourceSpan span, boolean stays) {
    List<HeaderEntry> left = entries.stream()
        .filter(one -> one.lastLine() < span.startLine() || one.firstLine() > span.endLine())
        .toList();
    Map<FieldName, StatedField> known = new EnumMap<>(FieldName.class);
    stated.forEach((name, field) -> {
      if (stays || !span.contains(field.line())) {
        known.put(name, field);
      }
    });
    return new SourceHeader(left, known, series, firstLine, lastLine);
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
