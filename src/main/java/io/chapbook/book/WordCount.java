package io.chapbook.book;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the words of a story: those of its headings, paragraphs, letters, quotations, verses, chats
 * and signs. The author's notes, the fields before the story, lists of chapters, what an archive put
 * around it and the colophon do not count, so that it is the same wherever the notes stand.
 *
 * <p>A word is a run of letters, marks and digits; an apostrophe or a hyphen inside does not end it.
 * Where a script puts no blanks between words, as Chinese and Japanese do, each character is one.
 */
public final class WordCount {

  private static final Set<SectionType> NO_STORY = EnumSet.of(
      SectionType.AUTHORS_NOTES, SectionType.COLOPHON, SectionType.SOURCE_NOTICE,
      SectionType.SOURCE_LICENCE, SectionType.CONTENTS);

  private static final Set<LineGroup.Kind> STORY_LINES =
      EnumSet.of(LineGroup.Kind.VERSE, LineGroup.Kind.CHAT, LineGroup.Kind.SIGN);

  /** The combining grave accent; a soft hyphen, which stands before it, counts as a hyphen. */
  private static final int FIRST_MARK = 0x300;

  /** A letter or a digit. */
  private static final int LETTER = 1;

  /** What may stand inside of a word. */
  private static final int JOINT = 2;

  /** Of each ASCII character what it is to words. */
  private static final byte[] SIGNS = signs();

  private int words;
  private boolean inWord;
  private boolean joined;

  private WordCount() {}

  private static byte[] signs() {
    byte[] signs = new byte[0x80];
    for (int c = 0; c < signs.length; c++) {
      signs[c] = (byte) (Character.isLetterOrDigit(c) ? LETTER : c == '\'' || c == '-' ? JOINT : 0);
    }
    return signs;
  }

  /** The number of words of a book's story. */
  public static int of(Book book) {
    WordCount count = new WordCount();
    for (Section section : book.sections()) {
      if (!NO_STORY.contains(section.type())) {
        if (section.heading() != null) {
          section.heading().lines().forEach(count::take);
        }
        count.takeBlocks(section.blocks());
      }
    }
    return count.words;
  }

  /** The number of words of a note, its label included. */
  public static int of(AuthorsNote note) {
    WordCount count = new WordCount();
    if (note.label() != null) {
      count.take(note.label());
    }
    count.takeBlocks(note.blocks());
    return count.words;
  }

  /** The number of words of some text. */
  public static int of(String text) {
    WordCount count = new WordCount();
    count.takeText(text);
    return count.words;
  }

  private void takeBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        takeInlines(paragraph.inlines());
        part();
      } else if (block instanceof Letter letter) {
        takeBlocks(letter.blocks());
      } else if (block instanceof Quotation quotation) {
        takeBlocks(quotation.blocks());
      } else if (block instanceof LineGroup group) {
        takeLines(group);
      } else if (!(block instanceof SceneBreak || block instanceof AuthorsNote
          || block instanceof FieldList || block instanceof NoteReference
          || block instanceof GatheredNotes)) {
        throw new AssertionError(block);
      }
    }
  }

  private void takeLines(LineGroup group) {
    if (STORY_LINES.contains(group.kind())) {
      group.lines().forEach(this::take);
    }
  }

  private void take(Phrase line) {
    takeInlines(line.inlines());
    part();
  }

  /** Emphasis may begin and end within a word. */
  private void takeInlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Text text) {
        takeText(text.value());
      } else if (inline instanceof Emphasis emphasis) {
        takeInlines(emphasis.inlines());
      } else if (inline instanceof Strong strong) {
        takeInlines(strong.inlines());
      } else if (!(inline instanceof NestedNote)) {
        part();
      }
    }
  }

  private void takeText(String text) {
    int at = 0;
    while (at < text.length()) {
      at = takeAscii(text, at);
      if (at < text.length()) {
        int c = text.codePointAt(at);
        take(c);
        at += Character.charCount(c);
      }
    }
  }

  /** Takes ASCII characters, nearly all of most texts, and gives the index behind the last. */
  private int takeAscii(String text, int from) {
    int length = text.length();
    int begun = 0;
    int in = inWord ? 1 : 0;
    int held = joined ? 1 : 0;
    int at = from;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c >= SIGNS.length) {
        break;
      }
      // No branch on what it is, since none could be foretold.
      int sign = SIGNS[c];
      int letter = sign & LETTER;
      begun += letter & ~(in | held);
      held = in & sign >> 1;
      in = letter;
    }
    words += begun;
    inWord = in != 0;
    joined = held != 0;
    return at;
  }

  /** Takes a character that is not ASCII. */
  private void take(int c) {
    if (Character.isLetterOrDigit(c)) {
      boolean alone = Character.isIdeographic(c) || isKana(c);
      words += !inWord && !joined || alone ? 1 : 0;
      inWord = !alone;
      joined = false;
    } else if (!isMark(c)) {
      joined = inWord && (c == '\u2019' || c == '\u2010' || c == '\u00ad');
      inWord = false;
    }
  }

  private void part() {
    inWord = false;
    joined = false;
  }

  private static boolean isKana(int c) {
    return c >= '\u3041' && c <= '\u30ff' || c >= '\u31f0' && c <= '\u31ff';
  }

  private static boolean isMark(int c) {
    if (c < FIRST_MARK || c >= '\u2010' && c <= '\u2027') {
      // The signs of Western texts: asking for their category would cost more than all letters.
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
