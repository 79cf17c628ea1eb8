package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves a folder: what it refuses, and a whole run in a process of its own. */
@Timeout(180)
class ServeCommandTest {

  @TempDir private Path folder;

  private CliRunner.Result serve(Object... options) throws IOException {
    List<Object> all = new ArrayList<>(List.of("serve",
        Files.createDirectories(folder.resolve("books")), "--index", folder.resolve("x.index")));
    all.addAll(List.of(options));
    return CliRunner.run(all.toArray());
  }

  @Test
  void aFolderThatIsNotThereIsSaidSo() {
    CliRunner.Result result = CliRunner.run(
        "serve", folder.resolve("none"), "--index", folder.resolve("x.index"));
    assertEquals(1, result.code());
    assertTrue(result.err().contains("none: there is no such folder"), result.err());
  }

  @Test
  void othersAreNotServedWithoutAPassword() throws IOException {
    CliRunner.Result result = serve("--host", "0.0.0.0");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("CHAPBOOK_PASSWORD"), result.err());
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertEquals(1, serve("--host", "0.0.0.0", "--password-file", empty).code());
    assertEquals(1, serve("--password-file", folder.resolve("none")).code());
  }

  @Test
  void optionsThatMakeNoSenseAreWrongUsage() throws IOException {
    for (List<Object> wrong : List.<List<Object>>of(List.of("--port", "70000"),
        List.of("--port", "-1"), List.of("--port", "http"), List.of("--base-url", "books"),
        List.of("--base-url", "ftp://books.example.org"), List.of("--user", "a:b"))) {
      assertEquals(2, serve(wrong.toArray()).code(), wrong.toString());
    }
  }

  @Test
  void aPortInUseIsSaidSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CliRunner.Result result = serve("--port", taken.getLocalPort());
      assertEquals(1, result.code());
      assertTrue(result.err().contains("the port is in use"), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
    }
  }

  @Test
  void aFileThatIsNoIndexIsNotOverwritten() throws IOException {
    Path diary = Files.writeString(folder.resolve("diary.txt"), "Dear diary");
    CliRunner.Result result =
        CliRunner.run("serve", Files.createDirectories(folder.resolve("books")), "--index", diary);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("no index of Chapbook's"), result.err());
    assertEquals("Dear diary", Files.readString(diary));
  }

  @Test
  void aHostThatIsNotThereIsSaidSo() throws IOException {
    Path word = Files.writeString(folder.resolve("word"), "hush\n");
    CliRunner.Result result = serve("--host", "nowhere.invalid", "--password-file", word);
    assertEquals(1, result.code());
    assertTrue(result.err().startsWith("chapbook: nowhere.invalid"), result.err());
  }

  @Test
  void aConvertedStoryIsServedUntilTheServerIsStopped() throws Exception {
    Path books = folder.resolve("books");
    assertEquals(0, CliRunner.run("convert", "seeds/the-lamplighters-ledger.txt", "-o",
        books.resolve("ledger.epub")).code());
    Path word = Files.writeString(folder.resolve("word"), "hush\n");
    Process process = start(books, "--password-file", word.toString());
    try (BufferedReader out = process.inputReader()) {
      String library = out.readLine();
      String opds = out.readLine();
      assertTrue(library.startsWith("Library: http://127.0.0.1:"), library);
      assertTrue(opds.endsWith("/opds"), opds);
      String root = library.substring("Library: ".length());
      String feed = "";
      while (!feed.contains("Lamplighter")) {
        feed = get(root + "opds/books");
      }
      assertTrue(feed.contains("application/kepub+zip"), feed);
      String file = feed.replaceAll("(?s).*href=\"([^\"]*\\.kepub\\.epub)\".*", "$1");
      assertTrue(get(file).startsWith("PK"), file);
      String cover = feed.replaceAll("(?s).*href=\"([^\"]*/thumbnail/[^\"]*)\".*", "$1");
      assertTrue(get(cover).length() > 1000, cover);
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertFalse(Files.readString(folder.resolve("err")).contains("Exception"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aStoryThatArrivesInAWatchedFolderIsServed() throws Exception {
    Path books = Files.createDirectories(folder.resolve("books"));
    Path stories = Files.createDirectories(folder.resolve("stories"));
    Files.copy(Path.of("seeds/the-lamplighters-ledger.txt"), stories.resolve("first.txt"));
    Path word = Files.writeString(folder.resolve("word"), "hush\n");
    Process process = start(
        books, "--password-file", word.toString(), "--watch", stories.toString());
    try (BufferedReader out = process.inputReader()) {
      String root = out.readLine().substring("Library: ".length());
      String feed = "";
      while (!feed.contains("Lamplighter")) {
        feed = get(root + "opds/books");
      }
      Files.copy(Path.of("seeds/a-winter-crossing.txt"), stories.resolve("second.txt"));
      while (!Files.exists(books.resolve("second.epub"))) {
        Thread.sleep(100);
      }
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      String told = Files.readString(folder.resolve("err"));
      assertTrue(told.contains("first.txt: became first.epub"), told);
      assertFalse(told.contains("Exception"), told);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void onlyAFolderCanBeWatched() throws IOException {
    CliRunner.Result result = serve("--watch", folder.resolve("none"));
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--watch is for folders"), result.err());
  }

  /** A server in a process of its own; what it says to people is kept in {@code err}. */
  private Process start(Path books, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), "io.chapbook.cli.Main", "serve", books.toString(),
        "--port", "0", "--index", folder.resolve("x.index").toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private static String get(String address) throws Exception {
    String said = Base64.getEncoder().encodeToString("chapbook:hush".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + said)
            .build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), address);
    return answer.body();
  }
}
