package io.chapbook.cli;

import io.chapbook.app.CompareManifests;
import io.chapbook.app.ConversionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** One manifest of several. */
final class MergeManifestsCommand extends Command {

  private final Argument<List<Path>> places;
  private final Argument<Path> output;
  private final VerbosityOptions verbosity;

  MergeManifestsCommand() {
    super("Writes one manifest of several, as when parts of a corpus were converted on"
        + " several machines and their books are put into one folder.",
        List.of(
            "0:the manifest was written",
            "1:a manifest could not be read or written, or two have different books of one story; then the"
                + " one that is named later counts",
            "2:wrong usage"),
        "chapbook merge-manifests part-1 part-2 -o library");
    places = Parameter.all(1, Path.class).label("DIR|MANIFEST")
        .says("The folders of books, or their manifests' files.")
        .in(spec());
    output = Option.of(Path.class, "-o", "--output").label("DIR").required()
        .says("The folder in which the books are, or will be; the manifest is written there.")
        .in(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    CompareManifests.Merged merged = CompareManifests.merge(places.value(), output.value());
    PrintWriter err = err();
    merged.clashes().forEach(source -> err.println("chapbook: " + source
        + ": the manifests have different books of this story; the later one counts"));
    if (!verbosity.isQuiet()) {
      PrintWriter out = out();
      out.println(merged.manifest() + ": " + OutcomePrinter.count(merged.entries(), "book"));
      out.flush();
    }
    return merged.clashes().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
