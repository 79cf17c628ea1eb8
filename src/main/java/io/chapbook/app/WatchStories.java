package io.chapbook.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Converts the stories of some folders, and from then on each that arrives or changes: the use case
 * of {@code batch --watch}. Books have the names that {@code batch} would give them. One that fails
 * does not end it, and is tried again when it changes.
 */
public final class WatchStories implements AutoCloseable {

  private final BatchConversion batch;
  private final Path output;
  private final IntConsumer started;
  private final Consumer<ConversionOutcome> ended;
  private final Consumer<String> remark;
  private final List<Path> folders;
  private final StoryWatch watch;

  /** The book that each story was made into last. */
  private final Map<Path, Path> books = new HashMap<>();

  private boolean first = true;
  private @Nullable BatchRun run;

  /**
   * A watch over stories.
   *
   * @param batch converts them
   * @param folders the folders of stories
   * @param output the books' folder
   * @param started told before each round how many stories it has
   * @param ended told how each story ended
   * @param remark told of what a person should know, such as that a folder has gone
   */
  public WatchStories(BatchConversion batch, List<Path> folders, Path output, IntConsumer started,
      Consumer<ConversionOutcome> ended, Consumer<String> remark) {
    this.batch = batch;
    this.output = output;
    this.started = started;
    this.ended = ended;
    this.remark = remark;
    this.folders = List.copyOf(folders);
    this.watch = new StoryWatch(folders, this::convert, remark);
  }

  WatchStories(BatchConversion batch, List<Path> folders, Path output, IntConsumer started,
      Consumer<ConversionOutcome> ended, Consumer<String> remark, FolderEvents events) {
    this.batch = batch;
    this.output = output;
    this.started = started;
    this.ended = ended;
    this.remark = remark;
    this.folders = List.copyOf(folders);
    this.watch = new StoryWatch(folders, this::convert, remark, events);
  }

  /**
   * Watches until it is closed or the thread is interrupted; then the manifest is written.
   *
   * @throws ConversionException when the books' folder cannot be made or written to
   */
  public void run() throws ConversionException, InterruptedException {
    try (BatchRun opened = batch.open(output)) {
      run = opened;
      opened.remarks().forEach(remark);
      try {
        watch.run();
      } finally {
        opened.complete();
      }
    }
  }

  /** Ends it, from any thread, when the stories in hand are done. */
  @Override
  public void close() {
    batch.stop();
    watch.close();
  }

  /**
   * What has settled, and stories whose book has another name now that others came or went. In the
   * first round books that are up to date stay; later a change was seen, whatever the times say.
   */
  private void convert(List<StoryFile> all, Set<Path> settled) throws InterruptedException {
    List<PlannedBook> due = new ArrayList<>();
    Set<Path> there = new HashSet<>();
    BookPlan plan = batch.plan(output);
    boolean inside = folders.stream().anyMatch(folder -> Corpus.isInside(output, folder));
    for (StorySource story : inside ? Corpus.without(all, output) : all) {
      PlannedBook book = plan.plan(story);
      Path file = ((StoryFile) story).file();
      there.add(file);
      Path before = books.get(file);
      if (settled.contains(file) || before != null && !before.equals(book.book())) {
        due.add(book);
        books.put(file, book.book());
      }
    }
    books.keySet().retainAll(there);
    started.accept(due.size());
    try {
      batch.convert(Objects.requireNonNull(run), due.iterator(), plan, !first, ended);
    } catch (ConversionException e) {
      remark.accept(String.valueOf(e.getMessage()));
    }
    first = false;
  }
}
