package io.chapbook.app;

import io.chapbook.app.BookMaking.Insistence;
import io.chapbook.app.BookMaking.Made;
import io.chapbook.app.BookMaking.Moved;
import io.chapbook.corpus.manifest.CorpusManifest;
import io.chapbook.corpus.manifest.ManifestInUseException;
import io.chapbook.corpus.manifest.ManifestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run over one folder of books, from the opening of its manifest until that is written. Stories are
 * handed out as they come, and a few are in hand at a time, so that memory does not grow with the
 * corpus.
 */
final class BatchRun implements AutoCloseable {

  /** So many stories a worker are in hand at most. */
  private static final int IN_HAND = 8;

  private static final List<String> FORMS =
      Arrays.stream(BookFormat.values()).map(BookFormat::toString).toList();

  private final Path output;
  private final CorpusManifest manifest;
  private final BooleanSupplier stopped;
  private final List<String> remarks = new ArrayList<>();
  private final List<Moved> waiting = new ArrayList<>();
  private volatile boolean ending;

  private BatchRun(Path output, CorpusManifest manifest, BooleanSupplier stopped) {
    this.output = output;
    this.manifest = manifest;
    this.stopped = stopped;
  }

  /**
   * Begins a run; what one that was killed left half-written is taken away.
   *
   * @param output the books' folder, made if it is not there
   * @param stopped whether the run is to end
   * @throws ConversionException when the folder cannot be made or written to, or another run is at
   *     work in it
   */
  static BatchRun open(Path output, BooleanSupplier stopped) throws ConversionException {
    boolean older = holdsFiles(output) && !ManifestReader.isIn(output);
    makeFolder(output);
    try {
      CorpusManifest manifest = CorpusManifest.open(output, ManifestReader.NAME, older);
      BatchRun run = new BatchRun(output, manifest, stopped);
      if (manifest.wasKilled()) {
        run.removeLeftovers();
      }
      if (manifest.unreadableLines() > 0) {
        run.remarks.add(output + ": " + manifest.unreadableLines() + " lines of the manifest cannot"
            + " be read; the books that they told of are made again");
      }
      return run;
    } catch (ManifestInUseException e) {
      throw new ConversionException(output + ": another batch is at work in this folder; wait until"
          + " it has ended, or name another with -o", e);
    } catch (IOException e) {
      throw new ConversionException(output + ": the manifest cannot be written (" + IoReason.of(e)
          + "); see that there is room and that the folder is not read-only", e);
    }
  }

  /** What cannot be taken away keeps no book from its place. */
  private void removeLeftovers() {
    try {
      LeftoverParts.removeFrom(output);
    } catch (IOException e) {
      remarks.add(output + ": what an earlier run left half-written cannot be taken away ("
          + IoReason.of(e) + "); remove what is called .chapbook-*.part");
    }
  }

