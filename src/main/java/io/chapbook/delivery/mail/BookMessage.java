package io.chapbook.delivery.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message with books. The same books, addresses and time give the same bytes; nothing in it names
 * the machine, its user, its time zone or its folders.
 */
final class BookMessage {

  private static final String EPUB = "application/epub+zip";

  /** RFC 5322, section 3.3; without the obsolete zones by name. */
  private static final DateTimeFormatter DATE = DateTimeFormatter
      .ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final List<MailedBook> books;
  private final List<byte[]> contents;
  private final @Nullable MailAddress sender;
  private final @Nullable MailAddress recipient;
  private final Instant date;

  /**
   * A message.
   *
   * @param books the books, one at least
   * @param contents their bytes, in the same order
   * @param sender who sends; null in a draft for somebody's own mail program
   * @param recipient who shall have them; null in such a draft
   * @param date when it is written
   */
  BookMessage(
      List<MailedBook> books,
      List<byte[]> contents,
      @Nullable MailAddress sender,
      @Nullable MailAddress recipient,
      Instant date) {
    this.books = List.copyOf(books);
    this.contents = List.copyOf(contents);
    this.sender = sender;
    this.recipient = recipient;
    this.date = date;
  }

  /** Reads the books and puts them into a message. */
  static BookMessage of(
      List<MailedBook> books,
      @Nullable MailAddress sender,
      @Nullable MailAddress recipient,
      Instant date) throws IOException {
    byte[][] contents = new byte[books.size()][];
    for (int at = 0; at < contents.length; at++) {
      try (InputStream in = books.get(at).content().open()) {
        contents[at] = in.readAllBytes();
      }
    }
    return new BookMessage(books, List.of(contents), sender, recipient, date);
  }

  /** The whole message as a file has it: a draft, which mail programs open to be sent. */
  byte[] draft() throws IOException {
    try {
      MimeMessage message = mime(Session.getInstance(new Properties()));
      message.setHeader("X-Unsent", "1");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IOException("no message can be made of the books", e);
    }
  }

  /** The message for a mail server. */
  MimeMessage mime(Session session) throws MessagingException {
    String hash = hash();
    MimeMessage message = new Numbered(session, sender == null
        ? null : "<" + hash + "@" + sender.domain() + ">");
    if (sender != null) {
      message.setHeader("From", sender.text());
    }
    if (recipient != null) {
      message.setHeader("To", recipient.text());
    }
    message.setHeader("Date", DATE.format(date));
    message.setSubject(subject(), StandardCharsets.UTF_8.name());
    MimeMultipart parts = new Bounded("chapbook-" + hash);
    MimeBodyPart words = new MimeBodyPart();
    words.setText(words(), StandardCharsets.UTF_8.name());
    parts.addBodyPart(words);
    Set<String> names = new HashSet<>();
    for (int at = 0; at < books.size(); at++) {
      parts.addBodyPart(part(books.get(at), contents.get(at), names));
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(MailedBook book, byte[] content, Set<String> names)
      throws MessagingException {
    String name = book.name();
    for (int number = 2; !names.add(
        AttachmentName.plain(name).toLowerCase(Locale.ROOT)); number++) {
      name = numbered(book.name(), number);
    }
    String plain = AttachmentName.plain(name);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, EPUB)));
    part.setHeader("Content-Type", EPUB + ";\r\n name=\"" + plain + '"');
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setHeader("Content-Disposition", AttachmentName.disposition(name, plain));
    return part;
  }

  /** Some programs keep attachments in a folder, where one of two of the same name is lost. */
  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    return name.substring(0, dot) + "-" + number + name.substring(dot);
  }

  private String subject() {
    String first = books.get(0).inWords();
    String all = books.size() == 1 ? first : books.size() + " books: " + first + " and others";
    return oneLine(all);
  }

  private String words() {
    StringBuilder words = new StringBuilder(books.size() == 1 ? "A book:" : "Books:");
    words.append("\r\n\r\n");
    books.forEach(book -> words.append(oneLine(book.inWords())).append("\r\n"));
    return words.append("\r\nMade with Chapbook.\r\n").toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** 32 hexadecimal digits of all that is in the message. */
  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((date + "\n" + sender + "\n" + recipient + "\n" + books.size() + "\n")
          .getBytes(StandardCharsets.UTF_8));
      books.forEach(book -> digest.update(
          (book.name() + "\n" + book.inWords() + "\n").getBytes(StandardCharsets.UTF_8)));
      contents.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A message whose number does not name the machine, as the library's own would. */
  private static final class Numbered extends MimeMessage {

    private final @Nullable String number;

    Numbered(Session session, @Nullable String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (number == null) {
        removeHeader("Message-ID");
      } else {
        setHeader("Message-ID", number);
      }
    }
  }

  /** Parts that are told apart by a given line and not by a random one. */
  private static final class Bounded extends MimeMultipart {

    Bounded(String boundary) {
      ParameterList parameters = new ParameterList();
      parameters.set("boundary", boundary);
      contentType = new ContentType("multipart", "mixed", parameters).toString();
    }
  }
}
