package io.chapbook.catalog.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens and whom it answers.
 *
 * @param host the address or name to listen at, such as {@code 127.0.0.1}
 * @param port the port; 0 for any that is free
 * @param baseUrl what links begin with, when a proxy stands in front; null for what was asked for
 * @param user the user's name
 * @param password the password, or null for none
 */
public record ServerSettings(
    String host, int port, @Nullable URI baseUrl, String user, @Nullable String password) {

  /** The largest port. */
  private static final int LAST_PORT = 65_535;

  public ServerSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user's name holds no colon");
    }
    if (baseUrl != null && (baseUrl.getHost() == null || baseUrl.getScheme() == null
        || !baseUrl.getScheme().matches("(?i)https?") || baseUrl.getRawQuery() != null)) {
      throw new IllegalArgumentException(
          "the base address is like https://books.example.org, not " + baseUrl);
    }
    if (password == null && !isLoopback(host)) {
      throw new IllegalArgumentException("others on the network reach " + host
          + ", so a password is needed: set the environment variable CHAPBOOK_PASSWORD");
    }
  }

  /** Whether only this computer reaches a host. */
  static boolean isLoopback(String host) {
    if (host.toLowerCase(Locale.ROOT).equals("localhost")) {
      return true;
    }
    try {
      // Only literals: what a name stands for may change.
      return host.matches("[0-9.]+|\\[?[0-9a-fA-F]*:[0-9a-fA-F:.]*]?")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
