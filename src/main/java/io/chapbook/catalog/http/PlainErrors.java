package io.chapbook.catalog.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what goes wrong with a line of plain text: neither what was asked for nor the inside of
 * the program stands in it.
 */
final class PlainErrors implements Request.Handler {

  /** Sends an error of our own wording. */
  static void send(
      Request request, Response response, Callback callback, int status, String message) {
    Response.writeError(request, response, callback, status, message);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SafeHeaders.put(response.getHeaders());
    int status = response.getStatus();
    if (HttpStatus.hasNoBody(status)) {
      callback.succeeded();
      return true;
    }
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    String said = HttpStatus.getMessage(status);
    if (cause == null && message != null && !message.equals(said)) {
      said += ": " + message;
    }
    response.getHeaders().remove(HttpHeader.CONTENT_DISPOSITION);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, status + " " + said + "\n", callback);
    return true;
  }
}
