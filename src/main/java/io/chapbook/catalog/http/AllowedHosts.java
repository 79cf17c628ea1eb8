package io.chapbook.catalog.http;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that this server goes by. A page of a stranger can make a browser ask us by a name of
 * the stranger's own that he lets point here (DNS rebinding), and could then read the answer: so no
 * other name is answered.
 */
final class AllowedHosts {

  private static final int HTTP = 80;

  /** Nobody can let an address that is no name point elsewhere. */
  private static final Pattern LITERAL =
      Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+])(?::\\d{1,5})?");

  private final Set<String> names = new HashSet<>();
  private final boolean anyLiteral;

  private AllowedHosts(boolean anyLiteral) {
    this.anyLiteral = anyLiteral;
  }

  /**
   * The names.
   *
   * @param settings where the server listens
   * @param port the port that it got
   */
  static AllowedHosts of(ServerSettings settings, int port) {
    boolean loopback = ServerSettings.isLoopback(settings.host());
    AllowedHosts hosts = new AllowedHosts(!loopback);
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", settings.host())) {
      hosts.add(name, port);
    }
    URI base = settings.baseUrl();
    if (base != null) {
      hosts.names.add(base.getRawAuthority().toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  private void add(String name, int port) {
    String host = name.toLowerCase(Locale.ROOT);
    String shown = host.indexOf(':') >= 0 && !host.startsWith("[") ? '[' + host + ']' : host;
    names.add(shown + ':' + port);
    if (port == HTTP) {
      names.add(shown);
    }
  }

  /** Whether a request for this host, as it stands in the request, is for us. */
  boolean allow(@Nullable String authority) {
    if (authority == null) {
      return false;
    }
    String asked = authority.toLowerCase(Locale.ROOT);
    return names.contains(asked) || anyLiteral && LITERAL.matcher(asked).matches();
  }
}
