package io.chapbook.catalog;

/** The catalogue cannot answer just now; a person may try again soon. */
public final class CatalogUnavailableException extends RuntimeException {

  /**
   * A fault.
   *
   * @param message what is wrong, for the person who runs the server
   * @param cause what said so
   */
  public CatalogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
