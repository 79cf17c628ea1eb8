package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.app.ConvertStories;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import java.nio.file.Path;
import java.util.List;
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

/** One EPUB for each story. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Makes one EPUB for each story; without -o, beside the story.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every story was converted",
      "1:at least one story or corrections file failed; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook convert story.txt -o books --author \"Jane Roe\""})
final class ConvertCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "STORY|ARCHIVE|-",
      description = "Story files, archives of stories (.zip, .tar, .tar.gz, .tgz), or -"
          + " for the standard input.")
  private List<Path> stories;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "The book's file (it ends in .epub, a KEPUB's in .kepub.epub; for one "
          + "story), or the books' folder.")
  private @Nullable Path output;

  @Mixin private StoryOptions told;

  @ParentCommand private Main main;
  @Mixin private InputOptions inputs;
  @Mixin private BookOptions books;
  @Mixin private RecognitionOptions recognition;
  @Mixin private FailOnOption failOn;
  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    List<StorySource> sources =
        inputs.stories(stories, StoryInputs.Folders.REFUSED, main.in(), verbosity.isQuiet());
    if (told.corrections != null && sources.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--corrections is for one story, not for "
          + sources.size() + "; convert them one by one");
    }
    ConvertStories converter = new ConvertStories(
        books.request(told.title, told.author, told.cover),
        StoryInspector.with(recognition.options(told.corrections)),
        ManifestVersion.number());
    OutcomePrinter printer = new OutcomePrinter(
        spec.commandLine().getOut(), spec.commandLine().getErr(), verbosity);
    OutcomeTally tally = new OutcomeTally(failOn);
    try {
      for (ConversionOutcome outcome : converter.convert(sources, output)) {
        printer.print(outcome);
        tally.add(outcome);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return tally.exitCode();
  }
}
