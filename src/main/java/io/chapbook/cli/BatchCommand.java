package io.chapbook.cli;

import io.chapbook.app.BatchConversion;
import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
        + "reported and the others go on. Run again, it makes only what is new or has changed.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every story was converted, or its book is up to date",
      "1:at least one story or corrections file failed; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook batch seeds -o library"})
final class BatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|ZIP|STORY",
      description = "Folders of stories (.txt, .md, .html; the folders in them too), ZIP "
          + "archives of stories, or story files.")
  private List<Path> arguments;

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

  @Mixin private InputOptions inputs;
  @Mixin private BookOptions books;
  @Mixin private RecognitionOptions recognition;
  @Mixin private FailOnOption failOn;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException, InterruptedException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, not " + jobs);
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    OutcomePrinter printer = new OutcomePrinter(out, err, verbosity);
    OutcomeTally tally = new OutcomeTally(failOn);
    List<String> failures = new ArrayList<>();
    List<StorySource> stories = inputs.stories(
        arguments, StoryInputs.Folders.LISTED, null, verbosity.isQuiet());
    BatchConversion batch = new BatchConversion(
        books.request(null, null, null), StoryInspector.with(recognition.options(null)),
        ManifestVersion.number(), jobs);
    try (Progress progress = Progress.of(verbosity.isQuiet(), "Converting")) {
      batch.convert(stories, output, progress::start, outcome -> {
        progress.step(() -> printer.print(outcome));
        tally.add(outcome);
        if (outcome.kind() == ConversionOutcome.Kind.FAILED) {
          failures.add(String.valueOf(outcome.message()));
        }
        failures.addAll(outcome.faults());
      });
    }
    printEnd(tally, failures, out, err);
    return tally.exitCode();
  }

  private void printEnd(
      OutcomeTally tally, List<String> failures, PrintWriter out, PrintWriter err) {
    if (!failures.isEmpty()) {
      err.println("Failed:");
      failures.forEach(failure -> err.println("  " + failure));
    }
    if (!verbosity.isQuiet()) {
      out.println(tally.summary());
    }
  }
}
