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
import org.jspecify.annotations.Nullable;

/** A whole corpus, in parallel. */
final class BatchCommand extends Command {

  private final InputStream in;
  private final Argument<List<Path>> arguments;
  private final Argument<Path> output;
  private final Argument<Integer> jobs;
  private final Argument<Boolean> watch;
  private final Argument<Boolean> prune;
  private final Argument<Boolean> verify;
  private final CorpusOptions corpora;
  private final InputOptions inputs;
  private final BookOptions books;
  private final RecognitionOptions recognition;
  private final FailOnOption failOn;
  private final VerbosityOptions verbosity;

  /**
   * The command.
   *
   * @param in the standard input
   */
  BatchCommand(InputStream in) {
    super("Makes one EPUB for each story in folders, archives and files, in parallel. A bad story is "
        + "reported and the others go on. Run again, it makes only what is new or has changed, and goes on "
        + "where it was stopped. Ctrl-C lets it finish the books in hand; the exit code is 130 then.",
        List.of(
            "0:every story was converted, or its book is up to date; --verify: all is as it was made",
            "1:at least one story or corrections file failed; the others are done; --verify: a book is "
                + "missing, altered or not in the manifest",
            "2:wrong usage",
            "3:a finding at or above --fail-on"),
        "chapbook batch seeds -o library");
    this.in = in;
    arguments = Parameter.all(0, Path.class).label("DIR|ARCHIVE|STORY")
        .says("Folders of stories (.txt, .md, .html; the folders in them too), archives of"
            + " stories (.zip, .tar, .tar.gz, .tgz), or story files.")
        .in(spec());
    output = Option.of(Path.class, "-o", "--output").label("DIR").required()
        .says("The books' folder; made if it is not there.")
        .in(spec());
    jobs = Option.of(Integer.class, "-j", "--jobs").label("N")
        .says("How many stories are converted at once. Default: the number of processors.")
        .in(spec());
    watch = Option.flag("--watch")
        .says("Go on until Ctrl-C: a story that arrives in one of the folders, or changes, is"
            + " converted once nothing has been written to it for 2 seconds.")
        .in(spec());
    prune = Option.flag("--prune")
        .says("Remove the books of stories that are gone from the folders and archives that"
            + " are named, unless somebody altered them.")
        .in(spec());
    verify = Option.flag("--verify")
        .says("Convert nothing; compare each book in the folder with the manifest, byte by"
            + " byte. Stories need not be named.")
        .in(spec());
    corpora = new CorpusOptions(spec());
    inputs = new InputOptions(spec());
    books = new BookOptions(spec());
    recognition = new RecognitionOptions(spec());
    failOn = new FailOnOption(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException, InterruptedException {
    if (verify.value()) {
      return verify();
    }
    checkUsage();
    ConversionOptions options = books.request(null, null, null)
        .withLimits(inputs.limits());
    BatchPrinter printer = new BatchPrinter(
        out(), err(), verbosity, failOn);
    if (watch.value()) {
      checkWatchable(options);
      printer.remark("watching; Ctrl-C ends it");
    }
    BatchConversion batch = new BatchConversion(
        options, StoryInspector.with(recognition.options(null)), ManifestVersion.number(), jobs());
    if (watch.value()) {
      watch(batch, printer);
    } else {
      convert(batch, printer);
    }
    return printer.exitCode();
  }

  private void convert(BatchConversion batch, BatchPrinter printer)
      throws ConversionException, InterruptedException {
    Corpus corpus = corpus(batch);
    BatchReport report = corpora.report(output.value());
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
        inputs.stories(arguments.value(), StoryInputs.Folders.LISTED, null, verbosity.isQuiet()));
    stories.addAll(inputs.listed(corpora.listed(in), verbosity.isQuiet()));
    Corpus all = Corpus.of(arguments.value(), stories, inputs.asOne(), output.value());
    Shard shard = corpora.shard();
    Corpus part = shard == null ? all : batch.part(all, corpora.layout(), shard);
    return batch.placed(part, corpora.layout());
  }

  private void converted(BatchConversion batch, Corpus corpus, BatchPrinter printer,
      @Nullable BatchReport report) throws ConversionException, InterruptedException {
    long start = System.nanoTime();
    try (Progress progress = Progress.of(
            verbosity.isQuiet(), "Converting", err());
        BatchReport open = report) {
      BatchEnd end = batch.convert(corpus, output.value(), prune.value(), progress::start,
          outcome -> progress.step(outcome.kind() == ConversionOutcome.Kind.FAILED, () -> {
            printer.print(outcome);
            if (open != null) {
              open.take(outcome);
            }
          }));
      if (open != null) {
        printer.report(open.finish(new BatchReport.Run("Chapbook " + ManifestVersion.number(),
            (System.nanoTime() - start) / 1e9, jobs(), end.stopped())));
      }
      printer.print(end);
    }
  }

  private void watch(BatchConversion batch, BatchPrinter printer)
      throws ConversionException, InterruptedException {
    try (WatchStories stories = new WatchStories(
        batch, arguments.value(), output.value(), count -> { }, printer::print, printer::remark)) {
      StoppableRun.run(stories::close, () -> {
        stories.run();
        printer.printSum();
      });
    }
  }

  private int verify() throws ConversionException {
    PrintWriter out = out();
    VerifyBooks.Sum sum = new VerifyBooks(output.value(), out::println).verify();
    if (!verbosity.isQuiet()) {
      out.println(OutcomePrinter.count(sum.sound(), "book") + " as made, " + sum.missing()
          + " missing, " + sum.altered() + " altered, " + sum.strange() + " not in the manifest");
    }
    out.flush();
    return sum.isSound() ? ExitCode.OK : ExitCode.FAILED;
  }

  private int jobs() {
    return jobs.or(Runtime.getRuntime().availableProcessors());
  }

  private void checkUsage() {
    if (arguments.value().isEmpty() && !corpora.hasList()) {
      throw wrong("name stories: DIR|ARCHIVE|STORY... or"
          + " --files-from FILE; only --verify needs none");
    }
    corpora.check(watch.value(), prune.value());
    if (jobs() < 1) {
      throw wrong("--jobs must be at least 1, not " + jobs());
    }
    if (prune.value() && watch.value()) {
      throw wrong("--prune does not go with --watch, where a story may be gone for a moment only");
    }
  }

  private void checkWatchable(ConversionOptions options) {
    if (inputs.asOne()) {
      throw wrong("--watch makes a book of each story, so --as-one does not go with it");
    }
    for (Path folder : arguments.value()) {
      if (!Files.isDirectory(folder)) {
        throw wrong("--watch is for folders, and " + folder + " is none; name the folder it lies in");
      }
      Path stages = options.stages();
      if (stages != null
          && stages.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
        throw wrong("--keep-stages " + stages
            + " lies in a folder that is watched, where each text is a story; name another");
      }
    }
  }
}
