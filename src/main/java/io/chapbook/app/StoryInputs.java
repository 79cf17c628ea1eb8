package io.chapbook.app;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   * @param stories the stories in the order of the arguments, those of a folder or a ZIP archive in
   *     natural order, those of a tar archive in its own
   * @param remarks what a person should know though nothing failed: a line each
   */
  public record Found(List<StorySource> stories, List<String> remarks) {

    public Found {
      stories = List.copyOf(stories);
      remarks = List.copyOf(remarks);
    }
  }

  private final Limits limits;
  private final @Nullable InputStream standardInput;
  private final ArchiveFiles archives;

  /**
   * A finder.
   *
   * @param limits how much an archive, or the standard input, may hold
   * @param standardInput the standard input; null when it cannot be taken
   */
  public StoryInputs(Limits limits, @Nullable InputStream standardInput) {
    this.limits = limits;
    this.standardInput = standardInput;
    this.archives = new ArchiveFiles(limits);
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
        stories.add(new StandardInput(standardInput, limits.of(Limit.STORY_SIZE)));
      } else if (Files.isDirectory(argument)) {
        stories.addAll(folders == Folders.LISTED
            ? new StoryFiles().inFolder(argument) : List.of(StoryFile.named(argument)));
      } else if (ArchiveFiles.isArchive(argument)) {
        stories.addAll(archives.stories(argument, remarks));
      } else {
        stories.add(StoryFile.named(argument));
      }
    }
    return new Found(stories, remarks);
  }

  /**
   * The stories of a list. Each book has the path that the list gives, without what leads out of the
   * folder; a folder in the list is passed over, since a list of files may name the folders too.
   *
   * @param paths what the list names: stories, and archives of them
   */
  public Found findListed(List<Path> paths) {
    List<StorySource> stories = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    int folders = 0;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folders++;
      } else if (ArchiveFiles.isArchive(path)) {
        stories.addAll(archives.stories(path, remarks));
      } else {
        stories.add(new StoryFile(path, inside(path.getParent())));
      }
    }
    if (folders > 0) {
      remarks.add("passed over " + folders + (folders == 1 ? " folder" : " folders")
          + " in the list; a list names files");
    }
    return new Found(stories, remarks);
  }

  /** The folders of a path, without a root and without steps up. */
  private static Path inside(@Nullable Path folder) {
    Path inside = Path.of("");
    if (folder != null) {
      for (Path part : folder) {
        inside = part.toString().equals("..") ? inside : inside.resolve(part.toString());
      }
    }
    return inside;
  }

  private void checkStandardInput(List<Path> arguments) {
    long times = arguments.stream().filter(STANDARD_INPUT::equals).count();
    if (times > 0 && standardInput == null) {
      throw new IllegalArgumentException(
          "- is the standard input, which cannot be taken here; use convert, name files, or give a"
              + " list of paths with --files-from -");
    }
    if (times > 1) {
      throw new IllegalArgumentException(
          "- is the standard input, and there is only one; name it once");
    }
  }

  private static void checkJoinable(List<Path> arguments) {
    for (Path argument : arguments) {
      boolean single = argument.equals(STANDARD_INPUT)
          || Files.isRegularFile(argument) && !ArchiveFiles.isArchive(argument);
      if (single) {
        throw new IllegalArgumentException("--as-one makes one book of a folder or an archive, and "
            + argument + " is neither; put the files in a folder");
      }
    }
  }

  private StorySource joined(Path place, List<String> remarks) throws ConversionException {
    if (ArchiveFiles.isArchive(place) && !Files.isDirectory(place)) {
      List<StorySource> stories = archives.stories(place, remarks);
      return stories.get(stories.size() - 1) instanceof UnreadableInput failed
          ? failed : book(place, stories);
    }
    if (!Files.isDirectory(place)) {
      return UnreadableInput.of(place, "there is no such folder; check the name", null);
    }
    List<StoryFile> stories = new StoryFiles().inFolder(place);
    return stories.isEmpty() ? UnreadableInput.withoutStories(place) : book(place, stories);
  }

  private StorySource book(Path place, List<? extends StorySource> chapters) {
    return new JoinedStory(
        place, ChapterOrder.withStandardRules().sort(chapters), limits.of(Limit.STORY_SIZE));
  }
}
