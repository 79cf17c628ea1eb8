package io.chapbook.delivery.mail;

import java.util.Locale;

/** How the way to a mail server is kept from other people's eyes. */
public enum TlsMode {
  /** Plain at first and encrypted before anything is said; refused where the server cannot. */
  STARTTLS(587),
  /** Encrypted from the first byte. */
  IMPLICIT(465),
  /** Not at all. */
  NONE(25);

  private final int port;

  TlsMode(int port) {
    this.port = port;
  }

  /** The usual port. https://www.rfc-editor.org/rfc/rfc8314 */
  int port() {
    return port;
  }

  /** The name as a configuration has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
