package io.chapbook.source;

/**
 * A file that is no story: empty, binary, or a document of another kind.
 *
 * <p>The message says what the file is and what to do, as a sentence that begins with "it"; it
 * names no path, for the caller knows that.
 */
public final class UnreadableSourceException extends Exception {

  /**
   * A refusal.
   *
   * @param message what the file is and what to do about it
   */
  public UnreadableSourceException(String message) {
    super(message);
  }
}
