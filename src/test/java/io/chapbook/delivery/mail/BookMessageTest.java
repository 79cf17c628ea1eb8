package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.delivery.BookContent;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message with books, as any mail program reads it. */
class BookMessageTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);
  private static final MailAddress FROM = MailAddress.of("Jane Roe <jane@example.org>");
  private static final MailAddress TO = MailAddress.of("me@kindle.com");

  @Test
  void itSaysWhatServicesWantToHear() throws Exception {
    MimeMessage message = read(DraftFile.of(
        List.of(book("The Ferry.epub", "The Ferry", "Jane Roe", 5000)), FROM, TO, CLOCK));
    assertEquals("Jane Roe <jane@example.org>", message.getHeader("From", null));
    assertEquals("me@kindle.com", message.getHeader("To", null));
    assertEquals("The Ferry, by Jane Roe", message.getSubject());
    assertEquals("Mon, 6 May 2024 07:08:09 +0000", message.getHeader("Date", null));
    assertEquals("1", message.getHeader("X-Unsent", null));
    assertEquals("1.0", message.getHeader("MIME-Version", null));
    Multipart parts = (Multipart) message.getContent();
    assertTrue(parts.getBodyPart(0).getContent().toString().contains("The Ferry, by Jane Roe"));
    BodyPart part = parts.getBodyPart(1);
    assertEquals("application/epub+zip; name=\"The Ferry.epub\"",
        part.getContentType().replaceAll("\\s+", " "));
    assertEquals("attachment", part.getDisposition());
    assertEquals("The Ferry.epub", part.getFileName());
    assertArrayEquals(content(5000), part.getInputStream().readAllBytes());
  }

  @Test
  void namesInAnyScriptStandThereTwice() throws Exception {
    String name = "Öde an Łódź, 漢字 – Ωμέγα und noch viel mehr Wörter bis die Zeile voll ist 😀.epub";
    String raw = new String(DraftFile.of(
        List.of(book(name, name, "作者", 10)), FROM, TO, CLOCK), StandardCharsets.US_ASCII);
    assertTrue(raw.contains("filename=\"Ode an Lodz, _ - _ und noch viel mehr Worter bis die Zeile"
        + " voll ist _.epub\""), raw);
    MimeMessage message = read(raw.getBytes(StandardCharsets.US_ASCII));
    assertEquals(name + ", by 作者", message.getSubject());
    String header = ((Multipart) message.getContent()).getBodyPart(1)
        .getHeader("Content-Disposition")[0];
    StringBuilder encoded = new StringBuilder();
    for (int at = 0; header.contains("filename*" + at + "*="); at++) {
      encoded.append(header.replaceFirst("(?s).*filename\\*" + at + "\\*=([^;\\s]*).*", "$1"));
    }
    assertEquals("UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("+", "%20"), encoded.toString());
  }

  @Test
  void noLineIsTooLongAndNoneHasSignsThatMailLoses() throws Exception {
    String title = "Ein sehr langer Titel ".repeat(30) + "ohneBlanks".repeat(60) + "\r\nBcc: x@y.z";
    String raw = new String(DraftFile.of(
        List.of(book("a".repeat(190) + ".epub", title, title, 100_000)), FROM, TO, CLOCK),
        StandardCharsets.ISO_8859_1);
    assertTrue(raw.chars().allMatch(c -> c < 0x7f), "all in seven bits");
    assertTrue(raw.lines().mapToInt(String::length).max().orElseThrow() <= 998, "RFC 5322");
    assertFalse(raw.replace("\r\n", "").contains("\n"), "lines end as mail wants it");
    assertNull(read(raw.getBytes(StandardCharsets.ISO_8859_1)).getHeader("Bcc"));
  }

  @Test
  void twoBooksOfOneNameStayTwo() throws Exception {
    MimeMessage message = read(DraftFile.of(List.of(
        book("A.epub", "A", null, 1), book("a.epub", "A", null, 2), book("Ä.epub", "A", null, 3)),
        FROM, TO, CLOCK));
    Multipart parts = (Multipart) message.getContent();
    assertEquals("A.epub", parts.getBodyPart(1).getFileName());
    assertEquals("a-2.epub", parts.getBodyPart(2).getFileName());
    assertTrue(parts.getBodyPart(3).getContentType().contains("A-3.epub"));
    assertEquals("3 books: A and others", message.getSubject());
  }

  @Test
  void theSameMessageHasTheSameBytesInAnyPlace() throws Exception {
    List<MailedBook> books = List.of(book("a.epub", "Ä", "B", 3000));
    byte[] first = DraftFile.of(books, FROM, TO, CLOCK);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertArrayEquals(first, DraftFile.of(books, FROM, TO, CLOCK));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertNotEquals(
        read(first).getMessageID(),
        read(DraftFile.of(List.of(book("a.epub", "Ä", "B", 3001)), FROM, TO, CLOCK)).getMessageID());
  }

  @Test
  void aDraftNeedsNobodysName() throws Exception {
    MimeMessage message =
        read(DraftFile.of(List.of(book("a.epub", "A", null, 1)), null, null, CLOCK));
    assertNull(message.getFrom());
    assertNull(message.getAllRecipients());
    assertNull(message.getMessageID());
  }

  @ParameterizedTest
  @CsvSource({"漢字.epub, book.epub", "Straße.epub, Strasse.epub", "a/b\\c:d.epub, a_b_c_d.epub",
      ".epub, book.epub", "x, x", "' ', book", "né.épub, ne.epub"})
  void aNameInPlainLettersIsNeverEmpty(String name, String plain) {
    assertEquals(plain, AttachmentName.plain(name));
  }

  private static MimeMessage read(byte[] raw) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
  }

  private static MailedBook book(String name, String title, String author, int size) {
    return new MailedBook(name, title, author, size, BookContent.of(content(size)));
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    for (int at = 0; at < size; at++) {
      bytes[at] = (byte) (at * 31);
    }
    return bytes;
  }
}
