package io.chapbook.app;

import io.chapbook.book.Metadata;
import io.chapbook.book.SeriesPlace;
import io.chapbook.delivery.BookContent;
import io.chapbook.delivery.Delivery;
import io.chapbook.delivery.Destination;
import io.chapbook.delivery.DestinationLostException;
import io.chapbook.delivery.DeviceForm;
import io.chapbook.delivery.Parcel;
import io.chapbook.epub.BibliographicRecord;
import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends books, one after the other, stories as books: the use case of {@code send}. */
public final class SendBooks {

  private final ConversionOptions options;
  private final StoryConverter converter;
  private final KepubCopy kepubs;

  /**
   * A sender.
   *
   * @param options what is asked of the books that are made of stories; their form is the
   *     destination's
   * @param inspector what understands the stories
   * @param version the version that the books name
   */
  public SendBooks(ConversionOptions options, StoryInspector inspector, String version) {
    this.options = options;
    this.kepubs = new KepubCopy(line -> {}, options.limits());
    this.converter =
        new StoryConverter(inspector, new CoverFolder(options.coverFolder()), version);
  }

  /**
   * What some arguments name.
   *
   * @param arguments books, stories, archives of stories, folders of books and stories
   * @param stories finds stories
   * @param asOne whether a folder is one story
   * @param format the form that will be asked for
   * @param remark told of what a person should know though nothing failed
   * @throws ConversionException when a folder cannot be listed or holds nothing to send
   * @throws IllegalArgumentException when the arguments make no sense
   */
  public static List<Sendable> find(
      List<Path> arguments, StoryInputs stories, boolean asOne, BookFormat format,
      Consumer<String> remark) throws ConversionException {
    SendInputs.Found found = new SendInputs(stories, format).find(arguments, asOne);
    found.remarks().forEach(remark);
    return found.items();
  }

  /**
   * Sends books and stories. One that fails does not stop the others; when the destination is lost,
   * the rest is not tried.
   *
   * @param items what to send
   * @param ended told how each ended; in the order of the items, as far as the destination tells it
   *     at once
   * @return why the destination was lost, in a line for a person; null when it was not
   */
  public @Nullable String send(
      List<Sendable> items, Destination destination, Consumer<SendOutcome> ended) {
    boolean[] told = new boolean[items.size()];
    String lost = null;
    try {
      for (int at = 0; at < items.size(); at++) {
        int number = at;
        send(items.get(at), destination, outcome -> {
          told[number] = true;
          ended.accept(outcome);
        });
      }
      destination.finish();
    } catch (DestinationLostException e) {
      lost = e.getMessage();
    }
    for (int at = 0; at < items.size(); at++) {
      if (!told[at]) {
        ended.accept(SendOutcome.notSent(items.get(at).location()));
      }
    }
    return lost;
  }

  private void send(Sendable item, Destination destination, Consumer<SendOutcome> ended)
      throws DestinationLostException {
    try {
      Packed packed = item instanceof Sendable.Finished book
          ? new Packed(pack(book.file(), destination.form()), null)
          : pack(((Sendable.ToConvert) item).source(), destination.form());
      destination.take(
          packed.parcel(), delivery -> ended.accept(outcome(item, delivery, packed.summary())));
    } catch (ConversionException e) {
      ended.accept(SendOutcome.failed(item.location(), e));
    } catch (OutOfMemoryError e) {
      ended.accept(SendOutcome.failed(
          item.location(), ConversionException.outOfMemory(item.location(), e)));
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      ended.accept(SendOutcome.unforeseen(item.location(), e));
    }
  }

  /** A book on its way, and what its conversion found; null for a finished book. */
  private record Packed(Parcel parcel, @Nullable BookSummary summary) {}

  private Packed pack(StorySource story, DeviceForm form) throws ConversionException {
    ConversionOptions asked = options.withFormat(
        form == DeviceForm.KEPUB ? BookFormat.KEPUB : BookFormat.EPUB);
    MadeBook made = converter.make(story, converter.inspect(story, asked), asked);
    Metadata metadata = made.metadata();
    List<SeriesPlace> series = metadata.particulars().series();
    List<String> authors = metadata.particulars().authors();
    return new Packed(
        new Parcel(metadata.identifier(), metadata.title(),
            authors.isEmpty() ? metadata.author() : authors.get(0),
            series.isEmpty() ? null : series.get(0), form, BookContent.of(made.content())),
        made.summary());
  }

  private Parcel pack(Path book, DeviceForm form) throws ConversionException {
    BibliographicRecord metadata = read(book);
    boolean isKepub = BookFormat.KEPUB.names(book);
    if (isKepub && form != DeviceForm.KEPUB) {
      throw new ConversionException(book + ": it is a KEPUB, made for a Kobo's own renderer; send"
          + " the EPUB that it was made of, or its story", null);
    }
    BookContent content = form == DeviceForm.KEPUB && !isKepub
        ? BookContent.of(kepubs.kepub(book)) : BookContent.of(book);
    String title = metadata.title();
    return new Parcel(
        metadata.identifier(),
        title == null || title.isBlank() ? stem(book) : title.strip(),
        metadata.creators().stream().filter(name -> !name.isBlank()).findFirst().orElse(null),
        metadata.series().isEmpty() ? null : metadata.series().get(0), form, content);
  }

  private static String stem(Path book) {
    String stem = FileStem.of(book);
    return BookFormat.KEPUB.names(book) ? FileStem.of(stem) : stem;
  }

  private BibliographicRecord read(Path book) throws ConversionException {
    try (OcfContainer container = OcfContainer.open(book, ReadingLimits.of(options.limits()))) {
      return new PublicationReader().packageDocument(container).metadata();
    } catch (MalformedPublicationException e) {
      String message = e.getMessage();
      throw new ConversionException(
          message.startsWith(book.toString()) ? message : book + ": " + message, e);
    } catch (NoSuchFileException e) {
      throw new ConversionException(book + ": there is no such file; check the name", e);
    } catch (IOException e) {
      throw new ConversionException(book + ": it cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  private static SendOutcome outcome(
      Sendable item, Delivery delivery, @Nullable BookSummary summary) {
    String message = delivery.message();
    boolean failed = delivery.kind() == Delivery.Kind.FAILED;
    if (failed) {
      String reason = message != null ? message
          : delivery.cause() instanceof IOException e
              ? "it cannot be written (" + IoReason.of(e) + ")" : "it cannot be written";
      message = item.location() + ": not sent to " + delivery.place() + ": " + reason;
    }
    return new SendOutcome(
        SendOutcome.Kind.valueOf(delivery.kind().name()), item.location(), delivery.place(),
        message, summary == null ? List.of() : summary.findings(),
        summary == null ? List.of() : summary.faults(), delivery.cause());
  }
}
