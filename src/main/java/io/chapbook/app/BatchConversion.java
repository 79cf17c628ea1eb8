package io.chapbook.app;

import io.chapbook.app.BookMaking.Insistence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Converts a whole corpus in parallel: the use case of {@code batch}. What a story's book is does not
 * depend on how many are converted at once, nor in which order they end. What is up to date by the
 * manifest of the books' folder is left alone.
 */
public final class BatchConversion {

  private final ConversionOptions options;
  private final int jobs;
  private final String version;
  private final CoverFolder covers;
  private final StoryInspector inspector;
  private final ThreadLocal<StoryConverter> converters;
  private volatile boolean telling;
  private @Nullable BookRecipes recipes;
  private volatile boolean stopped;

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
    this.version = version;
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
   * @throws ConversionException when the output folder cannot be made or written to
   */
  public void convert(
      List<StorySource> stories, Path output, IntConsumer started, Consumer<ConversionOutcome> ended)
      throws ConversionException, InterruptedException {
    convert(Corpus.of(stories), output, false, started, ended);
  }

  /**
   * Converts every story of a corpus, and says which of the manifest's are gone.
   *
   * @param prune whether books are removed whose stories are gone
   * @return how it ended
   * @throws ConversionException when the output folder cannot be made or written to
   */
  public BatchEnd convert(Corpus corpus, Path output, boolean prune, IntConsumer started,
      Consumer<ConversionOutcome> ended) throws ConversionException, InterruptedException {
    try (BatchRun run = BatchRun.open(output, () -> stopped)) {
      started.accept(corpus.stories().size());
      BookPlan plan = plan(output);
      Iterator<PlannedBook> books =
          corpus.stories().stream().map(story -> plan.plan(story)).iterator();
      VanishedStories.Found vanished = new VanishedStories.Found(List.of(), 0);
      String fault = null;
      try {
        convert(run, books, plan, false, ended);
        vanished = stopped ? vanished : vanished(run, output, corpus, prune);
      } catch (ConversionException e) {
        fault = e.getMessage();
      } finally {
        String unwritten = complete(run);
        fault = fault == null ? unwritten : fault;
      }
      return new BatchEnd(
          stopped, vanished.removed(), vanished.stayed(), run.remarks(), fault);
    }
  }

  /** Writes the manifest; what was made is made, so a failure is a line and no exception. */
  private static @Nullable String complete(BatchRun run) {
    try {
      run.complete();
      return null;
    } catch (ConversionException e) {
      return e.getMessage();
    }
  }

  private static VanishedStories.Found vanished(
      BatchRun run, Path output, Corpus corpus, boolean prune) throws ConversionException {
    try {
      return new VanishedStories(output, run.manifest(), corpus.roots()).find(prune);
    } catch (IOException e) {
      throw new ConversionException(output + ": the books of stories that are gone cannot be looked"
          + " after (" + IoReason.of(e) + "); see that they can be removed, and run again", e);
    }
  }

  /**
   * A part of a corpus, each book with the name that it has among all. What is gone from it cannot be
   * told, since a story may have gone to another part.
   */
  public Corpus part(Corpus corpus, CorpusLayout layout, Shard shard) {
    return new Corpus(
        layout.place(corpus.stories(), shard, options.format()), Set.of());
  }

  /** The same corpus with the places that a layout gives the books. */
  public Corpus placed(Corpus corpus, CorpusLayout layout) throws InterruptedException {
    return new Corpus(
        layout.byContent(corpus.stories(), inspector, options, jobs), corpus.roots());
  }

  /** Gives books their names, and stories theirs in the manifest. */
  BookPlan plan(Path output) {
    return new BookPlan(options, output);
  }

  /**
   * Begins a run of several rounds.
   *
   * @throws ConversionException when the output folder cannot be made or written to
   */
  BatchRun open(Path output) throws ConversionException {
    return BatchRun.open(output, () -> stopped);
  }

  /**
   * Converts books of a plan.
   *
   * @param all whether books are made that look up to date
   */
  void convert(BatchRun run, Iterator<PlannedBook> books, BookPlan plan, boolean all,
      Consumer<ConversionOutcome> ended) throws ConversionException, InterruptedException {
    BookRecipes asked = recipes();
    BookStandings standings =
        new BookStandings(run.manifest(), asked, inspector.corrections(), run.output());
    BookMaking making = new BookMaking(
        run.manifest(), standings, asked, converters::get, converters::remove);
    Insistence insistence = options.force() ? Insistence.REPLACE
        : all ? Insistence.ALL : Insistence.NONE;
    run.convert(books, plan, jobs, making, insistence, ended);
  }

  /** The file of rules was read when the inspector was made, so it counts as it was at the start. */
  private BookRecipes recipes() throws ConversionException {
    BookRecipes known = recipes;
    if (known == null) {
      known = new BookRecipes(inspector, covers, version);
      recipes = known;
    }
    return known;
  }

  /** Ends it, from any thread, when the books in hand are done. */
  public void stop() {
    stopped = true;
  }
}
