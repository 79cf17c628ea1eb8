package io.chapbook.delivery.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages with books through one server, one after the other over one connection.
 *
 * <p>Certificates are verified, and that they are the server's own. What the server says is shown
 * without the password. Not for use by several threads at once.
 */
public final class MailSender implements AutoCloseable {

  /** What is told to the server as the name of this machine, which is nobody's business. */
  private static final String OWN_NAME = "[127.0.0.1]";

  private final MailServer server;
  private final @Nullable Password password;
  private final MailAddress sender;
  private final Clock clock;
  private final Session session;
  private @Nullable SMTPTransport transport;

  /**
   * A sender.
   *
   * @param settings the server and who sends
   * @param password the password; null when the server wants none
   * @param clock gives each message its date
   */
  public MailSender(MailSettings settings, @Nullable Password password, Clock clock) {
    this(settings, password, clock, null);
  }

  /** A sender with its own idea of which certificates to trust; null for Java's. */
  MailSender(MailSettings settings, @Nullable Password password, Clock clock,
      @Nullable SSLSocketFactory trust) {
    this.server = settings.server();
    this.password = password;
    this.sender = settings.sender();
    this.clock = clock;
    this.session = Session.getInstance(properties(trust));
  }

  private Properties properties(@Nullable SSLSocketFactory trust) {
    Properties all = new Properties();
    String timeout = server.timeoutSeconds() + "000";
    all.put("mail.smtp.connectiontimeout", timeout);
    all.put("mail.smtp.timeout", timeout);
    all.put("mail.smtp.writetimeout", timeout);
    all.put("mail.smtp.localhost", OWN_NAME);
    all.put("mail.smtp.from", sender.bare());
    all.put("mail.smtp.auth", String.valueOf(password != null));
    all.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == TlsMode.STARTTLS));
    all.put("mail.smtp.starttls.required", String.valueOf(server.tls() == TlsMode.STARTTLS));
    all.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == TlsMode.IMPLICIT));
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    all.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    if (trust != null) {
      all.put("mail.smtp.ssl.socketFactory", trust);
      all.put("mail.smtp.ssl.socketFactory.fallback", "false");
    }
    return all;
  }

  /**
   * Sends one message.
   *
   * @param books the books in it
   * @throws UnsentMailException when it was not sent, or nobody can tell
   * @throws IOException when a book cannot be read
   */
  public void send(List<MailedBook> books, MailAddress recipient)
      throws UnsentMailException, IOException {
    BookMessage message = BookMessage.of(books, sender, recipient, clock.instant());
    SMTPTransport open = open();
    try {
      MimeMessage mime = message.mime(session);
      open.sendMessage(mime, new Address[] {new InternetAddress(recipient.bare(), true)});
    } catch (AddressException e) {
      throw UnsentMailException.ofOne(recipient.bare() + " is no address that can be written to");
    } catch (MessagingException e) {
      throw new ServerFault(server, password).ofSending(e);
    }
  }

  /** The connection, made when it is first needed and when the last one broke off. */
  private SMTPTransport open() throws UnsentMailException {
    if (transport != null && transport.isConnected()) {
      return transport;
    }
    SMTPTransport made = new SMTPTransport(
        session, new URLName("smtp", server.host(), server.port(), null, server.user(), null));
    try {
      made.connect(server.host(), server.port(),
          password == null ? null : server.user(), password == null ? null : password.text());
      transport = made;
      return made;
    } catch (MessagingException e) {
      throw new ServerFault(server, password).ofConnecting(e);
    }
  }

  /** Takes leave of the server. */
  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException e) {
        // What was sent is sent; the server need not hear a good-bye.
        transport = null;
      }
    }
  }
}
