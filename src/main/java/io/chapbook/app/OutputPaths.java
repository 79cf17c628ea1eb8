package io.chapbook.app;

import io.chapbook.delivery.SafeName;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Says where the book of each story goes: the story's name with the ending of the book's form, beside
 * the story or in its folder below the output folder. What some file system does not take in a name
 * is replaced. Two stories whose books would share a path, on a drive that does not tell capitals
 * apart either, get {@code -2}, {@code -3} in the order they are asked for.
 */
public final class OutputPaths {

  /** What makes an EPUB's name a KEPUB's. */
  private static final String KEPUB = ".kepub";

  private final String ending;

  private final Set<String> taken = new HashSet<>();

  /** Paths of books of a form. */
  public OutputPaths(BookFormat format) {
    this(format.ending());
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
    Path target = folder;
    for (Path part : story.bookFolder()) {
      String name = part.toString();
      target = name.isEmpty() ? target : target.resolve(SafeName.of(name));
    }
    return free(target, named(story));
  }

  /** The path below a folder of a book that only its title can name. */
  public Path below(Path folder, String title) {
    return free(folder, title);
  }

  /** The path of a story's book beside the story, or beside the archive that holds it. */
  public Path beside(StorySource story) {
    return free(Objects.requireNonNull(story.home(), "only a file has a place"), named(story));
  }

  private static String named(StorySource story) {
    return Objects.requireNonNull(story.bookStem(), "only the title can name it");
  }

  private Path free(Path target, String stem) {
    String safe = SafeName.of(stem).toString();
    String own = ending.isEmpty() ? safe : plain(safe);
    String name = own + ending;
    for (int number = 2; !take(target.resolve(name)); number++) {
      name = own + "-" + number + ending;
    }
    return target.resolve(name);
  }

  /** A story called {@code x.kepub.txt} gives its EPUB no KEPUB's name. */
  private static String plain(String stem) {
    int dot = stem.length() - KEPUB.length();
    return dot > 0 && stem.regionMatches(true, dot, KEPUB, 0, KEPUB.length())
        ? stem.substring(0, dot) + "-" + stem.substring(dot + 1) : stem;
  }

  /** Whether a path was given away, or one that some drive takes for the same. */
  boolean isTaken(Path path) {
    return taken.contains(SafeName.folded(path.normalize().toString()));
  }

  private boolean take(Path path) {
    return taken.add(SafeName.folded(path.normalize().toString()));
  }
}
