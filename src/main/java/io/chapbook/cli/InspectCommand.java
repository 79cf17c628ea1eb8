package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.Inspection;
import io.chapbook.app.InspectionJson;
import io.chapbook.app.InspectionText;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import io.chapbook.app.WriteCorrections;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What was found in stories, where, why, and how surely. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows what is found in each story: title, author, chapters, notes, scene breaks, "
        + "letters. Writes no book.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every story was read",
      "1:at least one story or corrections file could not be read; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook inspect --explain story.txt"})
final class InspectCommand implements Callable<Integer> {

  /** The forms of the answer. */
  enum Format {
    TEXT,
    JSONL,
    /** One page for all stories. */
    HTML;

    /** The name as the command line takes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "STORY|DIR|ARCHIVE|-",
      description = "Story files, folders or archives of stories (.zip, .tar, .tar.gz, .tgz), or -"
          + " for the standard input.")
  private List<Path> stories;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file for --format html. Default: the standard output.")
  private @Nullable Path output;

  @Option(
      names = "--explain",
      description = "Give the evidence of each decision, and the reading that lost.")
  private boolean explain;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "The corrections, for one story. Default: STORY.chapbook.yaml beside it.")
  private @Nullable Path corrections;

  @Option(
      names = "--write-corrections",
      description = "Write what was found into a corrections file beside each story, to edit.")
  private boolean writeCorrections;

  @Option(names = "--force", description = "Replace a corrections file that exists.")
  private boolean force;

  @ParentCommand private Main main;
  @Mixin private InputOptions inputs;
  @Mixin private RecognitionOptions recognition;
  @Mixin private FailOnOption failOn;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = spec.commandLine().getOut();
    ReviewOutput review = ReviewOutput.of(spec.commandLine(), format, output, stories);
    List<StorySource> sources =
        inputs.stories(stories, StoryInputs.Folders.LISTED, main.in(), verbosity.isQuiet());
    if (corrections != null && sources.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--corrections is for one story, not for "
          + sources.size() + "; inspect them one by one");
    }
    // A file that is to be written need not be there yet.
    Path read = writeCorrections && corrections != null && !Files.exists(corrections)
        ? null
        : corrections;
    StoryInspector inspector = StoryInspector.with(recognition.options(read));
    boolean failed = false;
    boolean findings = false;
    for (StorySource story : sources) {
      try {
        Inspection found = inspector.inspect(story, ConversionOptions.standard());
        failed |= print(story, found, review);
        if (out.checkError()) {
          // Whoever reads the answers has gone, as head does; nobody needs the others.
          break;
        }
        findings |= failOn.isReachedBy(found.findings());
        if (writeCorrections) {
          write(story, found, inspector);
        }
      } catch (ConversionException e) {
        failed = true;
        fail(story, e, review);
      } catch (OutOfMemoryError e) {
        failed = true;
        fail(story, ConversionException.outOfMemory(story.location(), e), review);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        failed = true;
        String message = FailurePrinter.unforeseen(story.location() + ": ", e);
        review.addFailure(story, message);
        new FailurePrinter().print(message, e, spec.commandLine());
      }
    }
    review.finish();
    out.flush();
    return failed ? ExitCode.FAILED : findings ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void fail(StorySource story, ConversionException failure, ReviewOutput review) {
    review.addFailure(story, failure.getMessage());
    new FailurePrinter().print(failure.getMessage(), failure, spec.commandLine());
  }

  /** Prints what was found; whether its corrections could not be used is returned. */
  private boolean print(StorySource story, Inspection found, ReviewOutput review) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> out.println(new InspectionText(explain).write(found));
      case JSONL -> out.println(new InspectionJson(explain).write(found));
      case HTML -> review.add(story, found);
    }
    found.faults().forEach(fault -> spec.commandLine().getErr().println("chapbook: " + fault));
    return !found.faults().isEmpty();
  }

  private void write(StorySource story, Inspection found, StoryInspector inspector)
      throws ConversionException {
    Path file = new WriteCorrections(inspector, corrections, force).write(story, found);
    if (!verbosity.isQuiet()) {
      spec.commandLine().getErr().println("wrote " + file);
    }
  }
}
