package io.chapbook.epub;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no EPUB publication, or one that nobody should unpack. The message says which
 * file, where in it, and what is wrong.
 */
public final class MalformedPublicationException extends IOException {

  /**
   * A fault.
   *
   * @param where the book's file, or the file inside the container
   * @param what what is wrong with it
   * @param cause what said so, or null
   */
  MalformedPublicationException(String where, String what, @Nullable Throwable cause) {
    super(where + ": " + what, cause);
  }

  MalformedPublicationException(String where, String what) {
    this(where, what, null);
  }
}
