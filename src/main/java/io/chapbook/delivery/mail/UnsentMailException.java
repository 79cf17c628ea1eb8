package io.chapbook.delivery.mail;

/**
 * A message was not sent. The text is one line for a person: what happened and what to do. There is
 * no cause behind it, since the words of libraries and servers may hold what nobody should see.
 */
public final class UnsentMailException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean ofAll;

  private UnsentMailException(String message, boolean ofAll) {
    super(message);
    this.ofAll = ofAll;
  }

  /** No message can be sent. */
  static UnsentMailException ofAll(String message) {
    return new UnsentMailException(message, true);
  }

  /** This message was not sent; another may be. */
  static UnsentMailException ofOne(String message) {
    return new UnsentMailException(message, false);
  }

  /** Whether trying another message is of no use. */
  public boolean isOfAll() {
    return ofAll;
  }
}
