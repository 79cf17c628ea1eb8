package io.chapbook.structure.correction;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Cuts lines out of what was found. */
final class SpanCut {

  private SpanCut() {}

  static boolean meets(SourceSpan one, SourceSpan other) {
    return one.startLine() <= other.endLine() && other.startLine() <= one.endLine();
  }

  /** The lines of a span that another, which meets it, has too. */
  static SourceSpan shared(SourceSpan one, SourceSpan other) {
    return new SourceSpan(
        Math.max(one.startLine(), other.startLine()), Math.min(one.endLine(), other.endLine()));
  }

  /** What is left of a span before and behind the lines that are cut, without blank ends. */
  static List<SourceSpan> parts(SourceSpan span, SourceSpan cut, MeasuredText text) {
    List<SourceSpan> parts = new ArrayList<>();
    addPart(parts, span.startLine(), Math.min(span.endLine(), cut.startLine() - 1), text);
    addPart(parts, Math.max(span.startLine(), cut.endLine() + 1), span.endLine(), text);
    return parts;
  }

  private static void addPart(List<SourceSpan> parts, int from, int to, MeasuredText text) {
    int first = from;
    while (first <= to && text.isBlank(first)) {
      first++;
    }
    int last = to;
    while (last > first && text.isBlank(last)) {
      last--;
    }
    if (first <= last) {
      parts.add(new SourceSpan(first, last));
    }
  }

  /**
   * What is left of lines that a note or a letter held, made story again before: it begins and ends
   * with words that nothing else has, since a rule at its edge parts it from the story.
   */
  static List<SourceSpan> freeParts(
      SourceSpan span, SourceSpan cut, MeasuredText text, Claims claims) {
    List<SourceSpan> free = new ArrayList<>();
    for (SourceSpan part : parts(span, cut, text)) {
      int first = part.startLine();
      int last = part.endLine();
      while (first <= last && (text.isBlank(first) || !claims.isFree(first))) {
        first++;
      }
      while (last > first && (text.isBlank(last) || !claims.isFree(last))) {
        last--;
      }
      if (first <= last) {
        free.add(new SourceSpan(first, last));
      }
    }
    return free;
  }

  /**
   * Cuts lines out of a list of things.
   *
   * @param part makes the thing that is left of one in some of its lines
   */
  static <T> void from(
      List<T> things,
      SourceSpan cut,
      MeasuredText text,
      Function<T, SourceSpan> span,
      BiFunction<T, SourceSpan, T> part) {
    List<T> met = things.stream().filter(thing -> meets(span.apply(thing), cut)).toList();
    if (met.isEmpty()) {
      return;
    }
    things.removeAll(met);
    met.forEach(thing -> parts(span.apply(thing), cut, text)
        .forEach(left -> things.add(part.apply(thing, left))));
  }

  /** Makes those lines of a span story that have a role. */
  static void release(Claims claims, SourceSpan span, LineRole role) {
    for (int line = span.startLine(); line <= span.endLine(); line++) {
      if (claims.role(line) == role) {
        claims.claim(line, LineRole.STORY);
      }
    }
  }
}
