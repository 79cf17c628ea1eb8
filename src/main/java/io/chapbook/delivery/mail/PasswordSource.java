package io.chapbook.delivery.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets a password from where its owner keeps it: the environment, or a command that prints it, which
 * covers the keychains of all systems. No file of ours ever holds one.
 */
public final class PasswordSource {

  /** The variable that goes before a command. */
  public static final String VARIABLE = "CHAPBOOK_SMTP_PASSWORD";

  private static final int MOST_BYTES = 4096;

  private final Map<String, String> environment;
  private final int patienceSeconds;

  /**
   * A source.
   *
   * @param environment the variables of the process
   * @param patienceSeconds how long a command may take; its owner may have to unlock the keychain
   */
  public PasswordSource(Map<String, String> environment, int patienceSeconds) {
    this.environment = environment;
    this.patienceSeconds = patienceSeconds;
  }

  /**
   * Gets the password.
   *
   * @throws UnsentMailException when there is none; the message holds nothing that a command printed
   */
  public Password password(List<String> command) throws UnsentMailException {
    String set = environment.get(VARIABLE);
    if (set != null && !set.isEmpty()) {
      return new Password(set);
    }
    if (command.isEmpty()) {
      throw UnsentMailException.ofAll("there is no password: set " + VARIABLE
          + ", or name a command that prints it (password-command) in the configuration");
    }
    return new Password(run(command));
  }

  private String run(List<String> command) throws UnsentMailException {
    String name = "the password command (" + command.get(0) + ")";
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw UnsentMailException.ofAll(name + " cannot be run; check its name and path");
    }
    try {
      CompletableFuture<byte[]> printed = CompletableFuture.supplyAsync(() -> read(process));
      byte[] bytes = printed.get(patienceSeconds, TimeUnit.SECONDS);
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
      return password(name, process.exitValue(), bytes);
    } catch (TimeoutException e) {
      throw UnsentMailException.ofAll(
          name + " printed nothing within " + patienceSeconds + " s; run it by hand to see why");
    } catch (ExecutionException e) {
      throw UnsentMailException.ofAll(name + " cannot be read from; run it by hand to see why");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UnsentMailException.ofAll("interrupted while waiting for " + name);
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] read(Process process) {
    try (InputStream in = process.getInputStream()) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(String name, int exit, byte[] bytes) throws UnsentMailException {
    if (exit != 0) {
      throw UnsentMailException.ofAll(
          name + " ended with " + exit + "; run it by hand to see why");
    }
    String printed = new String(bytes, charset());
    String first = printed.lines().findFirst().orElse("");
    if (first.isEmpty() || bytes.length > MOST_BYTES) {
      throw UnsentMailException.ofAll(
          name + " printed no password; it must print it, and nothing else, as one line");
    }
    return first;
  }

  /** What other programs of the system print in. */
  private static Charset charset() {
    String name = System.getProperty("native.encoding");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
