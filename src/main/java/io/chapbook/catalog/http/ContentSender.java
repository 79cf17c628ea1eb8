package io.chapbook.catalog.http;

import java.util.EnumSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends content whole, in part, or only its header, or says that the client has it already. Jetty's
 * service for resources does it all but {@code If-Range}.
 */
final class ContentSender {

  /** Nobody who reads a book needs more; many small ranges cost much. */
  private static final int MOST_RANGES = 8;

  private final ResourceService service = new ResourceService();

  ContentSender() {
    service.setEtags(true);
    service.setAcceptRanges(true);
    service.setDirAllowed(false);
  }

  void send(Request request, Response response, Callback callback, HttpContent content) {
    // A shelf changes, and others must not keep what is behind a password.
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "private, no-cache");
    service.doGet(understood(request, content), response, callback, content);
  }

  private static Request understood(Request request, HttpContent content) {
    HttpFields headers = request.getHeaders();
    EnumSet<HttpHeader> passedOver = EnumSet.noneOf(HttpHeader.class);
    if (content.getLastModified() == null) {
      passedOver.add(HttpHeader.IF_MODIFIED_SINCE);
      passedOver.add(HttpHeader.IF_UNMODIFIED_SINCE);
    }
    String range = headers.get(HttpHeader.RANGE);
    if (range != null && (!isSame(headers.get(HttpHeader.IF_RANGE), content)
        || range.chars().filter(c -> c == ',').count() >= MOST_RANGES)) {
      passedOver.add(HttpHeader.RANGE);
    }
    HttpFields left = HttpFields.build(headers, passedOver);
    HttpURI address = withoutLastSlash(request.getHttpURI());
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return left;
      }

      @Override
      public HttpURI getHttpURI() {
        return address;
      }
    };
  }

  /** Reading apps add one; Jetty would send them elsewhere, and not all of them follow. */
  private static HttpURI withoutLastSlash(HttpURI address) {
    String path = String.valueOf(address.getPath());
    return path.length() < 2 || !path.endsWith("/") ? address
        : HttpURI.build(address).path(path.replaceFirst("(?<!/)/+$", "")).asImmutable();
  }

  /** https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 */
  private static boolean isSame(@Nullable String condition, HttpContent content) {
    if (condition == null || condition.equals(content.getETagValue())) {
      return true;
    }
    var modified = content.getLastModified();
    return modified != null && condition.equals(modified.getValue());
  }
}
