package io.chapbook.structure.rule;

import java.util.List;

/** What a rule takes a line for. */
public enum RuleLabel {
  HEADING,
  PLACE_AND_TIME,
  NOTE_LABEL,
  NESTED_NOTE,
  NOTE_VOICE,
  SCENE_BREAK,
  TITLE,
  TITLE_WITH_BYLINE,
  BYLINE,
  COPYRIGHT,
  DESCRIPTION_LABEL,
  CONTENTS_LABEL,
  HEADER_FIELD,
  SERIES,
  CREDITS,
  NOTICE_START,
  NOTICE_END,
  ANNOUNCEMENT,
  SALUTATION,
  CLOSING,
  POSTSCRIPT,
  THE_END,
  JUNK,
  FURNITURE;

  /** The named groups that a pattern must have, since the line is read by them. */
  List<String> groups() {
    return switch (this) {
      case NOTE_LABEL -> List.of("bracket", "label", "mark", "text");
      case TITLE -> List.of("title");
      case BYLINE -> List.of("by");
      case COPYRIGHT -> List.of("name");
      case HEADER_FIELD -> List.of("key", "value");
      default -> List.of();
    };
  }

  /** Whether its rules look for words anywhere in a text, not at the text as a whole. */
  boolean isAnywhere() {
    return this == NOTE_VOICE || this == ANNOUNCEMENT;
  }
}
