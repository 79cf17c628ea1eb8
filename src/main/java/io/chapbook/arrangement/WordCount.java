package io.chapbook.arrangement;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;

/**
 * Counts the words of notes: runs of letters and digits, with apostrophes and hyphens inside. Of
 * Chinese and Japanese, which part no words, each character counts.
 */
final class WordCount {

  private WordCount() {}

  /** The words of a note, its label included. */
  static int of(AuthorsNote note) {
    int label = note.label() == null ? 0 : of(note.label().plain());
    return label + note.blocks().stream().mapToInt(WordCount::of).sum();
  }

  /** A note holds paragraphs, lines and breaks. */
  private static int of(Block block) {
    if (block instanceof Paragraph paragraph) {
      return of(Phrase.plain(paragraph.inlines()));
    }
    return block instanceof LineGroup group
        ? group.lines().stream().mapToInt(line -> of(line.plain())).sum() : 0;
  }

  /** The words of some text. */
  static int of(String text) {
    int words = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean alone = Character.isIdeographic(c)
          || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
          || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
      boolean ofWord = Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || inWord && "'\u2019-".indexOf(c) >= 0;
      words += alone || ofWord && !inWord ? 1 : 0;
      inWord = ofWord && !alone;
    }
    return words;
  }
}
