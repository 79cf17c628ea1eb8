package io.chapbook.cli;

import io.chapbook.app.CompareManifests;
import io.chapbook.app.ConversionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Which books two manifests do not share. */
final class DiffCommand extends Command {

  private final Argument<Path> old;
  private final Argument<Path> now;
  private final Argument<AnswerForm> format;
  private final VerbosityOptions verbosity;

  DiffCommand() {
    super("Compares the manifests of two batches: which books are new, gone or others, and"
        + " whether that is for the story, the options, the version, the rules, the corrections or"
        + " the cover.",
        List.of(
            "0:the books of both are the same",
            "1:a manifest could not be read, or only in part",
            "2:wrong usage",
            "3:the books are not the same"),
        "chapbook diff library-2025 library");
    old = Parameter.at(0, Path.class).label("OLD")
        .says("The books' folder, or a manifest's file (chapbook-manifest.jsonl).")
        .in(spec());
    now = Parameter.at(1, Path.class).label("NEW")
        .says("The other one.")
        .in(spec());
    format = Option.of(AnswerForm.class, "--format").label("FORM").usually("text")
        .says("The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    PrintWriter out = out();
    CompareManifests.Sum sum =
        CompareManifests.compare(
            old.value(), now.value(), format.value() == AnswerForm.JSONL, out::println);
    if (format.value() == AnswerForm.TEXT && !verbosity.isQuiet()) {
      out.println(sum.same() + " the same, " + sum.fresh() + " new, " + sum.gone() + " gone, "
          + sum.changed() + " changed");
    }
    out.flush();
    if (sum.unreadable() > 0) {
      err().println(
          "chapbook: " + sum.unreadable() + " lines of the manifests cannot be read");
      return ExitCode.FAILED;
    }
    return sum.isSame() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
