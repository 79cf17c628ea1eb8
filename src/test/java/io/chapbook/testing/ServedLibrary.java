package io.chapbook.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code chapbook serve} as a child process, with the jar that was just packaged. */
public final class ServedLibrary implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://[0-9a-z.:]+/");

  private final Process process;
  private final String address;

  private ServedLibrary(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Serves a folder at a port that is free, and waits until it answers. */
  public static ServedLibrary start(Path folder, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
        System.getProperty("chapbook.jar"), "serve", folder.toString(), "--port", "0",
        "--index", folder.resolveSibling(folder.getFileName() + ".index").toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      said.append(line).append('\n');
      if (address.find()) {
        drain(output);
        return new ServedLibrary(process, address.group());
      }
    }
    process.destroyForcibly();
    throw new IOException("the server named no address: " + said);
  }

  /** Else the process would stand still once nobody reads what it says. */
  private static void drain(BufferedReader output) {
    Thread reader = new Thread(() -> {
      try {
        while (output.readLine() != null) {
          // Only tests that look for a message would need it.
        }
      } catch (IOException e) {
        // The process has ended.
      }
    });
    reader.setDaemon(true);
    reader.start();
  }

  /** The address of a path that begins with a slash. */
  public String at(String path) {
    return address + path.substring(1);
  }

  /** What a path gives, which must be something. */
  public byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create(at(path))).build(),
        HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(path + " gives " + answer.statusCode());
      }
      return body.readAllBytes();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
