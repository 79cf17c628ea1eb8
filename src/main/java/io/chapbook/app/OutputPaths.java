package io.chapbook.app;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says where the book of each story goes: the story's name with {@code .epub}, beside the story or in
 * its folder below the output folder. Two stories whose books would share a path, on a drive that
 * does not tell capitals apart either, get {@code -2}, {@code -3} in the order they are asked for.
 */
public final class OutputPaths {

  private final String ending;

  private final Map<String, Integer> taken = new HashMap<>();

  /** Paths of books. */
  public OutputPaths() {
    this(".epub");
  }

  private OutputPaths(String ending) {
    this.ending = ending;
  }

  /** Paths of folders, one for each story. */
  static OutputPaths ofFolders() {
    return new OutputPaths("");
  }

  /** The path of a story's book below a folder; only for a story that has a name. */
  public Path below(Path folder, StorySource story) {
    return free(folder.resolve(story.folder().toString()), named(story));
  }

  /** The path below a folder of a book that only its title can name. */
  public Path below(Path folder, String title) {
    return free(folder, SafeName.of(title).toString());
  }

  /** The path of a story's book beside the story, or beside the archive that holds it. */
  public Path beside(StorySource story) {
    return free(Objects.requireNonNull(story.home(), "only a file has a place"), named(story));
  }

  private static String named(StorySource story) {
    return Objects.requireNonNull(story.stem(), "only the title can name it");
  }

  private Path free(Path target, String stem) {
    String name = stem + ending;
    for (int number = 2; !take(target.resolve(name)); number++) {
      name = stem + "-" + number + ending;
    }
    return target.resolve(name);
  }

  private boolean take(Path path) {
    String key = Normalizer.normalize(path.normalize().toString(), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
    return taken.merge(key, 1, Integer::sum) == 1;
  }
}
