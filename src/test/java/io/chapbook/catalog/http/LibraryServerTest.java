package io.chapbook.catalog.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.ShelvedBook;
import io.chapbook.cover.ImageFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server sends, and what it refuses. */
@Timeout(120)
class LibraryServerTest {

  private static final Instant DAY = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir private Path temporary;
  private Path folder;
  private Path file;
  private byte[] bytes;
  private RunningLibrary served;
  private String address;

  @BeforeEach
  void serve() throws Exception {
    folder = temporary.resolve("books");
    file = ShelvedBook.of("A Lamp").by("Jane Roe").covered("c.png", ImageFile.png(600, 800))
        .write(folder.resolve("in/Ein \"Licht\" für 100% & mehr;.epub"), DAY);
    bytes = Files.readAllBytes(file);
    served = new RunningLibrary(folder, temporary.resolve("x.index"), 1, null,
        epub -> "a kepub".getBytes(StandardCharsets.US_ASCII));
    address = BookAddresses.epub(served.books().get(0));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void aBookIsSentAsItIs() throws IOException {
    Reply reply = served.get(address);
    assertEquals(200, reply.status());
    assertArrayEquals(bytes, reply.body());
    assertEquals("application/epub+zip", reply.header("Content-Type"));
    assertEquals("Wed, 01 May 2024 12:00:00 GMT", reply.header("Last-Modified"));
    assertEquals("bytes", reply.header("Accept-Ranges"));
    assertNull(reply.header("Content-Encoding"));
    assertEquals("attachment; filename=\"Ein-Licht-f_r-100-mehr-.epub\";"
        + " filename*=UTF-8''Ein-Licht-f%C3%BCr-100-mehr-.epub",
        reply.header("Content-Disposition"));
  }

  @Test
  void theHeaderAloneIsSentToWhoAsksForIt() throws IOException {
    Reply reply = served.ask("HEAD", address);
    assertEquals(200, reply.status());
    assertEquals(0, reply.body().length);
    assertEquals(Integer.toString(bytes.length), reply.header("Content-Length"));
  }

  @Test
  void partsOfABookAreSent() throws IOException {
    Reply part = served.get(address, "Range: bytes=10-19");
    assertEquals(206, part.status());
    assertArrayEquals(Arrays.copyOfRange(bytes, 10, 20), part.body());
    assertEquals("bytes 10-19/" + bytes.length, part.header("Content-Range"));
    Reply end = served.get(address, "Range: bytes=-5");
    assertArrayEquals(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length), end.body());
    Reply two = served.get(address, "Range: bytes=0-1,5-6");
    assertEquals(206, two.status());
    assertTrue(two.header("Content-Type").startsWith("multipart/byteranges"));
    assertEquals(416, served.get(address, "Range: bytes=9999999-").status());
    String many = "0-0" + ",2-2".repeat(50);
    assertEquals(200, served.get(address, "Range: bytes=" + many).status());
  }

