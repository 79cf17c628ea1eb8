package io.chapbook.app;

import io.chapbook.delivery.Delivery;
import io.chapbook.delivery.Destination;
import io.chapbook.delivery.DestinationLostException;
import io.chapbook.delivery.DeviceForm;
import io.chapbook.delivery.Parcel;
import io.chapbook.delivery.mail.MailAddress;
import io.chapbook.delivery.mail.MailLimits;
import io.chapbook.delivery.mail.MailService;
import io.chapbook.delivery.mail.MailSettings;
import io.chapbook.delivery.mail.MailedBook;
import io.chapbook.delivery.mail.MessageFiller;
import io.chapbook.delivery.mail.UnsentMailException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Books by mail: each is looked at with the rules of the service behind the address, put into a
 * message with others, and the message sent when it is full. A book that the service would refuse
 * is not sent, and the others go on.
 */
public final class MailBooks implements Destination {

  private final @Nullable MailAddress recipient;
  private final MailService service;
  private final MailExamination examination;
  private final MessageFiller filler;
  private final MailOutlet outlet;

  /** The books that wait in the message that is being filled, with whom to tell how it ended. */
  private final Map<MailedBook, Waiting> waiting = new LinkedHashMap<>();

  private record Waiting(@Nullable String remark, Consumer<Delivery> ended) {}

  private MailBooks(@Nullable MailAddress recipient, MailService service, MailOutlet outlet) {
    this.recipient = recipient;
    this.service = service;
    this.examination = new MailExamination(service);
    this.filler = new MessageFiller(service);
    this.outlet = outlet;
  }

  /** Whether a destination's name is meant as an address. */
  public static boolean isAddress(@Nullable String to) {
    return to != null && MailAddress.isMeant(to);
  }

  /**
   * The destination of a request; for one that sends, the password is got here.
   *
   * @throws ConversionException when the configuration is missing or faulty, or there is no password
   * @throws IllegalArgumentException when the address is none
   */
  public static MailBooks of(MailRequest request) throws ConversionException {
    MailAddress recipient = request.to() == null ? null : MailAddress.of(request.to());
    ConfigurationFile configuration =
        ConfigurationFile.of(request.configuration(), request.environment());
    MailSettings settings = configuration.mail();
    if (settings == null && request.draft() == null) {
      throw new ConversionException(configuration.file() + ": it does not say which server sends"
          + " mail; set down host, user and sender as docs/cli.md shows, or write the message to a"
          + " file with --save-mail", null);
    }
    MailService service = recipient == null ? MailService.any() : MailService.of(recipient);
    MailLimits limits = settings == null ? MailLimits.NONE : settings.limits();
    MailLimits asked = request.onePerMail() ? new MailLimits(limits.mostBytes(), 1) : limits;
    return new MailBooks(recipient, service.within(asked),
        MailOutlet.of(request, settings, recipient));
  }

  @Override
  public String inWords() {
    return outlet.inWords();
  }

  @Override
  public String verb() {
    return outlet.verb();
  }

  @Override
  public DeviceForm form() {
    return DeviceForm.EPUB;
  }

  @Override
  public void take(Parcel parcel, Consumer<Delivery> ended) throws DestinationLostException {
    MailExamination.Result result = examination.of(parcel);
    MailedBook book = result.book();
    if (book == null) {
      ended.accept(new Delivery(Delivery.Kind.FAILED, outlet.inWords(), result.message(), null));
      return;
    }
    post(filler.add(book));
    waiting.put(book, new Waiting(result.message(), ended));
  }

  /** Sends what is still held back, and says good-bye to the server. */
  @Override
  public void finish() throws DestinationLostException {
    try {
      post(filler.rest());
    } finally {
      outlet.close();
    }
  }

  private void post(List<MailedBook> books) throws DestinationLostException {
    if (books.isEmpty()) {
      return;
    }
    try {
      String place = outlet.post(books);
      for (MailedBook book : books) {
        tell(book, Delivery.Kind.NEW, place + " (" + book.name() + ")", null);
      }
    } catch (UnsentMailException e) {
      if (e.isOfAll()) {
        outlet.close();
        throw new DestinationLostException(String.valueOf(e.getMessage()), e);
      }
      fail(books, String.valueOf(e.getMessage()));
    } catch (ConversionException e) {
      fail(books, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      fail(books, "it cannot be read (" + IoReason.of(e) + ")");
    }
  }

  private void fail(List<MailedBook> books, String why) {
    books.forEach(book -> tell(book, Delivery.Kind.FAILED, outlet.inWords(), why));
  }

  private void tell(MailedBook book, Delivery.Kind kind, String place, @Nullable String why) {
    Waiting one = waiting.remove(book);
    if (one == null) {
      throw new IllegalStateException(book.name() + " was not waiting");
    }
    one.ended().accept(new Delivery(kind, place, why == null ? one.remark() : why, null));
  }

  /** What is needed for the books to arrive, beyond what can be done here; null for nothing. */
  public @Nullable String advice() {
    return recipient == null || service.advice().isEmpty() ? null
        : service.name() + ": " + service.advice();
  }
}
