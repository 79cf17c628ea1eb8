package io.chapbook.catalog.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.content.HttpContent;

/** What a browser is shown at the server's root. */
final class HomePage {

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Library</title>
      <link rel="alternate" type="application/atom+xml;profile=opds-catalog" href="/opds">
      </head>
      <body>
      <main>
      <h1>Library</h1>
      <p>Add this address to your reading app as an OPDS catalogue: <a href="/opds">/opds</a></p>
      </main>
      </body>
      </html>
      """;

  private HomePage() {}

  static HttpContent content() {
    return BytesContent.of(PAGE.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", null);
  }
}
