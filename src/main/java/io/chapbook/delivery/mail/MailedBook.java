package io.chapbook.delivery.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A finished book on its way into a message.
 *
 * @param file where it is; it must stay as it is until it is sent
 * @param name the name that the attachment shall have, with its ending
 * @param size its bytes
 * @param title its title
 * @param author its first author, or null
 */
public record MailedBook(
    Path file, String name, long size, String title, @Nullable String author) {

  /** Title and author in words. */
  String inWords() {
    return author == null ? title : title + ", by " + author;
  }
}
