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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Books onto an e-reader. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description = "Copies books to an e-reader, in the form that it reads best, or mails them; a"
        + " story becomes a book first. Only what is new or has changed is copied, no file that is"
        + " not the same book is replaced, and none is removed. A mail is sent whenever it is asked"
        + " for.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every book is on the device, or was mailed",
      "1:at least one book is not, or no device is connected; the others are",
      "2:wrong usage, or several devices are connected and none is named"
    },
    footer = {"", "Example: chapbook send library"})
final class SendCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "BOOK|STORY|ARCHIVE|DIR",
      description = "Books (.epub), stories, archives of stories, or folders of them. In a folder, a"
          + " story goes as the book of its name beside it, unless that is older.")
  private List<Path> arguments;

  @Option(
      names = "--to",
      paramLabel = "DEVICE|DIR|ADDRESS",
      description = "Where to: a device as devices names it, the label of its drive, a folder, or"
          + " an e-mail address such as name@kindle.com. Default: the only device that is"
          + " connected.")
  private @Nullable String to;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Take this folder for a drive, in place of the computer's drives. May be given"
          + " several times.")
  private List<Path> roots = List.of();

  @Option(
      names = "--name",
      paramLabel = "TEMPLATE",
      defaultValue = NameTemplate.STANDARD,
      description = "How books are named: folders and a name of the fields {author}, {title},"
          + " {series}, {number}. Default: ${DEFAULT-VALUE}.")
  private String name;

  @Option(names = "--dry-run", description = "Write nothing; say what would be sent.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "The form of the books: ${COMPLETION-CANDIDATES}. Default: what the device"
          + " reads best.")
  private @Nullable BookFormat format;

  @Mixin private StoryOptions told;

  @Mixin private MailOptions mail;
  @Mixin private LookOptions look;
  @Mixin private InputOptions inputs;
  @Mixin private RecognitionOptions recognition;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Destination destination = destination();
    SendPrinter printer = new SendPrinter(
        out, err, verbosity, (dryRun ? "would be " : "") + destination.verb());
    BookFormat form =
        destination.form() == DeviceForm.KEPUB ? BookFormat.KEPUB : BookFormat.EPUB;
    ConversionOptions options =
        look.request(
            spec.commandLine(), told.title, told.author, told.cover, form, false, null);
    List<Sendable> items = items(form, err);
    checkSingle(items);
    SendBooks sender = new SendBooks(
        options, StoryInspector.with(recognition.options(told.corrections)),
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
    if (mail.areAsked(to)) {
      return mail.destination(spec.commandLine(), to, format, dryRun);
    }
    mail.checkUnused(spec.commandLine());
    try {
      return new Destinations(roots, format, NameTemplate.of(name), dryRun).of(to);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Sendable> items(BookFormat form, PrintWriter err) throws ConversionException {
    try {
      return SendBooks.find(arguments, inputs.finder(), inputs.asOne(), form, remark -> {
        if (!verbosity.isQuiet()) {
          err.println("chapbook: " + remark);
        }
      });
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void checkSingle(List<Sendable> items) {
    long stories = items.stream().filter(Sendable.ToConvert.class::isInstance).count();
    boolean single = told.title != null || told.cover != null || told.corrections != null;
    if (single && stories != 1) {
      throw new ParameterException(spec.commandLine(),
          "--title, --cover and --corrections are for one story, not for " + stories
              + "; send them one by one");
    }
  }
}
