package io.chapbook.delivery.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes messages for those who send by hand: drafts that mail programs open. */
public final class DraftFile {

  private DraftFile() {}

  /**
   * The bytes of a draft ({@code .eml}, message/rfc822).
   *
   * @param books the books in it
   * @param sender who will send it; null to let the mail program say
   * @param recipient who shall have it; null to let the person say
   * @param clock gives it its date
   * @throws IOException when a book cannot be read
   */
  public static byte[] of(List<MailedBook> books, @Nullable MailAddress sender,
      @Nullable MailAddress recipient, Clock clock) throws IOException {
    return BookMessage.of(books, sender, recipient, clock.instant()).draft();
  }
}
