package io.chapbook.typography;

/**
 * How a book is to be set.
 *
 * @param mode how far
 * @param languageSure whether the book's language is sure; where it is not, marks and dashes stay
 * @param emphasisDeclared whether asterisks around words came from markup, and so are emphasis
 *     whatever stands between them, in each mode
 */
public record HouseStyle(TypographyMode mode, boolean languageSure, boolean emphasisDeclared) {

  /** A style for a plain text in a language that is sure. */
  public static HouseStyle of(TypographyMode mode) {
    return new HouseStyle(mode, true, false);
  }
}
