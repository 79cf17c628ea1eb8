package io.chapbook.structure.rule;

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

  /** Whether its rules look for words anywhere in a text, not at the text as a whole. */
  boolean isAnywhere() {
    return this == NOTE_VOICE;
  }
}
