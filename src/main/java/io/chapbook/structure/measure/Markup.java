package io.chapbook.structure.measure;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an input's own markup says of its lines, by line. Of plain text it says nothing, and neither
 * does markup that holds most of a text: a page in which all is quoted or preformatted is only laid
 * out so.
 */
public final class Markup {

  private final Map<LineMark.Kind, List<LineMark>> marks = new EnumMap<>(LineMark.Kind.class);
  private final Map<LineMark.Kind, BitSet> lines = new EnumMap<>(LineMark.Kind.class);
  private final int[] headingLevels;

  Markup(SourceText text) {
    this.headingLevels = text.marks().isEmpty() ? new int[0] : new int[text.lineCount() + 1];
    for (LineMark mark : text.marks()) {
      SourceSpan span = mark.span();
      if (isBlank(text, span)) {
        // A heading of nothing is none; it comes of "##" alone.
        continue;
      }
      marks.computeIfAbsent(mark.kind(), kind -> new ArrayList<>()).add(mark);
      lines.computeIfAbsent(mark.kind(), kind -> new BitSet())
          .set(span.startLine(), span.endLine() + 1);
      if (mark.kind() == LineMark.Kind.HEADING) {
        headingLevels[span.startLine()] = mark.level();
      }
    }
    dropIfMost(text, LineMark.Kind.QUOTATION);
    dropIfMost(text, LineMark.Kind.PREFORMATTED);
  }

  private static boolean isBlank(SourceText text, SourceSpan span) {
    String content = text.content();
    int end = text.lineEnd(span.endLine());
    for (int at = text.lineStart(span.startLine()); at < end; at++) {
      if (!TextMeasurer.isSpace(content.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private void dropIfMost(SourceText text, LineMark.Kind kind) {
    long marked = 0;
    for (LineMark mark : of(kind)) {
      int from = text.lineStart(mark.span().startLine());
      marked += text.lineEnd(mark.span().endLine()) - from;
    }
    if (marked * 2 > text.content().length()) {
      marks.remove(kind);
      lines.remove(kind);
    }
  }

  /** Whether there is none: the text is plain. */
  public boolean isEmpty() {
    return headingLevels.length == 0;
  }

  /** The marks of a kind in the order of the text. */
  public List<LineMark> of(LineMark.Kind kind) {
    return marks.getOrDefault(kind, List.of());
  }

  /** Whether a line (from 1) is marked as something, alone or with others. */
  public boolean is(LineMark.Kind kind, int line) {
    BitSet marked = lines.get(kind);
    return marked != null && marked.get(line);
  }

  /** The rank of the heading that begins at a line (from 1), from 1 to 6; 0 when none does. */
  public int headingLevel(int line) {
    return headingLevels.length == 0 ? 0 : headingLevels[line];
  }

  /** Whether a line (from 1) stands in something that no heading of a chapter stands in. */
  public boolean isNoPlaceForHeading(int line) {
    return !lines.isEmpty()
        && (is(LineMark.Kind.LIST_ITEM, line)
            || is(LineMark.Kind.QUOTATION, line)
            || is(LineMark.Kind.PREFORMATTED, line));
  }
}
