package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapbook.testing.Browser;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.ServedLibrary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading systems that nobody here wrote open books as {@code serve} sends them: foliate-js, which
 * is the reader of Foliate, and epub.js. npm brings them; without it, or without a way to its
 * registry, these tests are skipped.
 */
class ForeignReadersIT {

  private static final String[] READERS = {"foliate-js@1.0.1", "epubjs@0.3.93"};

  private static final String FOLIATE = """
      <!DOCTYPE html><html><body><script type="module">
      import '/modules/foliate-js/view.js';
      const view = document.createElement('foliate-view');
      document.body.append(view);
      const file = await (await fetch('/book.epub')).blob();
      await view.open(new File([file], 'book.epub'));
      window.bookTitle = view.book.metadata.title;
      window.contents = view.book.toc.map((entry) => entry.label.trim());
      const target = view.book.toc.find((entry) => entry.label.includes('Soot')).href;
      await view.goTo(target);
      window.shown = () => view.renderer.getContents().map((one) => one.doc.body.innerText).join();
      </script></body></html>
      """;

  private static final String EPUB_JS = """
      <!DOCTYPE html><html><body><div id="area"></div>
      <script src="/modules/jszip/dist/jszip.min.js"></script>
      <script src="/modules/epubjs/dist/epub.min.js"></script>
      <script type="module">
      const book = ePub(await (await fetch('/book.epub')).arrayBuffer());
      const rendition = book.renderTo('area', { width: 600, height: 600 });
      const contents = await book.loaded.navigation;
      window.bookTitle = (await book.loaded.metadata).title;
      window.contents = contents.toc.map((entry) => entry.label.trim());
      await rendition.display(contents.toc.find((entry) => entry.label.includes('Soot')).href);
      window.shown = () => rendition.getContents().map((one) => one.document.body.innerText).join();
      </script></body></html>
      """;

  @TempDir private Path folder;
  private Path modules;
  private Browser browser;
  private HttpServer reader;
  private byte[] book;

  @BeforeEach
  void prepare() throws Exception {
    browser = Browser.open(folder.resolve("profile"));
    modules = Path.of(System.getProperty("chapbook.jar")).resolveSibling("foreign-readers");
    assumeTrue(install(), "npm is not here, or cannot bring " + String.join(", ", READERS));
  }

  private boolean install() throws IOException, InterruptedException {
    if (Browser.program("npm") == null) {
      return false;
    }
    Files.createDirectories(modules);
    Process npm = new ProcessBuilder("npm", "install", "--prefix", modules.toString(),
        "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", READERS[0], READERS[1])
        .redirectErrorStream(true).redirectOutput(folder.resolve("npm.log").toFile()).start();
    return npm.waitFor(5, TimeUnit.MINUTES) && npm.exitValue() == 0;
  }

  @AfterEach
  void close() {
    if (reader != null) {
      reader.stop(0);
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void foliateShowsTheFirstChapterOfTheDownloadedEpub() throws Exception {
    assertShows(FOLIATE, ".epub");
  }

  @Test
  void foliateShowsTheFirstChapterOfTheDownloadedKepub() throws Exception {
    assertShows(FOLIATE, ".kepub.epub");
  }

  @Test
  void epubJsShowsTheFirstChapterOfTheDownloadedEpub() throws Exception {
    assertShows(EPUB_JS, ".epub");
  }

  private void assertShows(String page, String ending) throws Exception {
    Path books = Files.createDirectory(folder.resolve("books"));
    CliRunner.Result made = CliRunner.run(
        "convert", "seeds/the-lamplighters-ledger.txt", "-o", books + "/ledger.epub");
    assertEquals(0, made.code(), made.err());
    try (ServedLibrary library = ServedLibrary.start(books)) {
      browser.waitUntil("the book is indexed", () -> {
        browser.go(library.at("/"));
        return browser.count(".card") == 1;
      });
      browser.click(".card a");
      String address = browser.find("a[download][href$='ledger" + ending + "']")
          .getDomAttribute("href");
      book = library.get(address);
    }
    reader = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    reader.createContext("/", exchange -> answer(exchange, page));
    reader.start();
    browser.go("http://127.0.0.1:" + reader.getAddress().getPort() + "/");
    browser.waitUntil("the chapter is shown", () -> String.valueOf(browser.ask(
        "window.shown ? window.shown() : ''")).contains("Soot"));
    assertEquals("The Lamplighter’s Ledger", browser.ask("window.bookTitle"));
    assertTrue(browser.ask("window.contents").toString().contains("V- The Round"));
    String shown = browser.ask("window.shown()").toString();
    String story = Files.readString(Path.of("seeds/the-lamplighters-ledger.txt"));
    assertTrue(shown.length() > 500, shown);
    assertTrue(story.contains("Remarks") && shown.contains("lamp"), shown);
  }

  private void answer(HttpExchange exchange, String page) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content;
    if (path.equals("/")) {
      content = page.getBytes(StandardCharsets.UTF_8);
    } else if (path.equals("/book.epub")) {
      content = book;
    } else {
      Path file = modules.resolve("node_modules" + path.substring("/modules".length()));
      content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }
    String type = Map.of("js", "text/javascript", "epub", "application/epub+zip")
        .getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(content.length == 0 ? 404 : 200,
        content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }
}
