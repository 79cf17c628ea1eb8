package io.chapbook.app;

import io.chapbook.book.Metadata;
import io.chapbook.book.SeriesPlace;
import io.chapbook.delivery.NameTemplate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the books of a corpus stand below the output folder: as the stories do, or by a template. Of
 * two books that would have one name, the story that comes first in the corpus has it, and the next
 * gets {@code -2}, however many are converted at once and on however many machines.
 */
public final class CorpusLayout {

  /** The layout that keeps the stories' folders and names. */
  public static final String TREE = "tree";

  /** A short form: fields without braces, such as {@code author/title}. */
  private static final Pattern PLAIN = Pattern.compile("[a-z]+(/[a-z]+)*");

  /** So many stories a worker are in hand at most. */
  private static final int IN_HAND = 8;

  private static final int HASH_DIGITS = 8;

  private final @Nullable NameTemplate template;

  private CorpusLayout(@Nullable NameTemplate template) {
    this.template = template;
  }

  /**
   * A layout as the command line writes it: {@code tree}, fields such as {@code author/title}, or a
   * template such as <code>{author}/{title}-{hash}</code>.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static CorpusLayout of(String words) {
    if (words.equals(TREE)) {
      return new CorpusLayout(null);
    }
    return new CorpusLayout(NameTemplate.withHash(PLAIN.matcher(words).matches()
        ? "{" + words.replace("/", "}/{") + "}" : words));
  }

  /** Whether books are named by what is in them. */
  public boolean isByContent() {
    return template != null;
  }

  /** Whether a shard can name its books without knowing those of others. */
  public boolean isForShards() {
    return template == null || template.hasHash();
  }

  /**
   * The stories of a shard, each with the place that it would have among all of the corpus.
   *
   * @param all the stories of the corpus, in its order
   * @param shard which of them to take
   */
  public List<StorySource> place(
      List<? extends StorySource> all, Shard shard, BookFormat format) {
    OutputPaths paths = new OutputPaths(format);
    List<StorySource> own = new ArrayList<>();
    for (StorySource story : all) {
      Path place = paths.below(Path.of(""), story);
      if (shard.holds(story)) {
        own.add(placed(story, place, format));
      }
    }
    return own;
  }

  private static StorySource placed(StorySource story, Path place, BookFormat format) {
    String name = place.getFileName().toString();
    Path folder = place.getParent();
    return new PlacedStory(story, folder == null ? Path.of("") : folder,
        name.substring(0, name.length() - format.ending().length()));
  }

  /**
   * The same stories with the places that the template gives their books. Each is read and
   * understood for it; one that cannot be keeps the place of its own name, and fails when it is
   * converted.
   *
   * @param jobs how many are read at once
   */
  public List<StorySource> byContent(
      List<? extends StorySource> stories, StoryInspector inspector,
      ConversionOptions options, int jobs) throws InterruptedException {
    NameTemplate names = template;
    if (names == null) {
      return List.copyOf(stories);
    }
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      List<StorySource> placed = new ArrayList<>();
      Deque<Future<StorySource>> inHand = new ArrayDeque<>();
      for (StorySource story : stories) {
        Callable<StorySource> work = () -> placed(story, names, inspector, options);
        inHand.add(workers.submit(work));
        if (inHand.size() >= jobs * IN_HAND) {
          placed.add(inHand.remove().get());
        }
      }
      while (!inHand.isEmpty()) {
        placed.add(inHand.remove().get());
      }
      return placed;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static StorySource placed(StorySource story, NameTemplate names,
      StoryInspector inspector, ConversionOptions options) {
    Metadata metadata;
    try {
      metadata = inspector.inspect(story, options).assembly().book().metadata();
    } catch (ConversionException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The run itself says why, in the story's turn.
      return story;
    }
    List<SeriesPlace> series = metadata.particulars().series();
    List<String> authors = metadata.particulars().authors();
    String hash = String.format("%016x", Shard.hash(story)).substring(0, HASH_DIGITS);
    List<String> parts = names.names(new NameTemplate.Fields(
        metadata.title(), authors.isEmpty() ? metadata.author() : authors.get(0),
        series.isEmpty() ? null : series.get(0), hash));
    Path folder = Path.of("");
    for (String part : parts.subList(0, parts.size() - 1)) {
      folder = folder.resolve(part);
    }
    return new PlacedStory(itself(story), folder, parts.get(parts.size() - 1));
  }

  private static StorySource itself(StorySource story) {
    return story instanceof PlacedStory placed ? placed.story() : story;
  }
}
