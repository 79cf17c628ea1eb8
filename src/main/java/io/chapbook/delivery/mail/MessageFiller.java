package io.chapbook.delivery.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Spreads books over messages, in their order: a message is full when the next book is one too many
 * for it. So the same books always go the same way, and no more than one message is held back.
 */
public final class MessageFiller {

  private final MailService service;
  private final List<MailedBook> open = new ArrayList<>();
  private long bytes;

  /**
   * A filler.
   *
   * @param service how much goes into one message
   */
  public MessageFiller(MailService service) {
    this.service = service;
  }

  /** Whether a book fits a message of its own. */
  public boolean takes(MailedBook book) {
    return book.size() <= service.mostBytes();
  }

  /**
   * Adds a book.
   *
   * @return the books of the message that is full, which the new one is not in; empty when it is not
   * @throws IllegalArgumentException when no message takes the book
   */
  public List<MailedBook> add(MailedBook book) {
    if (!takes(book)) {
      throw new IllegalArgumentException(book.name() + " is too large for any message");
    }
    boolean full = open.size() == service.mostBooks() || bytes + book.size() > service.mostBytes();
    List<MailedBook> message = full ? rest() : List.of();
    open.add(book);
    bytes += book.size();
    return message;
  }

  /** The books of the last message; empty when there are none. */
  public List<MailedBook> rest() {
    List<MailedBook> message = List.copyOf(open);
    open.clear();
    bytes = 0;
    return message;
  }
}
