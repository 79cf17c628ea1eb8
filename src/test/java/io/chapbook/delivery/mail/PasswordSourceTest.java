package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a password comes from, and that it goes nowhere else. */
@Timeout(60)
class PasswordSourceTest {

  private static final String SECRET = "correct horse";

  @TempDir private Path folder;

  @Test
  void theEnvironmentGoesFirst() throws Exception {
    assertEquals(SECRET, new PasswordSource(Map.of(PasswordSource.VARIABLE, SECRET), 5)
        .password(List.of("no-such-program")).text());
  }

  @Test
  void aCommandPrintsIt() throws Exception {
    assertEquals(SECRET, run("System.out.println(\"" + SECRET + "\"); System.out.println(\"more\");"));
    assertEquals("a b$c'", run("System.out.print(args[0]);", "a b$c'"), "no shell reads arguments");
  }

  @Test
  void whatPrintsNoPasswordIsTold() throws Exception {
    assertTold("there is no password: set CHAPBOOK_SMTP_PASSWORD", List.of());
    assertTold("cannot be run", List.of(folder.resolve("none").toString()));
    assertTold("printed no password", java("System.out.println();"));
    assertTold("printed no password", java(""));
    assertTold("ended with 3", java("System.out.println(\"" + SECRET + "\"); System.exit(3);"));
    assertTold("printed no password",
        java("System.out.print(\"" + SECRET + "\".repeat(1000000));"));
    assertTold("printed nothing within 1 s",
        java("Thread.sleep(600_000);"), new PasswordSource(Map.of(), 1));
  }

  @Test
  void aPasswordShowsItselfToNobody() {
    Password password = new Password(SECRET);
    assertFalse(password.toString().contains(SECRET));
    assertEquals("535 ***!", password.takenOutOf("535 " + SECRET + "!", "jane"));
  }

  private void assertTold(String words, List<String> command) {
    assertTold(words, command, new PasswordSource(Map.of(), 30));
  }

  private static void assertTold(String words, List<String> command, PasswordSource source) {
    UnsentMailException e =
        assertThrows(UnsentMailException.class, () -> source.password(command));
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertFalse(e.getMessage().contains(SECRET), e.getMessage());
  }

  private String run(String body, String... arguments) throws Exception {
    return new PasswordSource(Map.of(), 30).password(java(body, arguments)).text();
  }

  /** A command that any system with a JDK has. */
  private List<String> java(String body, String... arguments) throws Exception {
    Path source = folder.resolve("Printer.java");
    Files.writeString(source, "public class Printer { public static void main(String[] args)"
        + " throws Exception { " + body + " } }");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
