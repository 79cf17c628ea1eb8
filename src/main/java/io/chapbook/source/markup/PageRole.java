package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an element of a page is, by the selectors of a layout; what matches two is the first. */
enum PageRole {
  /** Belongs to the site, not to the story. */
  CHROME(null, false),
  TITLE(LineMark.Kind.TITLE, true),
  AUTHOR(LineMark.Kind.BYLINE, true),
  /** The description of the story. */
  SUMMARY(LineMark.Kind.SUMMARY, false),
  /** The heading over the note or summary that follows it. */
  LABEL(LineMark.Kind.LABEL, true),
  NOTE(LineMark.Kind.NOTE, false),
  /** The heading of the one chapter that the page shows. */
  CHAPTER(LineMark.Kind.HEADING, true),
  /** The heading of a chapter. */
  HEADING(LineMark.Kind.HEADING, true),
  /** Tags, ratings and other facts. */
  FIELD(LineMark.Kind.FIELD, false),
  /** What is read. */
  STORY(null, false);

  private final LineMark.@Nullable Kind mark;
  private final boolean oneLine;

  PageRole(LineMark.@Nullable Kind mark, boolean oneLine) {
    this.mark = mark;
    this.oneLine = oneLine;
  }

  /** What its lines are marked as, or null. */
  LineMark.@Nullable Kind mark() {
    return mark;
  }

  /** Whether it stands on one line, however the page breaks it. */
  boolean isOneLine() {
    return oneLine;
  }

  /** Whether the page has it once, so that only the first that matches counts. */
  boolean isOnce() {
    return this == TITLE || this == AUTHOR || this == SUMMARY || this == CHAPTER;
  }

  /** Its name in the table of layouts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
