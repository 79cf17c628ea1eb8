package io.chapbook.app;

import io.chapbook.catalog.http.ServerSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a library is served and to whom.
 *
 * @param host the address or name to listen at
 * @param port the port; 0 for any that is free
 * @param baseUrl what links begin with, when a proxy stands in front; else null
 * @param user the user's name
 * @param password the password, or null for none
 */
public record LibraryAccess(
    String host, int port, @Nullable URI baseUrl, String user, @Nullable String password) {

  /** Refuses what makes no sense, and a server for others without a password. */
  public LibraryAccess {
    new ServerSettings(host, port, baseUrl, user, password);
  }

  ServerSettings settings() {
    return new ServerSettings(host, port, baseUrl, user, password);
  }

  /** Without the password: records are printed in messages. */
  @Override
  public String toString() {
    return user + " at " + host + ':' + port;
  }
}
