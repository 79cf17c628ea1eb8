package io.chapbook.text;

import io.chapbook.report.SourceSpan;

/**
 * What the markup of an input says about some of the lines that were made of it. Plain text has no
 * marks. Marks may lie inside one another, as a scene break does in a note.
 *
 * @param kind what the lines are
 * @param span the lines, blank ones between included
 * @param level the rank of a heading, from 1 (highest) to 6; 0 for every other kind
 */
public record LineMark(Kind kind, SourceSpan span, int level) implements Comparable<LineMark> {

  /** What markup can say of lines. */
  public enum Kind {
    /** What the file calls itself, beside the story: HTML's {@code title} element. */
    PAGE_NAME,
    /** The title of the story. */
    TITLE,
    /** Its author. */
    BYLINE,
    /** Its description. */
    SUMMARY,
    /** Facts about it, such as tags and ratings, or a field of front matter. */
    FIELD,
    /** A note of its author. */
    NOTE,
    /** The heading over a note or a description. */
    LABEL,
    /** A heading. */
    HEADING,
    /** A break between scenes. */
    SCENE_BREAK,
    /** Something quoted whole. */
    QUOTATION,
    /** Lines whose ends count. */
    PREFORMATTED,
    /** An item of a list of several. */
    LIST_ITEM
  }

  public LineMark {
    if (kind == Kind.HEADING ? level < 1 || level > 6 : level != 0) {
      throw new IllegalArgumentException("a " + kind + " has no level " + level);
    }
  }

  /** A mark of a kind that has no levels. */
  public static LineMark of(Kind kind, SourceSpan span) {
    return new LineMark(kind, span, 0);
  }

  /** The same mark of lines that stand below so many others. */
  LineMark below(int lines) {
    return new LineMark(
        kind, new SourceSpan(span.startLine() + lines, span.endLine() + lines), level);
  }

  /** In the order of the text; what lies around others comes before them. */
  @Override
  public int compareTo(LineMark other) {
    int byStart = Integer.compare(span.startLine(), other.span.startLine());
    int byEnd = Integer.compare(other.span.endLine(), span.endLine());
    return byStart != 0 ? byStart : byEnd != 0 ? byEnd : kind.compareTo(other.kind);
  }
}
