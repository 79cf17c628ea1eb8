package io.chapbook.structure.outline;

/** What a line of the text is. */
public enum LineRole {
  /** Story, or blank, or not looked at yet. */
  STORY,
  /** The header or licence of an archive. */
  NOTICE,
  /** A field of the block before the story. */
  HEADER,
  /** The text's own list of chapters, with its label. */
  CONTENTS,
  HEADING,
  TITLE,
  BYLINE,
  DESCRIPTION_LABEL,
  DESCRIPTION,
  SCENE_BREAK,
  NOTE,
  LETTER,
  /** Quoted whole, by the input's own markup. */
  QUOTATION,
  /** Kept line by line, by the input's own markup. */
  KEPT_LINES,
  /** Left out of the book. */
  DROPPED
}
