package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.Destinations;
import io.chapbook.app.MailBooks;
import io.chapbook.app.SendBooks;
import io.chapbook.app.Sendable;
import io.chapbook.app.StoryInspector;
import io.chapbook.delivery.Destination;
import io.chapbook.delivery.DeviceForm;
import io.chapbook.delivery.NameTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Books onto an e-reader. */
final class SendCommand extends Command {

  private final Argument<List<Path>> arguments;
  private final Argument<String> to;
  private final Argument<List<Path>> roots;
  private final Argument<String> name;
  private final Argument<Boolean> dryRun;
  private final Argument<BookFormat> format;
  private final StoryOptions told;
  private final MailOptions mail;
  private final LookOptions look;
  private final InputOptions inputs;
  private final RecognitionOptions recognition;
  private final VerbosityOptions verbosity;

  SendCommand() {
    super("Copies books to an e-reader, in the form that it reads best, or mails them; a"
        + " story becomes a book first. Only what is new or has changed is copied, no file that is"
        + " not the same book is replaced, and none is removed. A mail is sent whenever it is asked"
        + " for.",
        List.of(
            "0:every book is on the device, or was mailed",
            "1:at least one book is not, or no device is connected; the others are",
            "2:wrong usage, or several devices are connected and none is named"),
        "chapbook send library");
    arguments = Parameter.all(1, Path.class).label("BOOK|STORY|ARCHIVE|DIR")
        .says("Books (.epub), stories, archives of stories, or folders of them. In a folder, a"
            + " story goes as the book of its name beside it, unless that is older.")
        .in(spec());
    to = Option.of(String.class, "--to").label("DEVICE|DIR|ADDRESS")
        .says("Where to: a device as devices names it, the label of its drive, a folder, or"
            + " an e-mail address such as name@kindle.com. Default: the only device that is"
            + " connected.")
        .in(spec());
    roots = Option.several(Path.class, "--root").label("DIR")
        .says("Take this folder for a drive, in place of the computer's drives. May be given"
            + " several times.")
        .in(spec());
    name = Option.of(String.class, "--name").label("TEMPLATE").usually(NameTemplate.STANDARD)
        .says("How books are named: folders and a name of the fields {author}, {title},"
            + " {series}, {number}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    dryRun = Option.flag("--dry-run")
        .says("Write nothing; say what would be sent.")
        .in(spec());
    format = Option.of(BookFormat.class, "--format").label("FORM")
        .says("The form of the books: ${COMPLETION-CANDIDATES}. Default: what the device"
            + " reads best.")
        .in(spec());
    told = new StoryOptions(spec());
    mail = new MailOptions(spec());
    look = new LookOptions(spec());
    inputs = new InputOptions(spec());
    recognition = new RecognitionOptions(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = out();
    PrintWriter err = err();
    Destination destination = destination();
    SendPrinter printer = new SendPrinter(
        out, err, verbosity, (dryRun.value() ? "would be " : "") + destination.verb());
    BookFormat form =
        destination.form() == DeviceForm.KEPUB ? BookFormat.KEPUB : BookFormat.EPUB;
    ConversionOptions options =
        look.request(
            commandLine(), told.title.orNull(), told.author.orNull(),
            told.cover.orNull(), form, false, null)
            .withLimits(inputs.limits());
    List<Sendable> items = items(form, err);
    checkSingle(items);
    SendBooks sender = new SendBooks(
        options, StoryInspector.with(recognition.options(told.corrections.orNull())),
        ManifestVersion.number());
    String lost;
    try (Progress progress = Progress.of(verbosity.isQuiet(), "Sending")) {
      progress.start(items.size());
      lost = sender.send(
          items, destination, outcome -> progress.step(() -> printer.print(outcome)));
    }
    printer.printEnd(lost, destination.inWords());
    int code = printer.exitCode(lost);
    if (code == ExitCode.OK && destination instanceof MailBooks mailed && mailed.advice() != null
        && !verbosity.isQuiet()) {
      err.println("chapbook: " + mailed.advice());
    }
    return code;
  }

  private Destination destination() throws ConversionException {
    if (mail.areAsked(to.orNull())) {
      return mail.destination(commandLine(), to.orNull(), format.orNull(), dryRun.value());
    }
    mail.checkUnused(commandLine());
    try {
      return new Destinations(
          roots.value(), format.orNull(), NameTemplate.of(name.value()), dryRun.value())
          .of(to.orNull());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private List<Sendable> items(BookFormat form, PrintWriter err) throws ConversionException {
    try {
      return SendBooks.find(arguments.value(), inputs.finder(), inputs.asOne(), form, remark -> {
        if (!verbosity.isQuiet()) {
          err.println("chapbook: " + remark);
        }
      });
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private void checkSingle(List<Sendable> items) {
    long stories = items.stream().filter(Sendable.ToConvert.class::isInstance).count();
    boolean single =
        told.title.isGiven() || told.cover.isGiven() || told.corrections.isGiven();
    if (single && stories != 1) {
      throw wrong("--title, --cover and --corrections are for one story, not for " + stories
              + "; send them one by one");
    }
  }
}
