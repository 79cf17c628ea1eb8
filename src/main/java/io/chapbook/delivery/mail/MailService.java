package io.chapbook.delivery.mail;

import java.util.List;

/**
 * What stands behind the addresses of a domain, and how much it takes in one message.
 *
 * @param domain the domain; empty for any other
 * @param name what messages call it
 * @param kindle whether books end up on a Kindle, so that its rules hold
 * @param mostBytes the most bytes of all books of one message, before they are encoded
 * @param mostBooks the most books of one message
 * @param advice what else is needed there for a book to arrive; may be empty
 * @param source who says so
 */
public record MailService(
    String domain,
    String name,
    boolean kindle,
    long mostBytes,
    int mostBooks,
    String advice,
    String source) {

  private static final long MEGABYTE = 1_000_000;

  private static final String AMAZON = "Amazon's help, node 201974220 (2026-11): up to 25"
      + " attachments, 50 MB or less in total";

  private static final String APPROVED = "the sender must be on the list of approved addresses of"
      + " your Amazon account (Preferences, Personal Document Settings)";

  /** The rows; the last holds for every other address. */
  private static final List<MailService> ROWS = List.of(
      new MailService("kindle.com", "Send to Kindle", true, 50 * MEGABYTE, 25, APPROVED, AMAZON),
      new MailService(
          "free.kindle.com", "Send to Kindle", true, 50 * MEGABYTE, 25, APPROVED, AMAZON),
      new MailService("pbsync.com", "Send-to-PocketBook", false, 18 * MEGABYTE, 25,
          "PocketBook answers with a question the first time a sender writes",
          "PocketBook publishes no limits (2026-11), so those of any mail hold"),
      new MailService("", "e-mail", false, 18 * MEGABYTE, 25, "",
          "most servers take messages of 25 MB, and encoding makes a book a third longer"));

  /** The service behind an address. */
  public static MailService of(MailAddress address) {
    return ROWS.stream().filter(row -> row.domain.equals(address.domain())).findFirst()
        .orElse(any());
  }

  /** What holds where no address is known. */
  public static MailService any() {
    return ROWS.get(ROWS.size() - 1);
  }

  /** The same with at most so many bytes and books; what is more than it has changes nothing. */
  public MailService within(MailLimits limits) {
    return new MailService(domain, name, kindle, Math.min(mostBytes, limits.mostBytes()),
        Math.min(mostBooks, limits.mostBooks()), advice, source);
  }
}
