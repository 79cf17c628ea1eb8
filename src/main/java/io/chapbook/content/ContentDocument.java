package io.chapbook.content;

import java.util.Arrays;

/**
 * An <a href="https://www.w3.org/TR/epub-33/#sec-xhtml">XHTML content document</a>: one file of a
 * publication's text.
 *
 * @param href where it stands, relative to the package document; ASCII letters, digits, {@code -}
 *     and {@code .} only
 * @param title its {@code title} element, which no other document of the book has
 * @param xhtml the document in UTF-8; not copied, so nobody may change it
 * @param replacedCharacters how many characters of the text XML has no place for, and so became
 *     U+FFFD; from 0
 */
public record ContentDocument(String href, String title, byte[] xhtml, int replacedCharacters) {

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentDocument document
        && href.equals(document.href)
        && title.equals(document.title)
        && Arrays.equals(xhtml, document.xhtml)
        && replacedCharacters == document.replacedCharacters;
  }

  @Override
  public int hashCode() {
    return href.hashCode() * 31 + Arrays.hashCode(xhtml);
  }

  /** The href and the number of bytes. */
  @Override
  public String toString() {
    return href + " (" + xhtml.length + " bytes)";
  }
}
