package io.chapbook.content.kobo;

/**
 * Tells where sentences end, by the customs of a language.
 *
 * <p>Its tables come with Chapbook, so that a book has the same bytes on every Java.
 * {@link java.text.BreakIterator} takes its rules from the Java it runs on, and those of OpenJDK 17
 * and 25 end a sentence behind {@code Mr.} and inside {@code "Stop!" he said} (2026-11).
 *
 * <p>Where it is in doubt a sentence goes on: too long a span is a coarser place in the book, and
 * nothing else.
 */
final class SentenceSplitter {

  /** They end a sentence where a blank follows. */
  private static final String ENDS = ".!?\u2026\u203D\u203C\u2047\u2048\u2049"
      + "\u0589\u061F\u06D4\u0964\u0965\u1362\u1367\u1368";

  /** They end one wherever they stand: these scripts write no blanks between sentences. */
  private static final String WIDE_ENDS = "\u3002\uFF01\uFF1F\uFF0E\uFF61\u104B\u17D4\u17D5";

  /** They belong to the sentence whose end they follow at once. */
  private static final String CLOSING =
      "\"'\u2019\u201D)]}\u300D\u300F\u3011\uFF09\u3015\u3009\u300B\u3017\uFF02\uFF63*_";

  /** German, Polish and Danish close with these; without a blank before it, such a mark closes. */
  private static final String CLOSING_IN_PLACES = "\u2018\u201C\u00AB\u00BB\u2039\u203A";

  /** What may stand before the first letter of a sentence. */
  private static final String OPENING = CLOSING_IN_PLACES
      + "\"'\u2019\u201D\u201A\u201E([{\u300C\u300E\u3010\uFF08\u3008\u300A\u00BF\u00A1*_"
      + "-\u2010\u2011\u2012\u2013\u2014\u2015";

  /** A sentence goes on before these. */
  private static final String CONTINUING = ",;:\u060C\u061B\u3001\uFF0C";

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';
  private static final char CLOSING_GUILLEMET = '\u00BB';

  private final SentenceCustoms customs;

  private SentenceSplitter(SentenceCustoms customs) {
    this.customs = customs;
  }

  /**
   * The splitter of a language; for one without tables the common rules.
   *
   * @param languageTag a BCP 47 tag; only its language counts
   */
  static SentenceSplitter of(String languageTag) {
    return new SentenceSplitter(SentenceCustoms.of(languageTag));
  }

  /**
   * The end of a sentence with the blanks behind it. It takes time in proportion to the text.
   *
   * @param text the text of a paragraph, or of an element in it
   * @param from where the sentence begins, from 0
   * @return the index behind it, more than {@code from}; the text's length for the last
   */
  int end(String text, int from) {
    boolean hasWords = false;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean ofWord = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (ofWord || c == ' ' || !isEnd(c)) {
        hasWords |= ofWord;
        at++;
        continue;
      }
      int first = at;
      at = closed(text, pastEnds(text, at));
      int next = pastBlanks(text, at);
      boolean parted = next > at || isWide(text, first, at);
      if (hasWords && parted && !goesOn(text, from, first, at, next)) {
        return next;
      }
    }
    return text.length();
  }

  private boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0 || WIDE_ENDS.indexOf(c) >= 0 || customs.isEnd(c);
  }

  private int pastEnds(String text, int at) {
    int end = at;
    while (end < text.length() && isEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWide(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (WIDE_ENDS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind the quotation marks and brackets that close at an end of a sentence. */
  private int closed(String text, int ends) {
    boolean wide = WIDE_ENDS.indexOf(text.charAt(ends - 1)) >= 0;
    int at = ends;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (CLOSING.indexOf(c) >= 0 || !wide && CLOSING_IN_PLACES.indexOf(c) >= 0) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == CLOSING_GUILLEMET
          && (c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE
              || c == ' ' && customs.blanksInsideQuotes())) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int pastBlanks(String text, int at) {
    int end = at;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether what looks like an end is none, for what stands around it. */
  private boolean goesOn(String text, int from, int first, int behind, int next) {
    if (next == text.length()) {
      return false;
    }
    if (CONTINUING.indexOf(text.charAt(next)) >= 0) {
      return true;
    }
    int letter = next;
    while (letter < text.length()
        && (OPENING.indexOf(text.charAt(letter)) >= 0 || isBlank(text.charAt(letter)))) {
      letter++;
    }
    int start = letter < text.length() ? text.codePointAt(letter) : ' ';
    if (Character.isLowerCase(start)) {
      return true;
    }
    boolean bareStop = text.charAt(first) == '.' && behind == first + 1;
    return bareStop && customs.isShortened(wordBefore(text, from, first), start);
  }

  private static String wordBefore(String text, int from, int stop) {
    int at = stop;
    while (at > from && isOfWord(text.charAt(at - 1))) {
      at--;
    }
    return text.substring(at, stop);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.' || c == '-' || c == ':'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
