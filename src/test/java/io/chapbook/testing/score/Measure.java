package io.chapbook.testing.score;

/** What is compared. */
public enum Measure {
  /** The first line of a heading, exactly. */
  HEADINGS("headings"),
  /** The titles of the headings, wherever they stand. */
  HEADING_TITLES("heading titles"),
  /** The lines of the notes, blank ones not counted. */
  NOTES("notes"),
  /** The lines of the scene breaks. */
  SCENE_BREAKS("scene breaks"),
  /** The lines of the letters, blank ones not counted. */
  LETTERS("letters"),
  /** The story's title. */
  TITLE("title"),
  /** Its author. */
  AUTHOR("author"),
  /** Whether it has a description. */
  DESCRIPTION("description");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** How a table calls it. */
  public String label() {
    return label;
  }
}
