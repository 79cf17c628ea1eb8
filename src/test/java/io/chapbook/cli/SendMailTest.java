package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.delivery.mail.ScriptedServer;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail from the command line, asked for well and badly. */
class SendMailTest {

  private static final String SECRET = "correct horse";
  private static final String KINDLE = "me@kindle.com";

  @TempDir private Path folder;

  private Path story;

  @BeforeEach
  void writeStory() throws Exception {
    story = TinyStory.in(folder.resolve("story.txt"));
  }

  @Test
  void aStoryIsMailed() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null)) {
      CliRunner.Result result =
          CliRunner.run("send", story, "--to", KINDLE, "--config", configuration(server.port()));
      assertEquals(0, result.code(), result.err());
      assertTrue(result.outLines().get(0).startsWith(KINDLE + " ("), result.out());
      assertTrue(result.out().contains("1 book to " + KINDLE + ": 1 sent"), result.out());
      assertTrue(result.err().contains("approved addresses"), result.err());
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void thePasswordIsNowhereToBeSeen() throws Exception {
    String both = Base64.getEncoder()
        .encodeToString(("\0jane\0" + SECRET).getBytes(StandardCharsets.UTF_8));
    for (String command : List.of("AUTH", "MAIL", "RCPT", "DATA", "end of data")) {
      try (ScriptedServer server =
          new ScriptedServer(null).answering(command, "550 " + SECRET + " " + both)) {
        CliRunner.Result result = CliRunner.run(
            "send", story, "--to", KINDLE, "--config", configuration(server.port()), "-v");
        assertEquals(1, result.code(), result.err());
        assertTrue(result.err().contains("***"), command + ": " + result.err());
        for (String shown : List.of(result.out(), result.err())) {
          assertFalse(shown.contains(SECRET), shown);
          assertFalse(shown.contains(both), shown);
        }
      }
    }
  }

  @Test
  void aDryRunNeitherSendsNorAsksForThePassword() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null)) {
      Path file = configuration(server.port());
      Files.writeString(file, Files.readString(file)
          .replaceAll("password-command:.*", "password-command: no-such-program"));
      CliRunner.Result result =
          CliRunner.run("send", story, "--to", KINDLE, "--config", file, "--dry-run");
      assertEquals(0, result.code(), result.err());
      assertTrue(result.out().contains("1 would be sent"), result.out());
      assertEquals(List.of(), server.heard());
    }
  }

  @Test
  void aMessageIsSavedForThoseWhoSendByHand() throws Exception {
    Path draft = folder.resolve("kindle.eml");
    CliRunner.Result result =
        CliRunner.run("send", story, "--to", KINDLE, "--save-mail", draft, "--config",
            Files.writeString(folder.resolve("empty.yaml"), ""));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("1 written"), result.out());
    assertTrue(Files.readString(draft).contains("To: " + KINDLE));
    CliRunner.Result again = CliRunner.run("send", story, "--save-mail", draft);
    assertEquals(1, again.code());
    assertTrue(again.err().contains("the file exists"), again.err());
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() {
    assertUsage("is no e-mail address", "send", story, "--to", "a@b@c");
    assertUsage("is no e-mail address", "send", story, "--to", "me@");
    assertUsage("a KEPUB is not mailed", "send", story, "--to", KINDLE, "--format", "kepub");
    assertUsage("are for mail", "send", story, "--to", folder, "--one-per-mail");
    assertUsage("are for mail", "send", story, "--to", folder, "--config", "x.yaml");
    assertUsage("--to Kobo is no e-mail address",
        "send", story, "--to", "Kobo", "--save-mail", folder.resolve("a.eml"));
  }

  @Test
  void aMessageIsNotSavedAsAFolder() {
    for (Path place : List.of(folder, folder.getRoot())) {
      CliRunner.Result result = CliRunner.run("send", story, "--save-mail", place);
      assertEquals(1, result.code());
      assertTrue(result.err().strip().endsWith(
          place + ": it is a folder; name a file with --save-mail"), result.err());
    }
  }

  @Test
  void aConfigurationThatIsMissingOrFaultyIsTold() throws Exception {
    assertFailed("there is no such file", folder.resolve("none.yaml"));
    assertFailed("it does not say which server sends mail",
        Files.writeString(folder.resolve("empty.yaml"), "# later\n"));
    assertFailed("line 2: not YAML", Files.writeString(folder.resolve("bad.yaml"), "mail: [\n"));
    assertFailed("no password stands in this file", Files.writeString(
        folder.resolve("leak.yaml"), "mail:\n  host: h\n  password: " + SECRET + "\n"));
  }

  private void assertFailed(String words, Path configuration) {
    CliRunner.Result result =
        CliRunner.run("send", story, "--to", KINDLE, "--config", configuration, "-v");
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains(SECRET), result.err());
  }

  private static void assertUsage(String words, Object... arguments) {
    CliRunner.Result result = CliRunner.run(arguments);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }

  private Path configuration(int port) throws Exception {
    Path printer = Files.writeString(folder.resolve("Printer.java"), "public class Printer {"
        + " public static void main(String[] a) { System.out.println(\"" + SECRET + "\"); } }");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Files.writeString(folder.resolve("config.yaml"), "mail:\n  host: 127.0.0.1\n  port: "
        + port + "\n  tls: none\n  user: jane\n  sender: jane@example.org\n  timeout: 20\n"
        + "  password-command: ['" + java + "', '" + printer + "']\n");
  }
}