  private static boolean holdsFiles(Path output) {
    try (Stream<Path> files = Files.list(output)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      // It is not there yet, or whoever writes to it says why that cannot be.
      return false;
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

  /** The manifest. */
  CorpusManifest manifest() {
    return manifest;
  }

  /** The books' folder. */
  Path output() {
    return output;
  }

  /** What a person should know though nothing failed. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Sees to books, each in its turn, until there is none left or the run is stopped; those in hand
   * are finished then.
   *
   * @param plan the books as they are asked for
   * @param names says which names of books are given away
   * @param ended told how each ended, in the order of the plan
   * @throws InterruptedException when the thread is interrupted; the books in hand are finished
   */
  void convert(Iterator<PlannedBook> plan, BookPlan names, int jobs, BookMaking making,
      Insistence insistence, Consumer<ConversionOutcome> ended) throws InterruptedException {
    ending = false;
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      Deque<InHand> inHand = new ArrayDeque<>();
      while (!stopped.getAsBoolean() && plan.hasNext()) {
        PlannedBook book = plan.next();
        manifest.notice(book.key(), FORMS);
        Callable<@Nullable Made> work =
            () -> ending || stopped.getAsBoolean() ? null : making.make(book, insistence);
        inHand.add(new InHand(book, workers.submit(work)));
        if (inHand.size() >= jobs * IN_HAND) {
          end(inHand.remove(), names, ended);
        }
      }
      while (!inHand.isEmpty()) {
        end(inHand.remove(), names, ended);
      }
    } finally {
      ending = true;
      finish(workers);
      moveWaiting();
    }
  }

  /** Waits for the books in hand, whoever is in a hurry: each is written down when it is there. */
  private static void finish(ExecutorService workers) {
    workers.shutdown();
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record InHand(PlannedBook book, Future<@Nullable Made> result) {}

  private void end(InHand one, BookPlan names, Consumer<ConversionOutcome> ended)
      throws InterruptedException {
    try {
      Made made = one.result().get();
      if (made != null) {
        ended.accept(made.moved() == null
            ? made.outcome() : move(made.outcome(), made.moved(), names));
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      ended.accept(ConversionOutcome.failed(one.book().story(), one.book().book(), cause));
    }
  }

  /**
   * Takes away the former file of a book that has another name, unless somebody altered it. When its
   * name was given to another story, that waits until no story is in hand; here only this thread
   * gives names away, so nobody is about to write there.
   */
  private ConversionOutcome move(ConversionOutcome outcome, Moved moved, BookPlan names) {
    if (names.isTaken(former(moved))) {
      waiting.add(moved);
      return outcome;
    }
    try {
      String remark = move(moved);
      if (remark == null) {
        return outcome;
      }
      List<String> told = new ArrayList<>(outcome.remarks());
      told.add(remark);
      return outcome.with(told, outcome.why());
    } catch (ConversionException e) {
      return ConversionOutcome.failed(outcome.story(), outcome.book(), e);
    }
  }

  private void moveWaiting() {
    for (Moved moved : waiting) {
      try {
        String remark = move(moved);
        if (remark != null) {
          remarks.add(remark);
        }
      } catch (ConversionException e) {
        remarks.add(e.getMessage());
      }
    }
    waiting.clear();
  }

  private Path former(Moved moved) {
    return output.resolve(moved.before().entry().book().path());
  }

  /**
   * Does it, and writes the book down; returns what a person should know.
   *
   * @throws ConversionException when it cannot be written down
   */
  private @Nullable String move(Moved moved) throws ConversionException {
    String now = former(moved) + ": the book is now " + moved.now().book().path();
    boolean stays;
    try {
      CorpusManifest.Known owner =
          manifest.findBook(moved.before().entry().book().path());
      boolean anothers =
          owner != null && !owner.entry().key().equals(moved.now().key());
      stays = !anothers && !FormerBook.remove(output, moved.before());
    } catch (IOException e) {
      // It is not written down, so that the next run tries again.
      return now + "; the former file cannot be taken away (" + IoReason.of(e) + ")";
    }
    BookMaking.record(manifest, output.resolve(moved.now().book().path()), moved.now());
    // A drive that takes both names for one has the other story's book there.
    return stays && !waiting.contains(moved)
        ? now + "; the former file was altered and stays" : null;
  }

  /**
   * Writes the manifest.
   *
   * @throws ConversionException when that cannot be; the next run goes on from here all the same
   */
  void complete() throws ConversionException {
    try {
      manifest.complete();
    } catch (IOException e) {
      throw new ConversionException(output + ": the manifest cannot be written ("
          + IoReason.of(e) + "); the books that are done stay, and the same command goes on when there"
          + " is room", e);
    }
  }

  @Override
  public void close() throws ConversionException {
    try {
      manifest.close();
    } catch (IOException e) {
      throw new ConversionException(
          output + ": the manifest cannot be closed (" + IoReason.of(e) + "); the books that are done"
              + " stay, and the same command goes on", e);
    }
  }
}
