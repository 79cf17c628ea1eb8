package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chapbook.delivery.BookContent;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages on their way, and everything that can keep them from arriving. */
@Timeout(120)
class MailSenderTest {

  private static final String SECRET = "correct horse & battery";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);
  private static final MailAddress TO = MailAddress.of("me@kindle.com");

  @TempDir private static Path folder;

  @Test
  void aMessageArrivesAsItWasWritten() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.setUser("jane@example.org", "jane", SECRET);
    mail.start();
    try (MailSender sender = sender("127.0.0.1", mail.getSmtp().getPort(), TlsMode.NONE, null)) {
      sender.send(List.of(book("Ä.epub", "one"), book("b.epub", "two")), TO);
      sender.send(List.of(book("c.epub", "three")), TO);
      assertEquals(2, mail.getReceivedMessages().length);
      MimeMessage first = mail.getReceivedMessages()[0];
      assertEquals("jane@example.org", first.getFrom()[0].toString());
      assertEquals("me@kindle.com", first.getAllRecipients()[0].toString());
      Multipart parts = (Multipart) first.getContent();
      assertEquals(3, parts.getCount());
      assertFalse(String.valueOf(parts.getBodyPart(0).getContent()).isBlank());
      BodyPart book = parts.getBodyPart(1);
      assertTrue(book.isMimeType("application/epub+zip"), book.getContentType());
      assertEquals("one", new String(book.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      mail.stop();
    }
  }

  @Test
  void theWayIsEncryptedBeforeThePasswordIsSaid() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    try (ScriptedServer server = new ScriptedServer(certificate.server());
        MailSender sender =
            sender("localhost", server.port(), TlsMode.STARTTLS, certificate.client())) {
      sender.send(List.of(book("a.epub", "x")), TO);
      List<String> heard = server.heard();
      assertEquals("STARTTLS", heard.get(1));
      assertTrue(heard.get(3).startsWith("AUTH "), heard.toString());
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void theNameOfThisMachineIsNotTold() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null);
        MailSender sender = sender("127.0.0.1", server.port(), TlsMode.NONE, null)) {
      sender.send(List.of(book("a.epub", "x")), TO);
      assertEquals("EHLO [127.0.0.1]", server.heard().get(0));
      String message = server.messages().get(0);
      assertTrue(message.matches("(?s).*\r\nMessage-ID: <[0-9a-f]{32}@example\\.org>\r\n.*"), message);
      String host = InetAddress.getLocalHost().getHostName();
      assertFalse(host.length() > 4 && message.contains(host), message);
    }
  }

  @Test
  void aServerWithoutEncryptionGetsNothing() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null)) {
      assertFault(server, TlsMode.STARTTLS, null, true, "offers no encryption (STARTTLS)");
      assertTrue(server.heard().stream().noneMatch(line -> line.startsWith("AUTH")));
    }
  }

  @Test
  void aCertificateThatNobodySignedIsRefused() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    try (ScriptedServer server = new ScriptedServer(certificate.server())) {
      UnsentMailException e = fault("localhost", server.port(), TlsMode.STARTTLS, null);
      assertTrue(e.getMessage().contains("signed by nobody whom Java trusts"), e.getMessage());
      assertTrue(e.isOfAll());
    }
  }

  @Test
  void aCertificateOfAnotherServerIsRefused() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:mail.example.org");
    try (ScriptedServer server = new ScriptedServer(certificate.server())) {
      UnsentMailException e =
          fault("localhost", server.port(), TlsMode.STARTTLS, certificate.client());
      assertTrue(e.getMessage().contains("the certificate is not that of localhost"), e.getMessage());
    }
  }

  @Test
  void aServerThatIsEncryptedFromTheFirstByteMustBeTrustedToo() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    try {
      UnsentMailException e =
          fault("127.0.0.1", mail.getSmtps().getPort(), TlsMode.IMPLICIT, null);
      assertTrue(e.getMessage().contains("signed by nobody whom Java trusts"), e.getMessage());
      assertEquals(0, mail.getReceivedMessages().length);
    } finally {
      mail.stop();
    }
  }

  @Test
  void theWrongKindOfEncryptionIsTold() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null)) {
      assertFault(server, TlsMode.IMPLICIT, null, true, "`tls: starttls` with 587");
    }
  }

  @Test
  void aRefusedLoginIsToldWithoutThePassword() throws Exception {
    String repeated = Base64.getEncoder().encodeToString(
        ("\0jane\0" + SECRET).getBytes(StandardCharsets.UTF_8));
    try (ScriptedServer server = new ScriptedServer(null)
        .answering("AUTH", "535 no: " + SECRET + " / " + repeated)) {
      UnsentMailException e = fault("127.0.0.1", server.port(), TlsMode.NONE, null);
      assertTrue(e.getMessage().contains("refuses the login of jane (535 no: *** / ***)"),
          e.getMessage());
      assertTrue(e.isOfAll());
      assertNull(e.getCause(), "a stack trace would show what is behind");
    }
  }

  @Test
  void aRefusedRecipientConcernsThisMessageAlone() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(null).answering("RCPT", "550 no such user")) {
      assertFault(server, TlsMode.NONE, null, false,
          "refuses the recipient me@kindle.com (550 no such user)");
    }
  }

  @Test
  void aRefusedSenderConcernsAll() throws Exception {
    try (ScriptedServer server = new ScriptedServer(null).answering("MAIL", "550 not yours")) {
      assertFault(server, TlsMode.NONE, null, true, "refuses the sender (550 not yours)");
    }
  }

  @Test
  void aMessageThatIsTooLargeIsToldWithWhatToDo() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(null).answering("end of data", "552 too large")) {
      assertFault(server, TlsMode.NONE, null, false, "set `most-megabytes` lower");
    }
  }

  @Test
  void silenceEndsAfterAWhile() throws Exception {
    for (String place : List.of("greeting", "EHLO", "AUTH", "MAIL", "DATA", "end of data")) {
      try (ScriptedServer server =
          new ScriptedServer(null).answering(place, ScriptedServer.SILENCE)) {
        UnsentMailException e = fault("127.0.0.1", server.port(), TlsMode.NONE, null);
        assertTrue(e.getMessage().contains("silent for 1 s"), place + ": " + e.getMessage());
      }
    }
  }

  @Test
  void aConnectionThatBreaksOffIsTold() throws Exception {
    for (String place : List.of("greeting", "EHLO", "AUTH", "MAIL", "DATA", "in data", "end of data")) {
      try (ScriptedServer server =
          new ScriptedServer(null).answering(place, ScriptedServer.HANG_UP)) {
        UnsentMailException e = fault("127.0.0.1", server.port(), TlsMode.NONE, null);
        assertTrue(e.getMessage().startsWith("127.0.0.1:" + server.port()), e.getMessage());
        assertFalse(e.getMessage().contains(SECRET), e.getMessage());
        assertEquals(List.of("greeting", "EHLO", "AUTH").contains(place), e.isOfAll(),
            place + ": " + e.getMessage());
      }
    }
  }

  @Test
  void afterABreakTheNextMessageGoesOverANewConnection() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(null).answering("DATA", ScriptedServer.HANG_UP);
        MailSender sender = sender("127.0.0.1", server.port(), TlsMode.NONE, null)) {
      assertThrows(UnsentMailException.class,
          () -> sender.send(List.of(book("a.epub", "x")), TO));
      server.answerWell("DATA");
      sender.send(List.of(book("b.epub", "x")), TO);
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void whatIsNoServerIsTold() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      free = socket.getLocalPort();
    }
    assertTrue(fault("127.0.0.1", free, TlsMode.NONE, null).getMessage()
        .contains("nothing answers there"));
    assertTrue(fault("no-such-server.invalid", 25, TlsMode.STARTTLS, null).getMessage()
        .contains("there is no server of this name"));
    try (ScriptedServer server = new ScriptedServer(null).answering("greeting", "554 no mail here")) {
      assertFault(server, TlsMode.NONE, null, true, "does not answer as a mail server does");
    }
  }

  private static void assertFault(ScriptedServer server, TlsMode tls, @Nullable SSLContext trust,
      boolean ofAll, String words) throws Exception {
    UnsentMailException e = fault("127.0.0.1", server.port(), tls, trust);
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertFalse(e.getMessage().contains(SECRET), e.getMessage());
    assertEquals(ofAll, e.isOfAll(), e.getMessage());
  }

  private static UnsentMailException fault(
      String host, int port, TlsMode tls, @Nullable SSLContext trust) throws Exception {
    try (MailSender sender = sender(host, port, tls, trust)) {
      return assertThrows(UnsentMailException.class,
          () -> sender.send(List.of(book("a.epub", "x".repeat(200_000))), TO));
    }
  }

  private static MailSender sender(
      String host, int port, TlsMode tls, @Nullable SSLContext trust) {
    MailSettings settings = new MailSettings(new MailServer(host, port, tls, "jane", 1),
        MailAddress.of("jane@example.org"), List.of(), MailLimits.NONE);
    return new MailSender(settings, new Password(SECRET), CLOCK,
        trust == null ? null : trust.getSocketFactory());
  }

  private static MailedBook book(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new MailedBook(name, "A Title", null, bytes.length, BookContent.of(bytes));
  }
}
