package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.Inspection;
import io.chapbook.app.InspectionJson;
import io.chapbook.app.InspectionText;
import io.chapbook.app.StandardRules;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import io.chapbook.app.WriteCorrections;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What was found in stories, where, why, and how surely. */
final class InspectCommand extends Command {

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

  private final InputStream in;
  private final Supplier<StandardRules> rules;
  private final Argument<List<Path>> stories;
  private final Argument<Format> format;
  private final Argument<Path> output;
  private final Argument<Boolean> explain;
  private final Argument<Path> corrections;
  private final Argument<Boolean> writeCorrections;
  private final Argument<Boolean> force;
  private final InputOptions inputs;
  private final RecognitionOptions recognition;
  private final FailOnOption failOn;
  private final VerbosityOptions verbosity;

  /**
   * The command.
   *
   * @param in the standard input
   * @param rules the rules that come with Chapbook
   */
  InspectCommand(InputStream in, Supplier<StandardRules> rules) {
    super("Shows what is found in each story: title, author, chapters, notes, scene breaks, "
        + "letters. Writes no book.",
        List.of(
            "0:every story was read",
            "1:at least one story or corrections file could not be read; the others are done",
            "2:wrong usage",
            "3:a finding at or above --fail-on"),
        "chapbook inspect --explain story.txt");
    this.in = in;
    this.rules = rules;
    stories = Parameter.all(1, Path.class).label("STORY|DIR|ARCHIVE|-")
        .says("Story files, folders or archives of stories (.zip, .tar, .tar.gz, .tgz), or -"
            + " for the standard input.")
        .in(spec());
    format = Option.of(Format.class, "--format").label("FORM").usually("text")
        .says("The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    output = Option.of(Path.class, "-o", "--output").label("FILE")
        .says("The file for --format html. Default: the standard output.")
        .in(spec());
    explain = Option.flag("--explain")
        .says("Give the evidence of each decision, and the reading that lost.")
        .in(spec());
    corrections = Option.of(Path.class, "--corrections").label("FILE")
        .says("The corrections, for one story. Default: STORY.chapbook.yaml beside it.")
        .in(spec());
    writeCorrections = Option.flag("--write-corrections")
        .says("Write what was found into a corrections file beside each story, to edit.")
        .in(spec());
    force = Option.flag("--force")
        .says("Replace a corrections file that exists.")
        .in(spec());
    inputs = new InputOptions(spec());
    recognition = new RecognitionOptions(spec());
    failOn = new FailOnOption(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = out();
    ReviewOutput review =
        ReviewOutput.of(commandLine(), format.value(), output.orNull(), stories.value());
    List<StorySource> sources =
        inputs.stories(stories.value(), StoryInputs.Folders.LISTED, in, verbosity.isQuiet());
    if (corrections.isGiven() && sources.size() > 1) {
      throw wrong("--corrections is for one story, not for "
          + sources.size() + "; inspect them one by one");
    }
    // A file that is to be written need not be there yet.
    Path read = writeCorrections.value() && corrections.isGiven()
            && !Files.exists(corrections.value())
        ? null
        : corrections.orNull();
    StoryInspector inspector = StoryInspector.with(recognition.options(read), rules);
    boolean failed = false;
    boolean findings = false;
    for (StorySource story : sources) {
      try {
        Inspection found = inspector.survey(story);
        failed |= print(story, found, review);
        if (out.checkError()) {
          // Whoever reads the answers has gone, as head does; nobody needs the others.
          break;
        }
        findings |= failOn.isReachedBy(found.findings());
        if (writeCorrections.value()) {
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
        new FailurePrinter().print(message, e, commandLine());
      }
    }
    review.finish();
    out.flush();
    return failed ? ExitCode.FAILED : findings ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void fail(StorySource story, ConversionException failure, ReviewOutput review) {
    review.addFailure(story, failure.getMessage());
    new FailurePrinter().print(failure.getMessage(), failure, commandLine());
  }

  /** Prints what was found; whether its corrections could not be used is returned. */
  private boolean print(StorySource story, Inspection found, ReviewOutput review) {
    PrintWriter out = out();
    switch (format.value()) {
      case TEXT -> out.println(new InspectionText(explain.value()).write(found));
      case JSONL -> out.println(new InspectionJson(explain.value()).write(found));
      case HTML -> review.add(story, found);
    }
    found.faults().forEach(fault -> err().println("chapbook: " + fault));
    return !found.faults().isEmpty();
  }

  private void write(StorySource story, Inspection found, StoryInspector inspector)
      throws ConversionException {
    Path file = new WriteCorrections(inspector, corrections.orNull(), force.value())
        .write(story, found);
    if (!verbosity.isQuiet()) {
      err().println("wrote " + file);
    }
  }
}
