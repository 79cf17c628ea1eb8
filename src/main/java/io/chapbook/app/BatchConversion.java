package io.chapbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Converts a whole corpus in parallel: the use case of {@code batch}. What a story's book is does not
 * depend on how many are converted at once, nor in which order they end.
 */
public final class BatchConversion {

  /** So many stories a worker are in hand at most, so that memory does not grow with the corpus. */
  private static final int IN_HAND = 8;

  private static final int PATIENCE_SECONDS = 5;

  private final ConversionOptions options;
  private final int jobs;
  private final CoverFolder covers;
  private final StoryInspector inspector;
  private final ThreadLocal<StoryConverter> converters;
  private volatile boolean telling;

  /**
   * A batch that understands stories as it sees fit.
   *
   * @param options what is asked of each book
   * @param version the version that the books name
   * @param jobs how many stories are converted at once, at least 1
   */
  public BatchConversion(ConversionOptions options, String version, int jobs) {
    this(options, new StoryInspector(), version, jobs);
  }

  /**
   * A batch.
   *
   * @param options what is asked of each book
   * @param inspector what understands the stories
   * @param version the version that the books name
   * @param jobs how many stories are converted at once, at least 1
   */
  public BatchConversion(
      ConversionOptions options, StoryInspector inspector, String version, int jobs) {
    this.options = options;
    this.inspector = inspector;
    this.jobs = jobs;
    this.covers = new CoverFolder(options.coverFolder());
    this.converters =
        ThreadLocal.withInitial(() -> new StoryConverter(inspector, covers, version, telling));
  }

  /** From now on, tells of each story what a report wants to know, which costs a little. */
  public void tellAll() {
    telling = true;
  }

  /**
   * Converts every story; one that fails does not stop the others.
   *
   * @param stories the stories; each has a name
   * @param output the books' folder, made if it is not there
   * @param started told how many stories there are
   * @param ended told how each story ended, in the order of the stories
   * @throws ConversionException when the output folder cannot be made
   */
  public void convert(
      List<StorySource> stories, Path output, IntConsumer started, Consumer<ConversionOutcome> ended)
      throws ConversionException, InterruptedException {
    makeFolder(output);
    convert(plan(stories, output), options.force(), started, ended);
  }

  /**
   * A story and the book that it shall become.
   *
   * @param story the story
   * @param book its file, which no other story of the plan has
   * @param asked what is asked of it
   */
  record PlannedBook(StorySource story, Path book, ConversionOptions asked) {}

  /** Gives all stories together their books' names, so that each has one of its own. */
  List<PlannedBook> plan(List<? extends StorySource> stories, Path output) {
    OutputPaths paths = new OutputPaths(options.format());
    OutputPaths stages = OutputPaths.ofFolders();
    List<PlannedBook> plan = new ArrayList<>(stories.size());
    for (StorySource story : stories) {
      plan.add(new PlannedBook(story, paths.below(output, story), options.of(story, stages)));
    }
    return plan;
  }

  /**
   * Converts books of a plan.
   *
   * @param force whether books are made that look up to date
   */
  void convert(
      List<PlannedBook> plan, boolean force, IntConsumer started, Consumer<ConversionOutcome> ended)
      throws InterruptedException {
    started.accept(plan.size());
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Future<ConversionOutcome>> inHand = new ArrayDeque<>();
      for (PlannedBook book : plan) {
        inHand.add(workers.submit(() -> convert(book, force)));
        if (inHand.size() >= jobs * IN_HAND) {
          ended.accept(outcome(inHand.remove()));
        }
      }
      while (!inHand.isEmpty()) {
        ended.accept(outcome(inHand.remove()));
      }
    } finally {
      workers.shutdownNow();
      // Whoever is stopped in the middle has a temporary file to take away.
      workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  static void makeFolder(Path output) throws ConversionException {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new ConversionException(
          output + ": the folder cannot be made (" + IoReason.of(e) + "); name another with -o", e);
    }
  }

  private ConversionOutcome convert(PlannedBook planned, boolean force) {
    StorySource story = planned.story();
    Path book = planned.book();
    try {
      if (!force && isUpToDate(story, book)) {
        return ConversionOutcome.skipped(story, book);
      }
      return ConversionOutcome.converted(
          story, book, converters.get().convert(story, book, planned.asked()));
    } catch (ConversionException e) {
      return ConversionOutcome.failed(story, book, e);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return ConversionOutcome.failed(story, book, e);
    }
  }

  /**
   * A book is written whole or not at all, so one that is no older than its story and its
   * corrections is done. A book that was made without its corrections, for a fault in them, is not.
   */
  private boolean isUpToDate(StorySource story, Path book) throws ConversionException {
    try {
      FileTime modified = story.modified();
      if (modified == null || !Files.isRegularFile(book) || !isNoOlder(book, modified)) {
        return false;
      }
      Path corrections = inspector.corrections().of(story);
      return corrections == null
          || isNoOlder(book, Files.getLastModifiedTime(corrections))
              && inspector.corrections().read(story).fault() == null;
    } catch (IOException e) {
      throw new ConversionException(story.location() + ": its age cannot be told ("
          + IoReason.of(e) + "); give --force", e);
    }
  }

  private static boolean isNoOlder(Path book, FileTime source) throws IOException {
    return Files.getLastModifiedTime(book).compareTo(source) >= 0;
  }

  /** What even {@code convert} does not turn into an outcome, such as lack of memory. */
  private static ConversionOutcome outcome(Future<ConversionOutcome> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
