package io.chapbook.cli;

import io.chapbook.app.CompareManifests;
import io.chapbook.app.ConversionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One manifest of several. */
@Command(
    name = "merge-manifests",
    mixinStandardHelpOptions = true,
    description = "Writes one manifest of several, as when parts of a corpus were converted on"
        + " several machines and their books are put into one folder.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the manifest was written",
      "1:a manifest could not be read or written, or two have different books of one story; then the"
          + " one that is named later counts",
      "2:wrong usage"
    },
    footer = {"", "Example: chapbook merge-manifests part-1 part-2 -o library"})
final class MergeManifestsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|MANIFEST",
      description = "The folders of books, or their manifests' files.")
  private List<Path> places;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder in which the books are, or will be; the manifest is written there.")
  private Path output;

  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    CompareManifests.Merged merged = CompareManifests.merge(places, output);
    PrintWriter err = spec.commandLine().getErr();
    merged.clashes().forEach(source -> err.println("chapbook: " + source
        + ": the manifests have different books of this story; the later one counts"));
    if (!verbosity.isQuiet()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(merged.manifest() + ": " + OutcomePrinter.count(merged.entries(), "book"));
      out.flush();
    }
    return merged.clashes().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
