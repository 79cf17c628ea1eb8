package io.chapbook.cover;

import java.text.Bidi;

/**
 * Puts the characters of a line into the order of the page.
 *
 * <p>Rules: <a href="https://www.unicode.org/reports/tr9/">Unicode Bidirectional Algorithm</a>,
 * through {@link Bidi}.
 */
final class VisualOrder {
  private static final char FIRST_HEBREW = '\u0590';
  private static final String MIRRORED = "()[]{}<>\u00ab\u00bb\u2039\u203a";

  private VisualOrder() {}

  /** Whether a text begins in a script that is read from the right. */
  static boolean isRightToLeft(String text) {
    return hasRightToLeft(text)
        && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** The characters from left to right; brackets that are read from the right are turned round. */
  static String of(String line, boolean rightToLeft) {
    if (!rightToLeft && !hasRightToLeft(line)) {
      return line;
    }
    Bidi bidi =
        new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[line.length()];
    Character[] characters = new Character[line.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      char character = line.charAt(i);
      characters[i] = levels[i] % 2 == 1 ? mirrored(character) : character;
    }
    Bidi.reorderVisually(levels, 0, characters, 0, characters.length);
    StringBuilder visual = new StringBuilder(characters.length);
    for (Character character : characters) {
      visual.append(character.charValue());
    }
    return visual.toString();
  }

  private static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_HEBREW && Bidi.requiresBidi(text.toCharArray(), i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static char mirrored(char character) {
    int at = MIRRORED.indexOf(character);
    return at < 0 ? character : MIRRORED.charAt(at ^ 1);
  }
}
