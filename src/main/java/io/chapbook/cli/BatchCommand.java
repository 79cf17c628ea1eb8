package io.chapbook.cli;

import io.chapbook.app.BatchConversion;
import io.chapbook.app.BatchEnd;
import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.Corpus;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.VerifyBooks;
import io.chapbook.app.WatchStories;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole corpus, in parallel. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Makes one EPUB for each story in folders, archives and files, in parallel. A bad story is "
        + "reported and the others go on. Run again, it makes only what is new or has changed, and goes on where it was stopped.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every story was converted, or its book is up to date; --verify: all is as it was made",
      "1:at least one story or corrections file failed; the others are done; --verify: a book is "
          + "missing, altered or not in the manifest",
      "2:wrong usage",
      "3:a finding at or above --fail-on",
      "130:stopped by Ctrl-C (143 by SIGTERM); the same command goes on"
    },
    footer = {"", "Example: chapbook batch seeds -o library"})
final class BatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR|ZIP|STORY",
      description = "Folders of stories (.txt, .md, .html; the folders in them too), ZIP "
          + "archives of stories, or story files.")
  private List<Path> arguments = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The books' folder; made if it is not there.")
  private Path output;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many stories are converted at once. Default: the number of processors.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--watch",
      description = "Go on until Ctrl-C: a story that arrives in one of the folders, or changes, is"
          + " converted once nothing has been written to it for 2 seconds.")
  private boolean watch;

  @Option(
      names = "--prune",
      description = "Remove the books of stories that are gone from the folders and archives that"
          + " are named, unless somebody altered them.")
  private boolean prune;

  @Option(
      names = "--verify",
      description = "Convert nothing; compare each book in the folder with the manifest, byte by"
          + " byte. Stories need not be named.")
  private boolean verify;

  @Mixin private InputOptions inputs;
  @Mixin private BookOptions books;
  @Mixin private RecognitionOptions recognition;
  @Mixin private FailOnOption failOn;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException, InterruptedException {
    if (verify) {
      return verify();
    }
    checkUsage();
    ConversionOptions options = books.request(null, null, null);
    BatchPrinter printer = new BatchPrinter(
        spec.commandLine().getOut(), spec.commandLine().getErr(), verbosity, failOn);
    if (watch) {
      checkWatchable(options);
      printer.remark("watching; Ctrl-C ends it");
    }
    BatchConversion batch = new BatchConversion(
        options, StoryInspector.with(recognition.options(null)), ManifestVersion.number(), jobs);
    if (watch) {
      watch(batch, printer);
    } else {
      convert(batch, printer);
    }
    return printer.exitCode();
  }

  private void convert(BatchConversion batch, BatchPrinter printer)
      throws ConversionException, InterruptedException {
    Corpus corpus = Corpus.of(
        arguments,
        inputs.stories(arguments, StoryInputs.Folders.LISTED, null, verbosity.isQuiet()),
        inputs.asOne(), output);
    StoppableRun.run(() -> {
      printer.remark("stopping when the books in hand are done");
      batch.stop();
    }, () -> printer.print(converted(batch, corpus, printer)));
  }

  private BatchEnd converted(BatchConversion batch, Corpus corpus, BatchPrinter printer)
      throws ConversionException, InterruptedException {
    try (Progress progress = Progress.of(verbosity.isQuiet(), "Converting")) {
      return batch.convert(corpus, output, prune, progress::start,
          outcome -> progress.step(() -> printer.print(outcome)));
    }
  }

  private void watch(BatchConversion batch, BatchPrinter printer)
      throws ConversionException, InterruptedException {
    try (WatchStories stories = new WatchStories(
        batch, arguments, output, count -> { }, printer::print, printer::remark)) {
      StoppableRun.run(stories::close, () -> {
        stories.run();
        printer.printSum();
      });
    }
  }

  private int verify() throws ConversionException {
    PrintWriter out = spec.commandLine().getOut();
    VerifyBooks.Sum sum = new VerifyBooks(output, out::println).verify();
    if (!verbosity.isQuiet()) {
      out.println(OutcomePrinter.count(sum.sound(), "book") + " as made, " + sum.missing()
          + " missing, " + sum.altered() + " altered, " + sum.strange() + " not in the manifest");
    }
    out.flush();
    return sum.isSound() ? ExitCode.OK : ExitCode.FAILED;
  }

  private void checkUsage() {
    if (arguments.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name stories: DIR|ZIP|STORY...; only --verify needs none");
    }
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, not " + jobs);
    }
    if (prune && watch) {
      throw new ParameterException(spec.commandLine(),
          "--prune does not go with --watch, where a story may be gone for a moment only");
    }
  }

  private void checkWatchable(ConversionOptions options) {
    if (inputs.asOne()) {
      throw new ParameterException(
          spec.commandLine(), "--watch makes a book of each story, so --as-one does not go with it");
    }
    for (Path folder : arguments) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(),
            "--watch is for folders, and " + folder + " is none; name the folder it lies in");
      }
      Path stages = options.stages();
      if (stages != null
          && stages.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
        throw new ParameterException(spec.commandLine(), "--keep-stages " + stages
            + " lies in a folder that is watched, where each text is a story; name another");
      }
    }
  }
}
