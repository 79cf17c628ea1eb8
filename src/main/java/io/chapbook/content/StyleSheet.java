package io.chapbook.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The style sheet that every content document links to. */
public final class StyleSheet {

  /** Where it stands, relative to the package document. */
  public static final String HREF = "css/book.css";

  private StyleSheet() {}

  /** Its bytes in UTF-8, read anew each time: callers who write many books keep them. */
  public static byte[] read() {
    try (InputStream css = StyleSheet.class.getResourceAsStream("book.css")) {
      if (css == null) {
        throw new IllegalStateException("book.css is not on the class path");
      }
      return css.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read book.css", e);
    }
  }
}