  @Test
  void aPartIsOnlySentOfTheSameBook() throws IOException {
    String etag = served.get(address).header("ETag");
    assertTrue(etag.startsWith("\""), etag);
    assertEquals(206, served.get(address, "Range: bytes=0-1", "If-Range: " + etag).status());
    assertEquals(200, served.get(address, "Range: bytes=0-1", "If-Range: \"old\"").status());
    assertEquals(206, served.get(address, "Range: bytes=0-1",
        "If-Range: Wed, 01 May 2024 12:00:00 GMT").status());
    assertEquals(200, served.get(address, "Range: bytes=0-1",
        "If-Range: Wed, 01 May 2024 11:00:00 GMT").status());
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws IOException {
    for (String path : List.of(address, "/opds/books", "/opds/v2", "/")) {
      Reply first = served.get(path);
      Reply again = served.get(path, "If-None-Match: " + first.header("ETag"));
      assertEquals(304, again.status(), path);
      assertEquals(0, again.body().length);
      assertEquals(200, served.get(path, "If-None-Match: \"other\"").status(), path);
    }
    assertEquals(304,
        served.get(address, "If-Modified-Since: Wed, 01 May 2024 12:00:00 GMT").status());
    assertEquals(200,
        served.get(address, "If-Modified-Since: Wed, 01 May 2024 11:59:59 GMT").status());
    assertEquals(200,
        served.get("/opds", "If-Modified-Since: Wed, 01 May 2030 11:59:59 GMT").status());
    assertEquals(412, served.get(address, "If-Match: \"other\"").status());
  }

  @Test
  void coversComeInTwoSizes() throws IOException {
    CatalogBook book = served.books().get(0);
    Reply cover = served.get(BookAddresses.cover(book));
    Reply small = served.get(BookAddresses.thumbnail(book));
    for (Reply reply : List.of(cover, small)) {
      assertEquals(200, reply.status());
      assertEquals("image/jpeg", reply.header("Content-Type"));
    }
    assertEquals(List.of(600, 800), ImageFile.size(cover.body()));
    assertEquals(List.of(240, 320), ImageFile.size(small.body()));
  }

  @Test
  void aCoverThatIsNoPictureIsNotSent() throws Exception {
    ShelvedBook.of("Zed").covered("c.svg", "<svg onload='alert(1)'/>".getBytes(
        StandardCharsets.US_ASCII)).write(folder.resolve("zed.epub"));
    served.library().refresh();
    awaitBooks(2);
    assertEquals(404, served.get(BookAddresses.cover(served.books().get(1))).status());
  }

  @Test
  void kepubsAreMadeOrTakenFromBesideTheBook() throws Exception {
    CatalogBook book = served.books().get(0);
    Reply made = served.get(BookAddresses.kepub(book));
    assertEquals("a kepub", made.text());
    assertEquals("application/kepub+zip", made.header("Content-Type"));
    Files.writeString(folder.resolve("in/Ein \"Licht\" für 100% & mehr;.kepub.epub"), "given");
    assertEquals("given", served.get(BookAddresses.kepub(book)).text());
    ShelvedBook.of("Only").write(folder.resolve("only.kepub.epub"));
    served.library().refresh();
    awaitBooks(2);
    CatalogBook only = served.books().get(1);
    assertEquals(200, served.get(BookAddresses.kepub(only)).status());
    assertEquals(404, served.get(BookAddresses.epub(only)).status());
  }

  @Test
  void noAddressLeadsOutOfTheFolder() throws IOException {
    Files.writeString(temporary.resolve("secret.epub"), "secret");
    for (String path : List.of("/books/../secret.epub", "/books/..%2fsecret.epub",
        "/books/%2e%2e/secret.epub", "/../../etc/passwd", "/books/0000000000000000/x.epub",
        "/books/" + served.books().get(0).key() + "/../../secret.epub", "/books/%00/x.epub",
        "/cover/..%5c..%5csecret", "//etc/passwd", "/books//x.epub", "/books/x", "/opds/../x",
        "/thumbnail/%ff%fe", "/books/" + "x".repeat(9_000) + "/x.epub", "/%", "/opds/%2e%2e/v2x")) {
      Reply reply = served.get(path);
      assertTrue(reply.status() == 404 || reply.status() == 400, path + " " + reply.head());
      assertFalse(reply.text().contains("secret"), path);
      assertFalse(reply.text().contains("Exception"), reply.text());
    }
  }

  @Test
  void aBookThatBecameALinkIsNotSent() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.epub"), "secret");
    Files.delete(file);
    try {
      Files.createSymbolicLink(file, secret);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    assertEquals(404, served.get(address).status());
  }

  @Test
  void oddQueriesAreAnswered() throws IOException {
    String query = URLEncoder.encode("ü\u0000'\";--<script>%00 ".repeat(500), StandardCharsets.UTF_8);
    for (String path : List.of("/opds/books?q=" + query.substring(0, 10_000), "/opds/books?q=%00",
        "/opds/books?q=" + "a".repeat(10_240), "/opds/books?q", "/opds/books?q=a&q=b&=&",
        "/opds/v2/books?query=%F0%9F%98%80", "/opds/books?author=" + "x".repeat(10_000),
        "/opds/books?series=%00")) {
      assertEquals(200, served.get(path).status(), path.substring(0, Math.min(25, path.length())));
    }
    for (String path : List.of("/opds/books?after=wrong", "/opds/books?order=random",
        "/opds/authors?after=%00", "/opds/books?q=%zz")) {
      assertEquals(400, served.get(path).status(), path);
    }
    int status = served.get("/opds/books?q=" + "a".repeat(100_000)).status();
    assertTrue(status == 414 || status == 431, "status " + status);
    assertEquals(200, served.get("/opds").status());
  }

  @Test
  void onlyOurOwnNamesAreAnswered() throws IOException {
    int port = served.port();
    for (String host : List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port,
        "LOCALHOST:" + port)) {
      assertEquals(200, asHost(host, "/opds").status(), host);
    }
    for (String host : List.of("evil.example", "evil.example:" + port, "localhost.evil.example:"
        + port, "127.0.0.1:1", "192.168.0.1:" + port, "localhost", "")) {
      Reply reply = asHost(host, "/opds");
      assertTrue(reply.status() == 421 || reply.status() == 400, host + reply.head());
      assertFalse(reply.text().contains("<feed"), host);
    }
    assertTrue(List.of(400, 421).contains(served.send("GET /opds HTTP/1.0\r\n\r\n").status()));
    Reply absolute = served.send("GET http://evil.example/opds HTTP/1.1\r\nHost: localhost:" + port
        + "\r\nConnection: close\r\n\r\n");
    assertTrue(List.of(400, 421).contains(absolute.status()), absolute.head());
    assertTrue(asHost("localhost:" + port, "/opds").text().contains("http://localhost:" + port));
  }

