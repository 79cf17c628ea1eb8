package io.chapbook.catalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.app.AddStories;
import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import io.chapbook.testing.StrangersBook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web library over HTTP, and stories that are handed in. */
@Timeout(120)
class PageRoutesTest {

  private static final String STORY = "A Pail of Rain\n\nby Ann Other\n\nIt rained.\n";
  private static final int LARGEST = 100_000;

  @TempDir private Path temporary;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder;
  private LibraryIndex library;
  private LibraryServer server;
  private final String key = BookAddresses.key("b.epub");

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    folder = Files.createDirectory(temporary.resolve("books"));
    new StrangersBook().with("a", "<p>Words. <img src='../p%20%25~.svg' alt='x'/></p>")
        .withFile("p %~.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.US_ASCII))
        .write(folder.resolve("b.epub"), "The Book");
    library = LibraryIndex.open(folder, temporary.resolve("x.index"), message -> { });
    while (library.book(key).isEmpty()) {
      Thread.sleep(20);
    }
    start(true);
  }

  private void start(boolean writable) throws IOException {
    server = LibraryServer.start(library,
        new ServerSettings("127.0.0.1", 0, null, "reader", null),
        new LibraryServer.Makers(null, (image, side) -> Optional.empty(),
            writable ? new AddStories(folder, Limits.standard().with(Limit.UPLOAD_SIZE, LARGEST), "1") : null),
        line -> { });
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    library.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Sends a form as a browser does. */
  private HttpResponse<String> post(String name, String content, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/add"))
        .header("Content-Type", "multipart/form-data; boundary=xYz")
        .POST(HttpRequest.BodyPublishers.ofString("--xYz\r\nContent-Disposition: form-data;"
            + " name=\"story\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + content + "\r\n--xYz--\r\n"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachPageHasItsAddressAndAStrictPolicy() throws Exception {
    for (String path : List.of("/", "/?browse=author", "/?q=b&sort=title", "/book/" + key,
        "/read/" + key + "/1", "/add")) {
      HttpResponse<String> page = get(path);
      assertEquals(200, page.statusCode(), path);
      assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
      List<String> policies = page.headers().allValues("Content-Security-Policy");
      assertEquals(1, policies.size(), path);
      assertTrue(policies.get(0).startsWith("default-src 'none'; style-src 'self';"), path);
      String tag = page.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, get(path, "If-None-Match", tag).statusCode(), path);
    }
    assertTrue(get("/assets/library.css").body().contains(".reading"));
    assertTrue(get("/assets/library.js").body().contains("localStorage"));
  }

  @Test
  void aPictureOfABookRunsNothing() throws Exception {
    String page = get("/read/" + key + "/1").body();
    String address = "/read/" + key + "/file/OPS/p%20~25~7E.svg";
    assertTrue(page.contains(address), page);
    HttpResponse<String> picture = get(address);
    assertEquals(200, picture.statusCode());
    assertEquals("image/svg+xml", picture.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(picture.headers().firstValue("Content-Security-Policy").orElseThrow()
        .contains("sandbox"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/book/", "/book/x", "/book/../../etc/passwd", "/read/KEY", "/read/KEY/0", "/read/KEY/-1",
    "/read/KEY/99999999999", "/read/KEY/1/2", "/read/KEY/file/", "/read/KEY/file/OPS/p.opf",
    "/read/KEY/file/..%2f..%2fb.epub", "/read/KEY/file/../../x", "/assets/", "/assets/library.map",
    "/assets/..%2flibrary.css", "/review/KEY", "/review/x", "/book/%00", "/book/KEY/x"})
  void whatIsNotThereIsNotFound(String path) throws Exception {
    int status = get(path.replace("KEY", key)).statusCode();
    assertTrue(status == 404 || status == 400, path + " gives " + status);
  }

  @Test
  void aBrowserIsToldInAPageThatNothingIsThere() throws Exception {
    HttpResponse<String> page = get("/nothing", "Accept", "text/html,*/*");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("<h1>There is nothing here</h1>"), page.body());
    assertFalse(get("/nothing").body().contains("<"));
  }

  @Test
  void aStoryBecomesABookToWhichThePersonIsLed() throws Exception {
    HttpResponse<String> answer = post("rain.txt", STORY, "Sec-Fetch-Site", "same-origin");
    assertEquals(303, answer.statusCode());
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertEquals("/book/" + BookAddresses.key("rain.epub") + "?added=1", address);
    String page = get(address).body();
    assertTrue(page.contains("A Pail of Rain") && page.contains("/review/"), page);
    String review = "/review/" + BookAddresses.key("rain.epub");
    assertTrue(get(review).body().contains("It rained."));
    assertEquals(List.of("b.epub", "rain.epub", "rain.txt"), files());
  }

  @Test
  void whatIsNoStoryIsRefusedInWords() throws Exception {
    assertRefused("empty", post("x.txt", ""));
    assertRefused("No file was sent", post("", STORY));
    assertRefused("at most", post("x.txt", "x".repeat(2 * LARGEST)));
    assertRefused("ZIP", post("x.epub", "PK\3\4"));
    HttpRequest.Builder other = HttpRequest.newBuilder(uri("/add"))
        .POST(HttpRequest.BodyPublishers.ofString("story=x"));
    assertRefused("Nothing was sent",
        client.send(other.build(), HttpResponse.BodyHandlers.ofString()));
    other.header("Content-Type", "multipart/form-data");
    assertRefused("did not come whole",
        client.send(other.build(), HttpResponse.BodyHandlers.ofString()));
    assertEquals(413, post("x.txt", "x".repeat(10 * LARGEST)).statusCode());
    assertEquals(List.of("b.epub"), files());
  }

  private static void assertRefused(String words, HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains(words), answer.body());
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  @Test
  void anotherSitesPageAddsNothing() throws Exception {
    assertEquals(403, post("x.txt", STORY, "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(403, post("x.txt", STORY, "Origin", "http://evil.example").statusCode());
    assertEquals(List.of("b.epub"), files());
  }

  @Test
  void nothingIsAddedWhereNobodyMay() throws Exception {
    server.close();
    start(false);
    assertEquals(405, post("x.txt", STORY).statusCode());
    assertEquals(404, get("/add").statusCode());
    assertFalse(get("/").body().contains("/add"));
    assertEquals(List.of("b.epub"), files());
  }

  @Test
  void manyWhoAddAtOnceAllGetABookOfTheirOwn() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tasks = IntStream.range(0, 8)
          .<Callable<String>>mapToObj(i -> () -> post("rain.txt", STORY + i + "\n")
              .headers().firstValue("Location").orElseThrow())
          .toList();
      Set<String> addresses = new TreeSet<>();
      for (Future<String> address : people.invokeAll(tasks)) {
        addresses.add(address.get());
      }
      assertEquals(8, addresses.size());
    } finally {
      people.shutdown();
    }
    assertEquals(1 + 16, files().size());
  }
}
