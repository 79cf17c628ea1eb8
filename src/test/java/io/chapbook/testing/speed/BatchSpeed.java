package io.chapbook.testing.speed;

import io.chapbook.app.BatchConversion;
import io.chapbook.app.ConversionException;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.app.StoryFile;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StorySource;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many books a second a warm batch makes, beside {@linkplain BareBook bare work} on the
 * same files. Both are run in turn, so that what else the machine does falls on both; the ratio of
 * the processor's time holds even on a busy machine, that of wall time only on a quiet one.
 */
final class BatchSpeed {

  private static final int ROUNDS = 5;
  private static final int LEVEL = 6;

  private final List<Path> files = new ArrayList<>();
  private final List<StorySource> stories;
  private final Path output;
  private final int jobs;
  private final BatchConversion batch;
  private final AtomicLong workers = new AtomicLong();

  private BatchSpeed(Path folder, Path output, int jobs, boolean cover)
      throws ConversionException {
    this.output = output;
    this.jobs = jobs;
    this.stories = new StoryInputs(Limits.standard(), null)
        .find(List.of(folder), StoryInputs.Folders.LISTED).stories();
    stories.forEach(story -> files.add(((StoryFile) story).file()));
    this.batch =
        new BatchConversion(ConversionOptions.standard().withDrawnCover(cover), "0", jobs);
  }

  /**
   * Runs the rounds; the first ones only warm Java up. Each writes new files into folders of its own,
   * since a file system takes longer where many were removed.
   *
   * @param arguments the folder of stories, a new folder for the books, the number of jobs, and
   *     {@code cover} for drawn covers
   */
  public static void main(String[] arguments) throws Exception {
    boolean cover = arguments.length > 3 && arguments[3].equals("cover");
    BatchSpeed speed = new BatchSpeed(
        Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), cover);
    for (int round = 0; round <= ROUNDS; round++) {
      Path bareBooks = speed.output.resolve("bare-" + round);
      Path books = speed.output.resolve("batch-" + round);
      Spent bare = speed.spentBy(() -> speed.bare(bareBooks));
      Spent made = speed.spentBy(() -> speed.batch(books));
      speed.report(round, bare, made);
    }
  }

  private void report(int round, Spent bare, Spent made) {
    System.out.printf(Locale.ROOT,
        "%s: bare %.0f books/s, %.2f ms a book; batch %.0f books/s, %.2f ms, with Java's own work "
            + "%.2f; ratio %.2f of wall time, %.2f of the workers' processor time%n",
        round == 0 ? "warm-up" : "round " + round,
        stories.size() / bare.wall, 1e3 * bare.workers / stories.size(),
        stories.size() / made.wall, 1e3 * made.workers / stories.size(),
        1e3 * made.processor / stories.size(),
        bare.wall / made.wall, bare.workers / made.workers);
  }

  private static long timeOfWorkers() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("pool-")) {
        sum += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return sum;
  }

  private void batch(Path folder) throws InterruptedException, ConversionException {
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    batch.convert(stories, folder, count -> { }, outcome -> {
      if (outcome.kind() != ConversionOutcome.Kind.CONVERTED) {
        failed.incrementAndGet();
      }
      if (ended.incrementAndGet() == stories.size()) {
        // The workers are there until the last book has been told of.
        workers.set(timeOfWorkers());
      }
    });
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " stories were not converted");
    }
  }

  private void bare(Path folder) throws InterruptedException, IOException {
    Files.createDirectories(folder);
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      threads.add(new Thread(() -> bare(next, folder)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void bare(AtomicInteger next, Path folder) {
    BareBook book = new BareBook(LEVEL);
    try {
      for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
        book.write(files.get(at), folder.resolve(at + ".epub"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** What can be measured. */
  private interface Work {
    void run() throws InterruptedException, IOException, ConversionException;
  }

  private Spent spentBy(Work work) throws InterruptedException, IOException, ConversionException {
    var system = (com.sun.management.OperatingSystemMXBean)
        ManagementFactory.getOperatingSystemMXBean();
    workers.set(0);
    long wall = System.nanoTime();
    long processor = system.getProcessCpuTime();
    work.run();
    return new Spent((System.nanoTime() - wall) / 1e9, workers.get() / 1e9,
        (system.getProcessCpuTime() - processor) / 1e9);
  }

  /**
   * What a run took, in seconds.
   *
   * @param wall from its begin to its end
   * @param workers the processor's time of the threads that make books
   * @param processor the processor's time of the whole process, in which Java compiles and cleans up
   */
  private record Spent(double wall, double workers, double processor) {}
}
