package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.app.ConvertStories;
import io.chapbook.app.StandardRules;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StoryInspector;
import io.chapbook.app.StorySource;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** One EPUB for each story. */
final class ConvertCommand extends Command {

  private final InputStream in;
  private final Supplier<StandardRules> rules;
  private final Argument<List<Path>> stories;
  private final Argument<Path> output;
  private final StoryOptions told;
  private final InputOptions inputs;
  private final BookOptions books;
  private final RecognitionOptions recognition;
  private final FailOnOption failOn;
  private final VerbosityOptions verbosity;

  /**
   * The command.
   *
   * @param in the standard input
   * @param rules the rules that come with Chapbook
   */
  ConvertCommand(InputStream in, Supplier<StandardRules> rules) {
    super("Makes one EPUB for each story; without -o, beside the story.",
        List.of(
            "0:every story was converted",
            "1:at least one story or corrections file failed; the others are done",
            "2:wrong usage",
            "3:a finding at or above --fail-on"),
        "chapbook convert story.txt -o books --author \"Jane Roe\"");
    this.in = in;
    this.rules = rules;
    stories = Parameter.all(1, Path.class).label("STORY|ARCHIVE|-")
        .says("Story files, archives of stories (.zip, .tar, .tar.gz, .tgz), or -"
            + " for the standard input.")
        .in(spec());
    output = Option.of(Path.class, "-o", "--output").label("FILE|DIR")
        .says("The book's file (it ends in .epub, a KEPUB's in .kepub.epub; for one "
            + "story), or the books' folder.")
        .in(spec());
    told = new StoryOptions(spec());
    inputs = new InputOptions(spec());
    books = new BookOptions(spec());
    recognition = new RecognitionOptions(spec());
    failOn = new FailOnOption(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    List<StorySource> sources =
        inputs.stories(stories.value(), StoryInputs.Folders.REFUSED, in, verbosity.isQuiet());
    if (told.corrections.isGiven() && sources.size() > 1) {
      throw wrong("--corrections is for one story, not for "
          + sources.size() + "; convert them one by one");
    }
    ConvertStories converter = new ConvertStories(
        books.request(told.title.orNull(), told.author.orNull(), told.cover.orNull())
            .withLimits(inputs.limits()),
        StoryInspector.with(recognition.options(told.corrections.orNull()), rules),
        ManifestVersion.number());
    OutcomePrinter printer = new OutcomePrinter(out(), err(), verbosity);
    OutcomeTally tally = new OutcomeTally(failOn);
    try {
      for (ConversionOutcome outcome : converter.convert(sources, output.orNull())) {
        printer.print(outcome);
        tally.add(outcome);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
    return tally.exitCode();
  }
}
