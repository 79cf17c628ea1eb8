package io.chapbook.delivery.mail;

import java.util.ArrayList;
import java.util.List;

/** Says which books go into which message. */
public final class MailPlan {

  private MailPlan() {}

  /**
   * Spreads books over messages, in their order: a message is closed when the next book is one too
   * many for it. So the same books always go the same way.
   *
   * @param books the books, each of which the service takes by itself
   * @param service how much goes into one message
   * @throws IllegalArgumentException when a book is more than that
   */
  public static List<List<MailedBook>> of(List<MailedBook> books, MailService service) {
    List<List<MailedBook>> messages = new ArrayList<>();
    List<MailedBook> open = new ArrayList<>();
    long bytes = 0;
    for (MailedBook book : books) {
      if (book.size() > service.mostBytes()) {
        throw new IllegalArgumentException(book.file() + " is too large for any message");
      }
      boolean full = open.size() == service.mostBooks()
          || bytes + book.size() > service.mostBytes();
      if (full && !open.isEmpty()) {
        messages.add(List.copyOf(open));
        open.clear();
        bytes = 0;
      }
      open.add(book);
      bytes += book.size();
    }
    if (!open.isEmpty()) {
      messages.add(List.copyOf(open));
    }
    return messages;
  }
}
