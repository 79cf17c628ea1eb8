package io.chapbook.cli;

import io.chapbook.app.BatchConversion;
import io.chapbook.app.BatchEnd;
import io.chapbook.app.BatchReport;
import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.app.Corpus;
import io.chapbook.app.Shard;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import io.chapbook.app.VerifyBooks;
import io.chapbook.app.WatchStories;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** A whole corpus, in parallel. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Makes one EPUB for each story in folders, archives and files, in parallel. A bad story is "
        + "reported and the others go on. Run again, it makes only what is new or has changed, and goes on "
        + "where it was stopped. Ctrl-C lets it finish the books in hand; the exit code is 130 then.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every story was converted, or its book is up to date; --verify: all is as it was made",
      "1:at least one story or corrections file failed; the others are done; --verify: a book is "
          + "missing, altered or not in the manifest",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook batch seeds -o library"})
final class BatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR|ARCHIVE|STORY",
      description = "Folders of stories (.txt, .md, .html; the folders in them too), archives of"
          + " stories (.zip, .tar, .tar.gz, .tgz), or story files.")
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

  @Mixin private CorpusOptions corpora;
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
    Corpus corpus = corpus(batch);
    BatchReport report = corpora.report(output);
    if (report != null) {
      batch.tellAll();
    }
    StoppableRun.run(() -> {
      printer.remark("stopping when the books in hand are done");
      batch.stop();
    }, () -> converted(batch, corpus, printer, report));
  }

  private Corpus corpus(BatchConversion batch) throws ConversionException, InterruptedException {
    List<StorySource> stories = new ArrayList<>(
        inputs.stories(arguments, StoryInputs.Folders.LISTED, null, verbosity.isQuiet()));
    InputStream standard = ((Main) spec.root().userObject()).in();
    stories.addAll(inputs.listed(corpora.listed(standard), verbosity.isQuiet()));
    Corpus all = Corpus.of(arguments, stories, inputs.asOne(), output);
    Shard shard = corpora.shard();
    Corpus part = shard == null ? all : batch.part(all, corpora.layout(), shard);
    return batch.placed(part, corpora.layout());
  }

  private void converted(BatchConversion batch, Corpus corpus, BatchPrinter printer,
      @Nullable BatchReport report) throws ConversionException, InterruptedException {
    long start = System.nanoTime();
    try (Progress progress = Progress.of(
            verbosity.isQuiet(), "Converting", spec.commandLine().getErr());
        BatchReport open = report) {
      BatchEnd end = batch.convert(corpus, output, prune, progress::start,
          outcome -> progress.step(outcome.kind() == ConversionOutcome.Kind.FAILED, () -> {
            printer.print(outcome);
            if (open != null) {
              open.take(outcome);
            }
          }));
      if (open != null) {
        printer.report(open.finish(new BatchReport.Run("Chapbook " + ManifestVersion.number(),
            (System.nanoTime() - start) / 1e9, jobs, end.stopped())));
      }
      printer.print(end);
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
    if (arguments.isEmpty() && !corpora.hasList()) {
      throw new ParameterException(spec.commandLine(), "name stories: DIR|ARCHIVE|STORY... or"
          + " --files-from FILE; only --verify needs none");
    }
    corpora.check(watch, prune);
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
