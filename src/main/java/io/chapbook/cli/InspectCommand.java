package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.Inspection;
import io.chapbook.app.InspectionJson;
import io.chapbook.app.InspectionText;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "1:at least one story could not be read; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook inspect --explain story.txt"})
final class InspectCommand implements Callable<Integer> {

  /** The forms of the answer. */
  enum Format {
    TEXT,
    JSONL;

    /** The name as the command line takes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "STORY|DIR|ZIP|-",
      description = "Story files, folders or ZIP archives of stories, or - for the standard input.")
  private List<Path> stories;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--explain",
      description = "Give the evidence of each decision, and the reading that lost.")
  private boolean explain;

  @ParentCommand private Main main;
  @Mixin private InputOptions inputs;
  @Mixin private FailOnOption failOn;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = spec.commandLine().getOut();
    StoryInspector inspector = new StoryInspector();
    boolean failed = false;
    boolean findings = false;
    for (StorySource story : inputs.stories(
        stories, StoryInputs.Folders.LISTED, main.in(), verbosity.isQuiet())) {
      try {
        Inspection found = inspector.inspect(story, ConversionOptions.standard());
        out.println(format == Format.JSONL
            ? new InspectionJson(explain).write(found)
            : new InspectionText(explain).write(found));
        if (out.checkError()) {
          // Whoever reads the answers has gone, as head does; nobody needs the others.
          break;
        }
        findings |= failOn.isReachedBy(found.findings());
      } catch (ConversionException e) {
        failed = true;
        new FailurePrinter().print(e.getMessage(), e, spec.commandLine());
      } catch (RuntimeException e) {
        failed = true;
        new FailurePrinter().print(
            FailurePrinter.unforeseen(story.location() + ": ", e), e, spec.commandLine());
      }
    }
    out.flush();
    return failed ? ExitCode.FAILED : findings ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
