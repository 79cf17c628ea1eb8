package io.chapbook.delivery.mail;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes a person's mail.
 *
 * @param host its name or number
 * @param port its port
 * @param tls how the way there is kept secret
 * @param user the name to log in with; null to send without
 * @param timeoutSeconds how long it may be silent
 */
public record MailServer(
    String host, int port, TlsMode tls, @Nullable String user, int timeoutSeconds) {

  public MailServer {
    if (port < 1 || port > 0xFFFF) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
    }
    if (timeoutSeconds < 1) {
      throw new IllegalArgumentException("a time in seconds is 1 at least, not " + timeoutSeconds);
    }
  }

  /** Whether it is this very machine, where nobody else listens on the way. */
  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1");
  }

  /** Its name and port, for messages. */
  String place() {
    return host + ":" + port;
  }
}
