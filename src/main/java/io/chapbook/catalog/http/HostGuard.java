package io.chapbook.catalog.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is meant for another host, and what another site's page makes a browser send to
 * change something here.
 */
final class HostGuard extends Handler.Wrapper {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final AllowedHosts hosts;

  HostGuard(AllowedHosts hosts, Handler next) {
    super(next);
    this.hosts = hosts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = host(request);
    // An address in full in the first line of a request takes the place of the header.
    String asked = request.getHttpURI().getAuthority();
    if (host == null || !hosts.allow(host) || asked != null && !hosts.allow(asked)) {
      PlainErrors.send(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421,
          "this server does not go by that name");
      return true;
    }
    if (!READING.contains(request.getMethod()) && isOfAnotherSite(request, host)) {
      PlainErrors.send(request, response, callback, HttpStatus.FORBIDDEN_403,
          "another site's page may not change anything here");
      return true;
    }
    return super.handle(request, response, callback);
  }

  static @Nullable String host(Request request) {
    return request.getHeaders().get(HttpHeader.HOST);
  }

  /** https://www.w3.org/TR/fetch-metadata/ and, for older browsers, the origin. */
  private boolean isOfAnotherSite(Request request, String host) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return false;
    }
    int at = origin.indexOf("://");
    return at < 0 || !hosts.allow(origin.substring(at + 3))
        || !request.isSecure() && site == null && !origin.substring(at + 3).equalsIgnoreCase(host);
  }
}
