package io.chapbook.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stories of a batch.
 *
 * @param stories the stories, in their order; each has a name
 * @param roots the names of the folders and archives whose stories are all among these
 */
public record Corpus(List<? extends StorySource> stories, Set<String> roots) {

  public Corpus {
    stories = List.copyOf(stories);
    roots = Set.copyOf(roots);
  }

  /** Stories that were named one by one. */
  public static Corpus of(List<? extends StorySource> stories) {
    return new Corpus(stories, Set.of());
  }

  /**
   * The stories that arguments name, without what lies in the output folder when that lies in a
   * folder of stories: books' own reports are no stories.
   *
   * @param arguments what was named
   * @param stories the stories that were found
   * @param asOne whether each folder or archive is one story
   */
  public static Corpus of(
      List<Path> arguments, List<? extends StorySource> stories, boolean asOne, Path output) {
    Set<String> roots = new HashSet<>();
    boolean inside = false;
    for (Path argument : arguments) {
      boolean folder = Files.isDirectory(argument);
      if (!asOne && (folder || ArchiveFiles.isArchive(argument))) {
        roots.add(StoryFiles.rootName(argument));
      }
      inside |= folder && isInside(output, argument);
    }
    // What an archive holds is not known when it cannot be read.
    stories.stream().filter(UnreadableInput.class::isInstance)
        .forEach(story -> roots.remove(StoryFiles.rootName(((UnreadableInput) story).place())));
    return new Corpus(inside ? without(stories, output) : stories, roots);
  }

  /** The stories that do not lie in a folder. */
  static List<? extends StorySource> without(List<? extends StorySource> stories, Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    return stories.stream()
        .filter(story -> !(story instanceof StoryFile file
            && file.file().toAbsolutePath().normalize().startsWith(place)))
        .toList();
  }

  /** Whether a folder lies in another, and is not the same. */
  static boolean isInside(Path inner, Path outer) {
    Path in = inner.toAbsolutePath().normalize();
    Path out = outer.toAbsolutePath().normalize();
    return in.startsWith(out) && !in.equals(out);
  }
}
