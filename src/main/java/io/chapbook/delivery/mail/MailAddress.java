package io.chapbook.delivery.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/**
 * One e-mail address, such as {@code jane@example.org} or {@code Jane Roe <jane@example.org>}.
 *
 * @param text as it stands in a message's header
 * @param bare without the name
 */
public record MailAddress(String text, String bare) {

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none, or several, or one that only some servers know
   */
  public static MailAddress of(String text) {
    try {
      InternetAddress[] found = InternetAddress.parse(text.strip(), true);
      boolean single = found.length == 1 && !found[0].isGroup();
      if (!single || !text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException(
            text + " is not one e-mail address in plain letters, such as name@example.org");
      }
      found[0].validate();
      String bare = found[0].getAddress();
      int at = bare.lastIndexOf('@');
      if (at < 1 || at == bare.length() - 1) {
        throw new IllegalArgumentException(
            text + " is no e-mail address: it has no @ between a name and a domain");
      }
      return new MailAddress(found[0].toString(), bare);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          text + " is no e-mail address (" + e.getMessage() + ")", e);
    }
  }

  /** Whether a text is meant as an address, well or ill written: a folder's name has no such sign. */
  public static boolean isMeant(String text) {
    return text.indexOf('@') > 0 && text.indexOf('/') < 0 && text.indexOf('\\') < 0;
  }

  /** What follows the sign, in small letters. */
  public String domain() {
    return bare.substring(bare.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
