package io.chapbook.testing.fault;

import io.chapbook.app.AddStories;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.CatalogUnavailableException;
import io.chapbook.catalog.IndexTrial;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.Order;
import io.chapbook.catalog.RefusedStoryException;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.catalog.http.LibraryServer;
import io.chapbook.catalog.http.ServerSettings;
import io.chapbook.cover.SmallCover;
import io.chapbook.limit.Limits;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;

/** What a server of books writes: its index, and stories that are handed in. */
final class LibraryTrials implements Closeable {

  private static final CliRunner.Result WELL = new CliRunner.Result(0, "", "");
  private static final int MOST_LOOKS = 500;
  private static final String CAME_WHOLE = "it came whole";

  private final LibraryIndex library;
  private final LibraryServer server;

  /**
   * Starts the server that forms are sent to.
   *
   * @param folder where it has its own files
   */
  LibraryTrials(Path folder) throws IOException {
    library = LibraryIndex.open(Files.createDirectories(folder.resolve("served")),
        folder.resolve("served.index"), message -> { });
    server = LibraryServer.start(library,
        new ServerSettings("127.0.0.1", 0, null, "reader", null),
        new LibraryServer.Makers(null, new SmallCover()::jpeg, new Refusing()), message -> { });
  }

  @Override
  public void close() throws IOException {
    server.close();
    library.close();
  }

  /** All of them. */
  List<Trial> all() {
    return List.of(
        Trial.of("library, no index", LibraryTrials::books, LibraryTrials::index),
        Trial.of("library, a book more", LibraryTrials::indexed, LibraryTrials::index),
        Trial.of("library, another's index", LibraryTrials::strange, LibraryTrials::index),
        Trial.of("library, a wasteful index", LibraryTrials::indexed, LibraryTrials::pack)
            .thoroughly(),
        Trial.of("library that goes on", LibraryTrials::indexed, LibraryTrials::follow),
        Trial.of("a story is handed in", LibraryTrials::books, LibraryTrials::take)
            .thoroughly(),
        Trial.of("a form is sent", LibraryTrials::books, folder -> send()).thoroughly());
  }

  private static void books(Path folder) throws IOException {
    Path story = TinyStory.in(folder.resolve("in/well.txt"));
    if (Trial.run(folder, "convert @/in/well.txt -o @/books --no-cover").code() != 0) {
      throw new IOException(story + " gives no book");
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("cache/library.index");
  }

  private static void indexed(Path folder) throws IOException {
    books(folder);
    IndexTrial.index(file(folder), folder.resolve("books"));
    Files.copy(folder.resolve("books/well.epub"), folder.resolve("books/again.epub"));
  }

  private static void strange(Path folder) throws IOException {
    books(folder);
    IndexTrial.index(file(folder), folder.resolve("in"));
  }

  /** A server that meets damage in its index makes it anew, as the next run does here. */
  private static CliRunner.Result index(Path folder) {
    return ended(() -> IndexTrial.index(file(folder), folder.resolve("books")));
  }

  private static CliRunner.Result pack(Path folder) {
    return ended(() -> IndexTrial.pack(file(folder)));
  }

  /** Something that is done to an index. */
  private interface Work {
    void run() throws IOException;
  }

  private static CliRunner.Result ended(Work work) {
    try {
      work.run();
      return WELL;
    } catch (IOException e) {
      return new CliRunner.Result(1, "", String.valueOf(e.getMessage()));
    } catch (MVStoreException e) {
      return new CliRunner.Result(1, "", "the index: damaged; it is made anew");
    }
  }

  /** A server whose drive has room again once it has said that it had none. */
  private static CliRunner.Result follow(Path folder) throws InterruptedException {
    try (LibraryIndex library = LibraryIndex.open(folder.resolve("books"), file(folder),
        message -> {
          if (message.contains("it is tried again")) {
            FaultyProvider.drive().mend();
          }
        })) {
      for (int look = 0; look < MOST_LOOKS; look++) {
        if (isComplete(library)) {
          return WELL;
        }
        Thread.sleep(20);
      }
      return new CliRunner.Result(1, "", "it follows the folder no longer");
    } catch (IOException | MVStoreException e) {
      return new CliRunner.Result(1, "", "the index: " + e.getMessage() + "; it is made anew");
    }
  }

  private static boolean isComplete(LibraryIndex library) {
    try {
      return library.books(CatalogQuery.all(Order.NEWEST), null, 1).total() == 2;
    } catch (CatalogUnavailableException e) {
      return false;
    }
  }

  private static CliRunner.Result take(Path folder) {
    try {
      new AddStories(folder.resolve("books"), Limits.standard(), "1.0")
          .take("pail.txt", TinyStory.TEXT.getBytes(StandardCharsets.UTF_8));
      return WELL;
    } catch (RefusedStoryException e) {
      return new CliRunner.Result(1, "", "refused: " + e.getMessage());
    }
  }

  /** The form is what is of interest here, so the story that comes with it is refused. */
  private static final class Refusing implements StoryIntake {

    @Override
    public Taken take(String name, byte[] content) throws RefusedStoryException {
      throw new RefusedStoryException(CAME_WHOLE, null);
    }

    @Override
    public long largestStory() {
      return 1 << 20;
    }

    @Override
    public boolean hasReview(CatalogBook book) {
      return false;
    }

    @Override
    public Optional<String> review(CatalogBook book) {
      return Optional.empty();
    }
  }

  private CliRunner.Result send() throws IOException {
    String page = post("http://127.0.0.1:" + server.port() + "/add");
    return page.contains(CAME_WHOLE) ? WELL : new CliRunner.Result(1, "",
        "the form: " + page.replaceAll("(?s)<style.*?</style>|<[^>]*>|\\s+", " "));
  }

  /** Sends a story that is too long for a form to be kept in memory. */
  private static String post(String address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=xYz");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(("--xYz\r\nContent-Disposition: form-data; name=\"story\"; filename=\"a.txt\""
          + "\r\n\r\n" + "It rained. ".repeat(10_000) + "\r\n--xYz--\r\n")
          .getBytes(StandardCharsets.US_ASCII));
    }
    try (InputStream in = connection.getResponseCode() < 400
        ? connection.getInputStream() : connection.getErrorStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
