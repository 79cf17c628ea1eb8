package io.chapbook.delivery.mail;

import io.chapbook.delivery.BookContent;
import org.jspecify.annotations.Nullable;

/**
 * A finished book on its way into a message.
 *
 * @param name the name that the attachment shall have, with its ending
 * @param title its title
 * @param author its first author, or null
 * @param size its bytes
 * @param content what they are
 */
public record MailedBook(
    String name, String title, @Nullable String author, long size, BookContent content) {

  /** Title and author in words. */
  String inWords() {
    return author == null ? title : title + ", by " + author;
  }
}
