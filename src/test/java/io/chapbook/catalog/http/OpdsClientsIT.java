package io.chapbook.catalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.catalog.ShelvedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the catalogue with OPDS libraries that nobody here wrote: the parser of the New York Public
 * Library's web client, and Readium's, which Thorium Reader uses, for both versions. They come from
 * npm; without it the test is passed over.
 */
@Timeout(600)
class OpdsClientsIT {

  private static final List<String> PACKAGES =
      List.of("opds-feed-parser@0.1.0", "r2-opds-js@1.0.47");

  private static final Path SCRIPT = Path.of("src/test/resources/catalog/read-feeds.cjs");

  @TempDir private Path folder;

  @Test
  void othersUnderstandEveryFeedAndBook() throws Exception {
    Path clients = clients();
    Set<String> titles = new TreeSet<>();
    for (int i = 0; i < 65; i++) {
      ShelvedBook.of("Book " + i + " &amp; more").by("Author " + i).by("Zoë")
          .in("Lights", "" + i).after("Old Tales").about("About &lt;b&gt;it&lt;/b&gt;")
          .write(folder.resolve("books/" + i + ".epub"));
      titles.add("Book " + i + " & more by Author " + i + ", Zoë");
    }
    try (RunningLibrary served = new RunningLibrary(
        folder.resolve("books"), folder.resolve("x.index"), 65, null, null)) {
      List<String> lines = run(clients, List.of("node", SCRIPT.getFileName().toString(),
          "http://127.0.0.1:" + served.port()));
      JsonObject read = JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
      for (String client : List.of("feedParser", "readium1", "readium2")) {
        JsonObject found = read.getAsJsonObject(client);
        assertEquals(List.of("Newest", "By title", "Authors", "Series", "Fandoms"),
            texts(found.getAsJsonArray("ways")), client);
        assertEquals(titles, new TreeSet<>(texts(found.getAsJsonArray("titles"))), client);
      }
      assertEquals("http://127.0.0.1:" + served.port() + "/opds/search.xml",
          read.getAsJsonObject("feedParser").get("search").getAsString());
      assertEquals(65, read.getAsJsonObject("readium1").get("files").getAsInt());
      assertEquals(65, read.getAsJsonObject("readium2").get("files").getAsInt());
    }
  }

  private static List<String> texts(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  /** The folder with the libraries, which are fetched once. */
  private static Path clients() throws Exception {
    Path clients = Files.createDirectories(Path.of("target", "opds-clients").toAbsolutePath());
    if (!Files.isDirectory(clients.resolve("node_modules/r2-opds-js"))) {
      List<String> command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund",
          "--no-save", "--ignore-scripts", "--prefix", clients.toString()));
      command.addAll(PACKAGES);
      try {
        run(clients, command);
      } catch (IOException e) {
        assumeTrue(false, "npm gives no OPDS libraries here: " + e.getMessage());
      }
    }
    Files.copy(SCRIPT, clients.resolve(SCRIPT.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
    return clients;
  }

  private static List<String> run(Path folder, List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException(command.get(0) + " failed: " + Files.readString(out));
    }
    List<String> lines = Files.readAllLines(out);
    Files.delete(out);
    return lines;
  }
}
