package io.chapbook.delivery.mail;

/**
 * How much the sender's own server takes in one message.
 *
 * @param mostBytes the most bytes of all books, before they are encoded
 * @param mostBooks the most books
 */
public record MailLimits(long mostBytes, int mostBooks) {

  /** As much as the service behind the address takes. */
  public static final MailLimits NONE = new MailLimits(Long.MAX_VALUE, Integer.MAX_VALUE);

  public MailLimits {
    if (mostBytes < 1 || mostBooks < 1) {
      throw new IllegalArgumentException("a message has room for one book at least");
    }
  }
}
