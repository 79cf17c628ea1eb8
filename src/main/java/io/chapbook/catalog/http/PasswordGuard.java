package io.chapbook.catalog.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Asks for user and password by the Basic scheme, the one that reading apps know; never by a page
 * that they would take for a book. https://www.rfc-editor.org/rfc/rfc7617
 */
final class PasswordGuard extends Handler.Wrapper {

  private static final String SCHEME = "Basic ";

  private final byte[] expected;

  PasswordGuard(String user, String password, Handler next) {
    super(next);
    this.expected = digest((user + ':' + password).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isRight(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
      return super.handle(request, response, callback);
    }
    response.getHeaders()
        .put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Chapbook\", charset=\"UTF-8\"");
    PlainErrors.send(request, response, callback, HttpStatus.UNAUTHORIZED_401,
        "user and password are needed");
    return true;
  }

  private boolean isRight(@Nullable String given) {
    if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] said = Base64.getDecoder().decode(given.substring(SCHEME.length()).strip());
      // Digests of one length, compared to the last byte: how long it takes tells nothing.
      return MessageDigest.isEqual(expected, digest(said));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] digest(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
