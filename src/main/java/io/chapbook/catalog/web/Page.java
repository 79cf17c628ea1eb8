package io.chapbook.catalog.web;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;

/**
 * A page as it goes to the browser.
 *
 * @param status the HTTP status code
 * @param html the page in UTF-8
 * @param policy the value of the header {@code Content-Security-Policy}, which must be sent with it
 */
public record Page(int status, byte[] html, String policy) {

  /**
   * What a page of the library may load: its own style sheet, script and pictures, from the server
   * it came from, and nothing else; no script or style in the page itself runs.
   * https://www.w3.org/TR/CSP3/
   */
  public static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
      + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static Page of(int status, Document document) {
    return new Page(
        status, document.outerHtml().getBytes(StandardCharsets.UTF_8), POLICY);
  }
}
