package io.chapbook.typography;

/** Kinds of characters, as far as marks depend on their neighbours. 0 is the edge of the text. */
final class Signs {

  /** Whether an ASCII character is a mark; a table, since most characters of a text are asked. */
  private static final boolean[] ASCII_MARKS = asciiMarks();

  private Signs() {}

  private static boolean[] asciiMarks() {
    boolean[] marks = new boolean[0x80];
    for (char c = 0; c < marks.length; c++) {
      marks[c] = isDouble(c) || isSingle(c);
    }
    return marks;
  }

  static boolean isBlank(char c) {
    return c == 0 || c <= ' ' || Character.isSpaceChar(c) || c == '\u200b';
  }

  static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2e3a';
  }

  /** Whether a character can be no mark; most letters are told by one look. */
  private static boolean isPlain(char c) {
    return c > '\'' && c < '`' || c > '`' && c < '\u00ab';
  }

  static boolean isDouble(char c) {
    return !isPlain(c) && isAnyDouble(c);
  }

  static boolean isSingle(char c) {
    return !isPlain(c) && isAnySingle(c);
  }

  private static boolean isAnyDouble(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab'
        || c == '\u00bb';
  }

  private static boolean isAnySingle(char c) {
    return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '`'
        || c == '\u00b4';
  }

  static boolean isMark(char c) {
    return c < ASCII_MARKS.length ? ASCII_MARKS[c] : isDouble(c) || isSingle(c);
  }

  /** Whether a sign stands before what belongs together: a bracket, a slash. */
  static boolean opens(char c) {
    return c == '(' || c == '[' || c == '{' || c == '<' || c == '/' || c == '\u00bf'
        || c == '\u00a1' || c == '~' || c == '=' || c == '+' || c == '|';
  }

  /** Whether a sign stands behind what belongs together: punctuation, a bracket. */
  static boolean closes(char c) {
    return ".,;:!?)]}>/\u2026%~=+|".indexOf(c) >= 0;
  }

  /** Whether a sign of punctuation stands close behind a word and before a blank. */
  static boolean isStop(char c) {
    return ",;:.!?)]".indexOf(c) >= 0;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
