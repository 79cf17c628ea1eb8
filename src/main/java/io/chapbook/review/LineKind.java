package io.chapbook.review;

import java.util.Locale;

/** What a line is taken for, as a reader of the page sees it. */
public enum LineKind {
  STORY("story"),
  TITLE("title"),
  BYLINE("byline"),
  HEADING("heading"),
  NOTE("author's note"),
  SCENE_BREAK("scene break"),
  LETTER("letter"),
  DESCRIPTION("description"),
  /** A field before the story, a notice of an archive, the text's own list of chapters. */
  HEADER("header or notice"),
  LEFT_OUT("left out");

  private final String words;

  LineKind(String words) {
    this.words = words;
  }

  /** How the page calls it. */
  public String words() {
    return words;
  }

  /** Its class in the style sheet. */
  String cssClass() {
    return "k-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
