package io.chapbook.app;

import io.chapbook.delivery.mail.DraftFile;
import io.chapbook.delivery.mail.MailAddress;
import io.chapbook.delivery.mail.MailSender;
import io.chapbook.delivery.mail.MailSettings;
import io.chapbook.delivery.mail.MailedBook;
import io.chapbook.delivery.mail.Password;
import io.chapbook.delivery.mail.PasswordSource;
import io.chapbook.delivery.mail.UnsentMailException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where messages go: to a server, to files, or nowhere. */
interface MailOutlet extends AutoCloseable {

  /** What messages to the person call it. */
  String inWords();

  /** What is done with a book. */
  default String verb() {
    return "sent";
  }

  /**
   * Lets a message with books go.
   *
   * @return where it is now, for a person
   * @throws UnsentMailException when the server did not take it
   * @throws ConversionException when the file cannot be written
   * @throws IOException when a book cannot be read
   */
  String post(List<MailedBook> books)
      throws UnsentMailException, ConversionException, IOException;

  @Override
  default void close() {}

  /**
   * The outlet that a request asks for.
   *
   * @param settings what is set down of mail; null when nothing is, which suffices for drafts
   * @param recipient the address, or null in a draft without one
   * @throws ConversionException when there is no password
   */
  static MailOutlet of(
      MailRequest request, @Nullable MailSettings settings, @Nullable MailAddress recipient)
      throws ConversionException {
    if (request.draft() != null) {
      return new Drafts(request.draft(), settings == null ? null : settings.sender(), recipient,
          request.clock(), request.dryRun());
    }
    if (settings == null || recipient == null) {
      throw new IllegalArgumentException("a server and an address are needed to send");
    }
    return request.dryRun() ? new Nowhere(recipient) : Server.of(request, settings, recipient);
  }

  /** Sends through a server. */
  record Server(MailSender sender, MailAddress recipient) implements MailOutlet {

    /** Time to find the phone, or to type the word that opens the keychain. */
    private static final int PATIENCE_SECONDS = 120;

    static Server of(MailRequest request, MailSettings settings, MailAddress recipient)
        throws ConversionException {
      try {
        Password password = settings.server().user() == null ? null
            : new PasswordSource(request.environment(), PATIENCE_SECONDS)
                .password(settings.passwordCommand());
        return new Server(new MailSender(settings, password, request.clock()), recipient);
      } catch (UnsentMailException e) {
        throw new ConversionException(e.getMessage(), e);
      }
    }

    @Override
    public String inWords() {
      return recipient.bare();
    }

    @Override
    public String post(List<MailedBook> books) throws UnsentMailException, IOException {
      sender.send(books, recipient);
      return inWords();
    }

    @Override
    public void close() {
      sender.close();
    }
  }

  /** Says what would be sent. */
  record Nowhere(MailAddress recipient) implements MailOutlet {

    @Override
    public String inWords() {
      return recipient.bare();
    }

    @Override
    public String post(List<MailedBook> books) {
      return inWords();
    }
  }

  /** Writes drafts to files: the first to the one named, the others beside it with a number. */
  final class Drafts implements MailOutlet {

    private final Path file;
    private final @Nullable MailAddress sender;
    private final @Nullable MailAddress recipient;
    private final Clock clock;
    private final boolean dryRun;
    private int number;

    Drafts(Path file, @Nullable MailAddress sender, @Nullable MailAddress recipient, Clock clock,
        boolean dryRun) {
      this.file = file;
      this.sender = sender;
      this.recipient = recipient;
      this.clock = clock;
      this.dryRun = dryRun;
    }

    @Override
    public String inWords() {
      return file.toString();
    }

    @Override
    public String verb() {
      return "written";
    }

    @Override
    public String post(List<MailedBook> books) throws ConversionException, IOException {
      number++;
      Path draft = draft();
      if (Files.isDirectory(draft)) {
        throw new ConversionException(
            draft + ": it is a folder; name a file with --save-mail", null);
      }
      if (Files.exists(draft)) {
        throw new ConversionException(
            draft + ": the file exists; remove it, or name another with --save-mail", null);
      }
      if (!dryRun) {
        LeftoverParts.removeBeside(draft);
        BookFile.write(draft, DraftFile.of(books, sender, recipient, clock),
            "the message cannot be written", "name another place with --save-mail");
      }
      return draft.toString();
    }

    private Path draft() {
      if (number == 1) {
        return file;
      }
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
      return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
  }
}
