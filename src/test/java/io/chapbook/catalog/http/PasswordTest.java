package io.chapbook.catalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.ShelvedBook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who has to say a password, and what happens without. */
@Timeout(120)
class PasswordTest {

  @TempDir private Path folder;

  @Test
  void nothingIsSentWithoutThePassword() throws Exception {
    ShelvedBook.of("A Lamp").write(folder.resolve("books/lamp.epub"));
    try (RunningLibrary served = new RunningLibrary(
        folder.resolve("books"), folder.resolve("x.index"), 1, "Grüße: 7", null)) {
      String book = BookAddresses.epub(served.books().get(0));
      for (String path : List.of("/", "/opds", "/opds/books", "/opds/v2", book, "/none")) {
        for (String wrong : List.of("", said("reader:"), said("reader:Grüße: 8"),
            said("Reader:Grüße: 7"), said("Grüße: 7"), "Authorization: Basic %%%",
            "Authorization: Basic", "Authorization: Digest username=reader")) {
          Reply reply =
              wrong.isEmpty() ? served.get(path) : served.get(path, wrong);
          assertEquals(401, reply.status(), path + " " + wrong);
          assertEquals("Basic realm=\"Chapbook\", charset=\"UTF-8\"",
              reply.header("WWW-Authenticate"));
          assertFalse(reply.text().contains("Lamp"));
        }
      }
      assertEquals(200, served.get("/opds", said("reader:Grüße: 7")).status());
      assertEquals(200, served.get(book, said("reader:Grüße: 7")).status());
      assertEquals(404, served.get("/none", said("reader:Grüße: 7")).status());
    }
  }

  private static String said(String userAndPassword) {
    return "Authorization: Basic " + Base64.getEncoder()
        .encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoeverLetsOthersInNeedsAPassword() {
    for (String host : List.of("0.0.0.0", "192.168.1.4", "::", "books.example.org", "1.2.3.4.5")) {
      String refused = assertThrows(IllegalArgumentException.class,
          () -> new ServerSettings(host, 0, null, "reader", null)).getMessage();
      assertTrue(refused.contains("CHAPBOOK_PASSWORD"), refused);
      new ServerSettings(host, 0, null, "reader", "word");
    }
    for (String host : List.of("127.0.0.1", "127.3.2.1", "localhost", "::1", "[::1]")) {
      new ServerSettings(host, 0, null, "reader", null);
    }
  }

  @Test
  void anAddressOfTheNetworkIsAnsweredByItsNumberOnly() {
    AllowedHosts hosts =
        AllowedHosts.of(new ServerSettings("0.0.0.0", 0, null, "reader", "word"), 8080);
    assertTrue(hosts.allow("192.168.1.4:8080"));
    assertTrue(hosts.allow("localhost:8080"));
    assertFalse(hosts.allow("evil.example:8080"));
    assertFalse(hosts.allow("1.2.3.4.evil.example:8080"));
    assertFalse(hosts.allow(null));
    AllowedHosts behindProxy = AllowedHosts.of(new ServerSettings("127.0.0.1", 0,
        URI.create("https://books.example.org/shelf"), "reader", null), 8080);
    assertTrue(behindProxy.allow("books.example.org"));
    assertFalse(behindProxy.allow("192.168.1.4:8080"));
  }
}
