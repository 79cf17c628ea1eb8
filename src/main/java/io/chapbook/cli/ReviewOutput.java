package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.Inspection;
import io.chapbook.app.InspectionPage;
import io.chapbook.app.StorySource;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the page of {@code inspect} goes, if one is asked for. */
final class ReviewOutput {

  private final CommandLine command;
  private final @Nullable InspectionPage page;
  private final @Nullable Path file;

  private ReviewOutput(
      CommandLine command, @Nullable InspectionPage page, @Nullable Path file) {
    this.command = command;
    this.page = page;
    this.file = file;
  }

  /**
   * The page for a form of the answer; none for the other forms.
   *
   * @throws ParameterException when a file is named for another form, is one of the stories, or is
   *     there and no earlier page
   */
  static ReviewOutput of(
      CommandLine command, InspectCommand.Format format, @Nullable Path file, List<Path> stories) {
    if (format != InspectCommand.Format.HTML) {
      if (file != null) {
        throw new ParameterException(command, "-o is for --format html; write other forms to a"
            + " file with > " + file);
      }
      return new ReviewOutput(command, null, null);
    }
    if (file != null && stories.stream().anyMatch(story -> isSame(story, file))) {
      throw new ParameterException(command, file + " is a story; name another file with -o");
    }
    if (file != null && !InspectionPage.mayReplace(file)) {
      throw new ParameterException(command, file + " is there and is no page of inspect; it was"
          + " kept. Name another file with -o");
    }
    return new ReviewOutput(command, new InspectionPage(), file);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** Adds a story. */
  void add(StorySource story, Inspection found) {
    if (page != null) {
      page.add(story, found);
    }
  }

  /** Adds a story that could not be read. */
  void addFailure(StorySource story, @Nullable String message) {
    if (page != null) {
      page.addFailure(story, String.valueOf(message));
    }
  }

  /** Writes the page, if there is one. */
  void finish() throws ConversionException {
    if (page == null) {
      return;
    }
    if (file == null) {
      command.getOut().print(page.write());
    } else {
      page.write(file);
    }
  }
}
