package io.chapbook.content.kobo;

/** A document cannot take Kobo's marks. The message is half a sentence for a person: why not. */
public final class UnmarkedDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  UnmarkedDocumentException(String message) {
    super(message);
  }
}
