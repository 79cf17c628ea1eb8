package io.chapbook.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives each story of a run its book's name and its key in the manifest, in the order in which the
 * stories come, so that each has one of its own.
 */
final class BookPlan {

  private final ConversionOptions options;
  private final Path output;
  private final OutputPaths paths;
  private final OutputPaths stages = OutputPaths.ofFolders();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  BookPlan(ConversionOptions options, Path output) {
    this.options = options;
    this.output = output;
    this.paths = new OutputPaths(options.format());
  }

  /** The next story. */
  PlannedBook plan(StorySource story) {
    String path = story.path();
    String key = keys.add(path) ? path : path + "#" + (1 + repeats.merge(path, 1, Integer::sum));
    StorySource itself = story instanceof PlacedStory placed ? placed.story() : story;
    return new PlannedBook(
        itself, key, paths.below(output, story), options.of(story, stages));
  }

  /** Whether a book's path, or one that some drive takes for the same, was given to a story. */
  boolean isTaken(Path book) {
    return paths.isTaken(book);
  }
}
