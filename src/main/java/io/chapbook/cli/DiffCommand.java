package io.chapbook.cli;

import io.chapbook.app.CompareManifests;
import io.chapbook.app.ConversionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which books two manifests do not share. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Compares the manifests of two batches: which books are new, gone or others, and"
        + " whether that is for the story, the options, the version, the rules, the corrections or"
        + " the cover.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the books of both are the same",
      "1:a manifest could not be read, or only in part",
      "2:wrong usage",
      "3:the books are not the same"
    },
    footer = {"", "Example: chapbook diff library-2025 library"})
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The books' folder, or a manifest's file (chapbook-manifest.jsonl).")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The other one.")
  private Path now;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private AnswerForm format;

  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = spec.commandLine().getOut();
    CompareManifests.Sum sum =
        CompareManifests.compare(old, now, format == AnswerForm.JSONL, out::println);
    if (format == AnswerForm.TEXT && !verbosity.isQuiet()) {
      out.println(sum.same() + " the same, " + sum.fresh() + " new, " + sum.gone() + " gone, "
          + sum.changed() + " changed");
    }
    out.flush();
    if (sum.unreadable() > 0) {
      spec.commandLine().getErr().println(
          "chapbook: " + sum.unreadable() + " lines of the manifests cannot be read");
      return ExitCode.FAILED;
    }
    return sum.isSame() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
