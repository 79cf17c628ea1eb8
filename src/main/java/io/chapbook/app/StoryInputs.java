package io.chapbook.app;

import io.chapbook.source.UnreadableSourceException;
import io.chapbook.source.archive.ArchiveEntry;
import io.chapbook.source.archive.PassedOver;
import io.chapbook.source.archive.StoryArchive;
import io.chapbook.source.archive.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a person names into stories: a file is one, an archive holds some, a folder too, and
 * {@code -} is the standard input.
 */
public final class StoryInputs {

  /** What stands for the standard input. */
  private static final Path STANDARD_INPUT = Path.of("-");

  /** What becomes of a folder that is named. */
  public enum Folders {
    /** It is no story, which is said when it is read. */
    REFUSED,
    /** Each story in it is one. */
    LISTED,
    /** All stories in it are one, and so are those in an archive; nothing else may be named. */
    JOINED
  }

  /**
   * What was named.
   *
   * @param stories the stories in the order of the arguments, those of a folder or an archive in
   *     natural order
   * @param remarks what a person should know though nothing failed: a line each
   */
  public record Found(List<StorySource> stories, List<String> remarks) {

    public Found {
      stories = List.copyOf(stories);
      remarks = List.copyOf(remarks);
    }
  }

  private final InputLimits limits;
  private final @Nullable InputStream standardInput;

  /**
   * A finder.
   *
   * @param limits how much an archive, or the standard input, may hold
   * @param standardInput the standard input; null when it cannot be taken
   */
  public StoryInputs(InputLimits limits, @Nullable InputStream standardInput) {
    this.limits = limits;
    this.standardInput = standardInput;
  }

  /**
   * The stories that some arguments name. An archive that cannot be read is among them, and fails
   * when it is read.
   *
   * @throws ConversionException when a folder cannot be listed
   * @throws IllegalArgumentException when the standard input is named twice, or cannot be taken
   */
  public Found find(List<Path> arguments, Folders folders) throws ConversionException {
    checkStandardInput(arguments);
    if (folders == Folders.JOINED) {
      checkJoinable(arguments);
    }
    List<StorySource> stories = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Path argument : arguments) {
      if (folders == Folders.JOINED) {
        stories.add(joined(argument, remarks));
      } else if (argument.equals(STANDARD_INPUT) && standardInput != null) {
        stories.add(new StandardInput(standardInput, limits.storySize()));
      } else if (Files.isDirectory(argument)) {
        stories.addAll(folders == Folders.LISTED
            ? new StoryFiles().inFolder(argument) : List.of(StoryFile.named(argument)));
      } else if (isArchive(argument)) {
        stories.addAll(inArchive(argument, remarks));
      } else {
        stories.add(StoryFile.named(argument));
      }
    }
    return new Found(stories, remarks);
  }

  private void checkStandardInput(List<Path> arguments) {
    long times = arguments.stream().filter(STANDARD_INPUT::equals).count();
    if (times > 0 && standardInput == null) {
      throw new IllegalArgumentException(
          "- is the standard input, which cannot be taken here; use convert, or name files");
    }
    if (times > 1) {
      throw new IllegalArgumentException(
          "- is the standard input, and there is only one; name it once");
    }
  }

  private static void checkJoinable(List<Path> arguments) {
    for (Path argument : arguments) {
      boolean single = argument.equals(STANDARD_INPUT)
          || Files.isRegularFile(argument) && !isArchive(argument);
      if (single) {
        throw new IllegalArgumentException("--as-one makes one book of a folder or a ZIP archive, and "
            + argument + " is neither; put the files in a folder");
      }
    }
  }

  private StorySource joined(Path place, List<String> remarks) throws ConversionException {
    if (isArchive(place) && !Files.isDirectory(place)) {
      List<StorySource> stories = inArchive(place, remarks);
      return stories.get(0) instanceof UnreadableInput failed ? failed : book(place, stories);
    }
    if (!Files.isDirectory(place)) {
      return unreadable(place, "there is no such folder; check the name", null).get(0);
    }
    List<StoryFile> stories = new StoryFiles().inFolder(place);
    return stories.isEmpty() ? noStories(place) : book(place, stories);
  }

  private StorySource book(Path place, List<? extends StorySource> chapters) {
    return new JoinedStory(
        place, ChapterOrder.withStandardRules().sort(chapters), limits.storySize());
  }

  private static StorySource noStories(Path place) {
    return unreadable(place, "there is no story in it, that is no file whose name ends in "
        + StoryFiles.endings(), null).get(0);
  }

  static boolean isArchive(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private List<StorySource> inArchive(Path file, List<String> remarks) {
    try {
      StoryArchive archive = ZipArchive.open(file, limits.ofArchive(), StoryFiles::isStory);
      tell(file, archive.passedOver(), remarks);
      if (archive.stories().isEmpty()) {
        return List.of(noStories(file));
      }
      List<StorySource> stories = new ArrayList<>();
      archive.stories().stream()
          .sorted(Comparator.comparing(ArchiveEntry::name, new NaturalOrder()))
          .forEach(entry -> stories.add(new ArchivedStory(file, archive, entry)));
      return stories;
    } catch (UnreadableSourceException e) {
      return unreadable(file, e.getMessage(), e);
    } catch (NoSuchFileException e) {
      return unreadable(file, "there is no such file; check the name", e);
    } catch (IOException e) {
      return unreadable(
          file, "it cannot be read (" + IoReason.of(e) + "); check its name and permissions", e);
    }
  }

  private static List<StorySource> unreadable(Path file, String why, @Nullable Exception cause) {
    return List.of(
        new UnreadableInput(file, new ConversionException(file + ": " + why, cause)));
  }

  private static void tell(Path file, PassedOver passedOver, List<String> remarks) {
    String words = passedOver.inWords();
    if (!words.isEmpty()) {
      remarks.add(file + ": passed over " + words + (passedOver.archives() == 0
          ? "" : "; an archive in an archive is not opened, unpack it first"));
    }
  }
}
