package io.chapbook.source.markup;

/**
 * Puts signs around emphasised text: {@code *} and, for strong emphasis, {@code **}. They are always
 * balanced, stand on one line and touch the words, so that whoever reads them as markup finds what
 * was meant. Text that signs would make ambiguous gets none.
 */
final class EmphasisSigns {

  private static final int NORMAL = 1;

  private static final int STRONG = 2;

  private StringBuilder out;
  private int normalDepth;
  private int strongDepth;
  private int suspended;
  private int style;
  private int start;
  private int emphasized;

  EmphasisSigns(StringBuilder out) {
    this.out = out;
  }

  /** One more, or one less, of the elements around the text asks for emphasis. */
  void want(boolean strong, boolean on) {
    normalDepth += strong ? 0 : on ? 1 : -1;
    strongDepth += strong ? on ? 1 : -1 : 0;
  }

  /** One more, or one less, of the elements around the text has no signs, whatever is wanted. */
  void suspend(boolean on) {
    suspended += on ? 1 : -1;
  }

  /** Whether the next text has another emphasis than the last. */
  boolean changes() {
    return wanted() != style;
  }

  /** Goes on in another line; emphasis ends on the one and begins anew on the other. */
  void moveTo(StringBuilder line) {
    if (line != out) {
      close();
      out = line;
    }
  }

  /** Begins the wanted emphasis before the next character, if it has not begun. */
  void open() {
    if (changes()) {
      style = wanted();
      start = out.length();
    }
  }

  /** Ends the emphasis after the last character. */
  void close() {
    if (style != 0) {
      put("*".repeat(style));
      style = 0;
    }
  }

  /** How many characters have got signs around them. */
  int emphasized() {
    return emphasized;
  }

  private int wanted() {
    return suspended > 0 ? 0 : (normalDepth > 0 ? NORMAL : 0) + (strongDepth > 0 ? STRONG : 0);
  }

  private void put(String signs) {
    int from = start;
    int to = out.length();
    while (from < to && isBlank(out.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(out.charAt(to - 1))) {
      to--;
    }
    boolean touches = from > 0 && out.charAt(from - 1) == '*';
    if (!touches && hasWordsOnly(from, to)) {
      emphasized += to - from;
      out.insert(to, signs);
      out.insert(from, signs);
    }
  }

  /** Whether there is something to emphasise and no sign that could be taken for one of ours. */
  private boolean hasWordsOnly(int from, int to) {
    boolean words = false;
    for (int at = from; at < to; at++) {
      char c = out.charAt(at);
      if (c == '*') {
        return false;
      }
      words |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\u200b';
  }
}
