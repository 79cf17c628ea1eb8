package io.chapbook.delivery.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a configuration file says of mail: the fields below {@code mail:}, in YAML. */
public final class MailSettingsReader {

  private static final String MAIL = "mail";
  private static final String HOST = "host";
  private static final String TLS = "tls";
  private static final String USER = "user";
  private static final String COMMAND = "password-command";
  private static final String PLAIN = "allow-unencrypted";

  private static final List<String> KEYS = List.of(HOST, "port", TLS, USER, "sender", COMMAND,
      "timeout", "most-megabytes", "most-books", PLAIN);

  private static final int USUAL_TIMEOUT = 60;
  private static final long MEGABYTE = 1_000_000;

  private MailSettingsReader() {}

  /**
   * Reads a configuration.
   *
   * @param yaml the file's content
   * @return what it says; null when it says nothing of mail
   * @throws MalformedSettingsException when it cannot be understood
   */
  public static @Nullable MailSettings read(String yaml) throws MalformedSettingsException {
    Optional<Node> root = compose(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
    Node mail = root.isEmpty() ? null : new SettingsNode(root.get(), List.of(MAIL)).node(MAIL);
    return mail == null ? null : settings(new SettingsNode(mail, KEYS));
  }

  private static Optional<Node> compose(String yaml) throws MalformedSettingsException {
    try {
      return new Compose(LoadSettings.builder().setMaxAliasesForCollections(10).build())
          .composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new MalformedSettingsException(line, "not YAML (" + e.getProblem() + ")");
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The library refuses some tags by an exception of Java's.
      throw new MalformedSettingsException(1, "not YAML");
    }
  }

  private static MailSettings settings(SettingsNode fields) throws MalformedSettingsException {
    String host = fields.required(HOST);
    if (!host.matches("[A-Za-z0-9.:_-]{1,255}")) {
      throw new MalformedSettingsException(
          fields.line(HOST), "`host` is a server's name such as smtp.example.org, not " + host);
    }
    TlsMode tls = tls(fields, host);
    MailServer server = new MailServer(host, fields.number("port", 1, 0xFFFF, tls.port()), tls,
        fields.text(USER), fields.number("timeout", 1, 3600, USUAL_TIMEOUT));
    return new MailSettings(server, sender(fields), command(fields), limits(fields));
  }

  private static TlsMode tls(SettingsNode fields, String host) throws MalformedSettingsException {
    String name = fields.text(TLS);
    TlsMode tls = null;
    for (TlsMode mode : TlsMode.values()) {
      if (name != null && mode.toString().equals(name.toLowerCase(Locale.ROOT))) {
        tls = mode;
      }
    }
    if (name != null && tls == null) {
      throw new MalformedSettingsException(fields.line(TLS), "`tls` is one of " + Arrays
          .stream(TlsMode.values()).map(TlsMode::toString).collect(Collectors.joining(", ")));
    }
    String plain = fields.text(PLAIN);
    if (plain != null && !plain.equals("true") && !plain.equals("false")) {
      throw new MalformedSettingsException(fields.line(PLAIN), "`" + PLAIN + "` is true or false");
    }
    if (tls == TlsMode.NONE && !MailServer.isLoopback(host) && !"true".equals(plain)) {
      throw new MalformedSettingsException(fields.line(TLS), "with `tls: none` everybody on the way"
          + " to " + host + " can read books and password; if that is meant, write `" + PLAIN
          + ": true`");
    }
    return tls == null ? TlsMode.STARTTLS : tls;
  }

  private static MailAddress sender(SettingsNode fields) throws MalformedSettingsException {
    String sender = fields.text("sender");
    String user = fields.text(USER);
    if (sender == null && user != null && user.indexOf('@') > 0) {
      sender = user;
    }
    try {
      return MailAddress.of(sender == null ? fields.required("sender") : sender);
    } catch (IllegalArgumentException e) {
      throw new MalformedSettingsException(fields.line("sender"), String.valueOf(e.getMessage()));
    }
  }

  private static List<String> command(SettingsNode fields) throws MalformedSettingsException {
    List<String> command = fields.texts(COMMAND);
    if (command.size() != 1) {
      return command;
    }
    if (command.get(0).matches(".*[\"'\\\\$|&;<>`].*")) {
      throw new MalformedSettingsException(fields.line(COMMAND), "`" + COMMAND + "` is run without"
          + " a shell; write it as a list, such as [secret-tool, lookup, service, mail]");
    }
    return List.of(command.get(0).split("\\s+"));
  }

  private static MailLimits limits(SettingsNode fields) throws MalformedSettingsException {
    int none = 1_000_000;
    return new MailLimits(
        fields.number("most-megabytes", 1, none, none) * MEGABYTE,
        fields.number("most-books", 1, none, none));
  }
}
