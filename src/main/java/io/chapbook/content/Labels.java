package io.chapbook.content;

import io.chapbook.bundled.BundledFile;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The few words of a book that are not its author's, in the book's language. They are read aloud or
 * stand in a table of contents; none is printed among the story's text.
 *
 * @param authorsNote the name of an author's note
 * @param authorsNotes the name of all author's notes of a book together
 * @param backToText what the link from a note to its place says
 * @param sceneBreak the name of a gap between scenes
 * @param titlePage the name of the title page
 * @param contents the name of the table of contents
 * @param cover the name of the cover's page
 * @param coverOf the cover image's text alternative, with {@code {title}} for the book's title
 * @param coverOfBy the same with {@code {author}} for the author's name
 * @param description the name of a description that has no heading of its own
 * @param startOfText the name of the place where the story begins
 * @param landmarks the name of the list of such places
 * @param colophon the names of what the colophon says
 */
public record Labels(
    String authorsNote,
    String authorsNotes,
    String backToText,
    String sceneBreak,
    String titlePage,
    String contents,
    String cover,
    String coverOf,
    String coverOfBy,
    String description,
    String startOfText,
    String landmarks,
    Colophon colophon) {

  /**
   * The names of the colophon and of its fields.
   *
   * @param name the colophon's own
   * @param madeFrom before the name of the story's file
   * @param madeWith before the program's name and version
   * @param options before what was asked of the program
   * @param linesLeftOut before how many lines of the file are not in the book
   * @param notesLeftOut before how many author's notes are not
   * @param wordsLeftOut before how many words these have
   */
  public record Colophon(
      String name,
      String madeFrom,
      String madeWith,
      String options,
      String linesLeftOut,
      String notesLeftOut,
      String wordsLeftOut) {}

  private static final String FALLBACK = "en";
  private static final String TITLE = "{title}";
  private static final String AUTHOR = "{author}";

  /**
   * The labels of a language, English ones for a language that Chapbook has no labels for.
   *
   * @param languageTag a BCP 47 tag; only its language counts, so {@code de-AT} is {@code de}
   */
  public static Labels of(String languageTag) {
    Properties words = read(Locale.forLanguageTag(languageTag).getLanguage());
    return new Labels(
        word(words, "authors-note"),
        word(words, "authors-notes"),
        word(words, "back-to-text"),
        word(words, "scene-break"),
        word(words, "title-page"),
        word(words, "contents"),
        word(words, "cover"),
        word(words, "cover-of"),
        word(words, "cover-of-by"),
        word(words, "description"),
        word(words, "start-of-text"),
        word(words, "landmarks"),
        new Colophon(
            word(words, "colophon"),
            word(words, "made-from"),
            word(words, "made-with"),
            word(words, "options"),
            word(words, "lines-left-out"),
            word(words, "notes-left-out"),
            word(words, "words-left-out")));
  }

  /** The text alternative of the cover image of the book of this title and author, if known. */
  public String coverOf(String title, @Nullable String author) {
    if (author == null) {
      return coverOf.replace(TITLE, title);
    }
    // A title may itself read {author}, so what was put in is not searched again.
    int at = coverOfBy.indexOf(TITLE);
    return coverOfBy.substring(0, at).replace(AUTHOR, author)
        + title
        + coverOfBy.substring(at + TITLE.length()).replace(AUTHOR, author);
  }

  private static Properties read(String language) {
    return BundledFile.properties(Labels.class, file(language), file(FALLBACK));
  }

  private static String file(String language) {
    return "labels/" + language + ".properties";
  }

  private static String word(Properties words, String key) {
    String word = words.getProperty(key);
    if (word == null || word.isBlank()) {
      throw new IllegalStateException("the labels have no " + key);
    }
    return word;
  }
}
