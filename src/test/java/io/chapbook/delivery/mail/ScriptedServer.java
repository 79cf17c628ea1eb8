package io.chapbook.delivery.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine that keeps the rules of SMTP and breaks off, keeps silent or refuses
 * where a test wants it.
 */
public final class ScriptedServer implements Closeable {

  /** What it says in place of an answer: nothing, for ever. */
  static final String SILENCE = "(silence)";

  /** What it does in place of an answer: it closes the connection. */
  static final String HANG_UP = "(hang up)";

  private final ServerSocket socket;
  private final @Nullable SSLContext tls;
  private final boolean offersTls;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /**
   * A server that runs.
   *
   * @param tls its certificate; null to speak unencrypted
   */
  public ScriptedServer(@Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    this.offersTls = tls != null;
    this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::accept, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Has it answer a command, or one whose line begins so, in another way. */
  public ScriptedServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  /** Has it answer as it should again. */
  void answerWell(String command) {
    answers.remove(command);
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The commands that came, in their order. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  /** The messages that it took. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread thread = new Thread(() -> serve(client), "scripted-mail-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Socket now = client;
      BufferedReader in = reader(now);
      if (!say(now, "220 ready", "greeting")) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
        if (!say(now, usual(command, now), line)) {
          return;
        }
        if (command.equals("STARTTLS") && tls != null) {
          SSLSocket secret = (SSLSocket) tls.getSocketFactory()
              .createSocket(now, now.getInetAddress().getHostAddress(), now.getPort(), true);
          secret.setUseClientMode(false);
          secret.startHandshake();
          now = secret;
          in = reader(now);
        } else if (command.equals("DATA") && !answers.containsKey(command) && !take(now, in)) {
          return;
        } else if (command.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      // The client has gone, as some tests want it to.
      heard.add("(gone)");
    }
  }

  private String usual(String command, Socket now) {
    return switch (command) {
      case "EHLO" -> "250-test\r\n" + (offersTls && !(now instanceof SSLSocket)
          ? "250-STARTTLS\r\n" : "250-AUTH PLAIN\r\n") + "250 8BITMIME";
      case "STARTTLS" -> "220 go on";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 good-bye";
      default -> "250 well";
    };
  }

  private boolean take(Socket client, BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null || answers.containsKey("in data")) {
        return false;
      }
      message.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    if (!answers.containsKey("end of data")) {
      messages.add(message.toString());
    }
    return say(client, "250 taken", "end of data");
  }

  /** False when the connection is over. */
  private boolean say(Socket client, String usual, String line) throws IOException {
    String answer = answers.entrySet().stream()
        .filter(one -> line.toUpperCase(Locale.ROOT).startsWith(one.getKey().toUpperCase(Locale.ROOT)))
        .map(Map.Entry::getValue).findFirst().orElse(usual);
    if (answer.equals(SILENCE)) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
    if (answer.equals(HANG_UP)) {
      return false;
    }
    OutputStream out = client.getOutputStream();
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket one : List.copyOf(open)) {
      one.close();
    }
  }
}
