package io.chapbook.structure.outline;

import java.util.Locale;

/**
 * What a field of a header states. The names that archives and authors give these fields are rows of
 * {@code fields.txt}.
 */
public enum FieldName {
  TITLE("title", Form.LINE),
  AUTHOR("author", Form.NAMES),
  FANDOM("fandom", Form.LIST),
  CHARACTERS("characters", Form.LIST),
  PAIRINGS("pairings", Form.LIST),
  RATING("rating", Form.PHRASE),
  WARNINGS("warnings", Form.LIST),
  CATEGORY("category", Form.LIST),
  GENRE("genre", Form.GENRES),
  TAGS("tags", Form.LIST),
  STATUS("status", Form.PHRASE),
  WORDS("words", Form.NUMBER),
  CHAPTERS("chapters", Form.NUMBER),
  LANGUAGE("language", Form.LANGUAGE),
  SERIES("series", Form.TEXT),
  SERIES_NUMBER("seriesNumber", Form.NUMBER),
  PUBLISHED("published", Form.DATE),
  UPDATED("updated", Form.DATE),
  URL("url", Form.TEXT),
  PUBLISHER("publisher", Form.TEXT),
  /** The site or archive that the story was read on; it has published it no more than a shelf has. */
  SITE("site", Form.TEXT),
  RIGHTS("rights", Form.TEXT),
  SUMMARY("summary", Form.TEXT),
  TRANSLATOR("translator", Form.NAMES),
  ILLUSTRATOR("illustrator", Form.NAMES),
  EDITOR("editor", Form.NAMES),
  CREDITS("credits", Form.TEXT),
  /** An author's note among the fields; it is a note, and no fact of the story. */
  NOTE("note", Form.TEXT),
  /** A field that headers have and a book has no place for, such as how many people follow a story. */
  OTHER("other", Form.TEXT);

  /** What a value of a field looks like. */
  public enum Form {
    /** Words that end with their line. */
    LINE,
    /** Words in any number. */
    TEXT,
    /** A few words without a dash or bar among them. */
    PHRASE,
    /** Names of people. */
    NAMES,
    /** Things parted by commas. */
    LIST,
    /** Kinds of story, parted by commas or strokes. */
    GENRES,
    NUMBER,
    DATE,
    LANGUAGE;

    /** Whether a dash or bar behind such a value ends it. */
    public boolean endsAtBar() {
      return this == PHRASE || this == GENRES || this == NUMBER || this == DATE || this == LANGUAGE;
    }

    /** Whether a value is a number or begins with one, or is a date. */
    public boolean hasDigits() {
      return this == NUMBER || this == DATE;
    }
  }

  private final String label;
  private final Form form;

  FieldName(String label, Form form) {
    this.label = label;
    this.form = form;
  }

  /** The name as reports show it. */
  public String label() {
    return label;
  }

  /** The name in words for a person. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What its value looks like. */
  public Form form() {
    return form;
  }
}
