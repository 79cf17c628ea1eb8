package io.chapbook.content;

import io.chapbook.bundled.BundledFile;
import java.util.Arrays;

/** The style sheet that every content document links to. */
public final class StyleSheet {

  /** Where it stands, relative to the package document. */
  public static final String HREF = "css/book.css";

  private StyleSheet() {}

  /** Its bytes in UTF-8, read anew each time: callers who write many books keep them. */
  public static byte[] read() {
    return read("book.css");
  }

  /** The same for paragraphs with a space above and no indent. */
  public static byte[] readSpaced() {
    byte[] book = read();
    byte[] spaced = read("spaced.css");
    byte[] both = Arrays.copyOf(book, book.length + spaced.length);
    System.arraycopy(spaced, 0, both, book.length, spaced.length);
    return both;
  }

  private static byte[] read(String name) {
    return BundledFile.bytes(StyleSheet.class, name);
  }
}