  private Reply asHost(String host, String path) throws IOException {
    return served.send(
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void nothingCanBeChanged() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH")) {
      Reply reply = served.ask(method, address, "Content-Length: 0");
      assertEquals(405, reply.status(), method);
      assertEquals("GET, HEAD", reply.header("Allow"));
    }
    assertEquals(403, served.ask("POST", "/add", "Sec-Fetch-Site: cross-site",
        "Content-Length: 0").status());
    assertEquals(403, served.ask("POST", "/add", "Origin: https://evil.example",
        "Content-Length: 0").status());
    assertEquals(403, served.ask("POST", "/add", "Origin: null", "Content-Length: 0").status());
    assertEquals(405, served.ask("POST", "/add", "Origin: http://127.0.0.1:" + served.port(),
        "Sec-Fetch-Site: same-origin", "Content-Length: 0").status());
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() throws IOException {
    for (String path : List.of("/", "/opds", address, "/nothing", "/%")) {
      Reply reply = served.get(path);
      assertTrue(String.valueOf(reply.header("Content-Security-Policy"))
          .startsWith("default-src 'none'"), path + reply.head());
      assertEquals("nosniff", reply.header("X-Content-Type-Options"), path);
      assertEquals("no-referrer", reply.header("Referrer-Policy"), path);
      assertNull(reply.header("Server"), path);
    }
  }

  @Test
  void whatReadingAppsAcceptMakesNoDifference() throws IOException {
    for (String accept : List.of("application/opds+json", "text/nothing", "*/*;q=0")) {
      Reply reply = served.get("/opds", "Accept: " + accept, "Accept-Encoding: gzip");
      assertEquals(200, reply.status());
      assertTrue(reply.header("Content-Type").startsWith("application/atom+xml"));
      assertNull(reply.header("Content-Encoding"));
      assertEquals(404, served.get("/none", "Accept: " + accept).status());
    }
    assertEquals(200, served.get("/opds/").status());
  }

  @Test
  void aFolderThatVanishesIsSaidToBeAwayUntilItIsBack() throws Exception {
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    for (String path : List.of("/opds", address, "/opds/v2/books")) {
      assertEquals(503, served.get(path).status(), path);
    }
    assertTrue(served.get("/opds").text().contains("the folder of books is not there"));
    Files.move(away, folder);
    assertEquals(200, served.get("/opds").status());
    assertEquals(200, served.get(address).status());
  }

  @Test
  void aPortInUseIsSaidSo() throws IOException {
    ServerSettings taken = new ServerSettings("127.0.0.1", served.port(), null, "reader", null);
    IOException refused = assertThrows(IOException.class, () -> LibraryServer.start(
        served.library(), taken, null, (image, side) -> Optional.empty(), line -> { }));
    assertTrue(refused.getMessage().contains("port is in use"), refused.getMessage());
  }

  @Test
  void theLogHoldsNeitherQueriesNorPasswords() throws Exception {
    served.get("/opds/books?q=mysecretquery", "Authorization: Basic "
        + Base64.getEncoder().encodeToString("reader:hush".getBytes(StandardCharsets.UTF_8)));
    while (served.log().isEmpty()) {
      Thread.sleep(10);
    }
    assertTrue(served.log().get(0).contains("GET /opds/books 200"), served.log().toString());
    assertFalse(served.log().toString().contains("secret"), served.log().toString());
  }

  private void awaitBooks(int count) throws InterruptedException {
    while (served.books().size() != count) {
      Thread.sleep(20);
    }
  }
}
