package io.chapbook.cover;

import java.text.Normalizer;

/**
 * The part of a text that a font can set.
 *
 * @param value the characters, each of which the font has, words parted by one space; may be empty
 * @param complete whether nothing that can be seen was left out
 */
record SettableText(String value, boolean complete) {

  /** The longest text that is set; the rest becomes an ellipsis. */
  static final int MAX_LENGTH = 600;

  /** What would stand oddly before an ellipsis. */
  private static final String LOOSE_ENDS = " ,;:.-\u2013\u2014\u2026";

  /** All of this is composed already, and so needs no normalisation. */
  private static final char FIRST_COMBINING = '\u0300';

  /** Takes what the font has; characters with a plainer equal in the font are replaced by it. */
  static SettableText of(String text, FontFile font) {
    String composed =
        isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    boolean complete = true;
    for (int i = 0; i < composed.length(); ) {
      int character = composed.codePointAt(i);
      i += Character.charCount(character);
      complete &= take(character, font, kept);
    }
    while (!kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ') {
      kept.setLength(kept.length() - 1);
    }
    // Marks and points left over from a title in another script would only look like a fault.
    boolean worthSetting = complete || hasWords(kept);
    return new SettableText(worthSetting ? shortened(kept.toString()) : "", complete);
  }

  /** Adds a character if it can be set; false when something visible is lost. */
  private static boolean take(int character, FontFile font, StringBuilder kept) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
      return true;
    }
    if (isInvisible(character)) {
      return true;
    }
    if (Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.ENCLOSING_MARK) {
      // Without a shaping engine a mark would stand beside its letter. Hebrew is commonly read
      // without its points, so nothing is lost there.
      return character >= 0x0591 && character <= 0x05c7;
    }
    if (has(character, font)) {
      kept.append((char) character);
      return true;
    }
    return takeEqual(character, font, kept);
  }

  /** Letters in disguise, such as full-width or mathematical ones, are set as the plain letters. */
  private static boolean takeEqual(int character, FontFile font, StringBuilder kept) {
    String equal = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    for (int i = 0; i < equal.length(); i++) {
      if (!has(equal.charAt(i), font)) {
        return false;
      }
    }
    kept.append(equal);
    return true;
  }

  private static boolean has(int character, FontFile font) {
    return Character.isBmpCodePoint(character) && font.glyph((char) character) != 0;
  }

  /** Controls, joiners, direction marks, soft hyphens and variation selectors. */
  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || character >= 0xfe00 && character <= 0xfe0f
        || character >= 0xe0100 && character <= 0xe01ef;
  }

  private static boolean hasWords(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return false;
      }
    }
    return true;
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int space = text.lastIndexOf(' ', MAX_LENGTH - 1);
    return cut(text, space > MAX_LENGTH / 2 ? space : MAX_LENGTH - 1);
  }

  /** The text up to there, and an ellipsis in place of the rest. */
  static String cut(String text, int length) {
    int end = length;
    while (end > 1 && LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }
}
