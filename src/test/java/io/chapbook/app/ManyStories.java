package io.chapbook.app;

import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.story.ShortestText;
import io.chapbook.testing.story.StoryGrammar;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes books of as many stories by lot as somebody asks for, on two threads, and says how many of
 * them broke a promise. Of one in five it also makes the books that must not differ from the first. Arguments: how many stories, how many of them EPUBCheck is asked about, and
 * the first seed (0).
 */
public final class ManyStories {

  private static final int THREADS = 2;

  private static final int VARIED = 5;

  private static final int PROGRESS = 10_000;

  /** To shorten a story takes as long as hundreds of others. */
  private static final int MOST_SHORTENED = 5;

  private final long first;
  private final long stories;
  private final long every;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong books = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong faulty = new AtomicLong();
  private final AtomicLong checked = new AtomicLong();
  private final AtomicLong problems = new AtomicLong();

  private ManyStories(long stories, long samples, long first) {
    this.stories = stories;
    this.every = samples == 0 ? Long.MAX_VALUE : Math.max(1, stories / samples);
    this.first = first;
  }

  /** Runs, prints the counts, and ends with 1 when a promise was broken. */
  public static void main(String[] arguments) throws InterruptedException {
    ManyStories run = new ManyStories(Long.parseLong(arguments[0]),
        Long.parseLong(arguments[1]), arguments.length > 2 ? Long.parseLong(arguments[2]) : 0);
    Thread[] threads = new Thread[THREADS];
    for (int at = 0; at < THREADS; at++) {
      threads[at] = new Thread(run::work);
      threads[at].start();
    }
    // Whoever stops it wants to know how far it came.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(run.counts())));
    for (Thread thread : threads) {
      thread.join();
    }
    System.exit(run.faulty.get() + run.problems.get() == 0 ? 0 : 1);
  }

  private String counts() {
    return books + " books, " + refused + " texts refused, " + faulty + " with faults; EPUBCheck: "
        + checked + " books, " + problems + " with a fatal error, an error or a warning";
  }

  private void work() {
    StoryTrial trial = new StoryTrial();
    for (long number = next.getAndIncrement(); number < stories; number = next.getAndIncrement()) {
      attempt(trial, first + number, number % every == 0);
    }
  }

  private void attempt(StoryTrial trial, long seed, boolean sampled) {
    String story = StoryGrammar.story(seed);
    try {
      List<String> faults = seed % VARIED == 0 ? trial.faults(story)
          : trial.faultsOfOne("story.txt", StoryTrial.bytes(story));
      if (books.incrementAndGet() % PROGRESS == 0) {
        System.out.println(counts());
      }
      if (!faults.isEmpty()) {
        tell(seed, faults, story, trial);
      }
      if (sampled) {
        List<String> found = EpubValidation.problems(trial.book(story));
        checked.incrementAndGet();
        if (!found.isEmpty()) {
          problems.incrementAndGet();
          System.out.println("seed " + seed + ": " + found);
        }
      }
    } catch (ConversionException e) {
      refused.incrementAndGet();
    } catch (Exception | StackOverflowError | AssertionError e) {
      tell(seed, List.of(e.toString()), story, trial);
    }
  }

  private void tell(long seed, List<String> faults, String story, StoryTrial trial) {
    String text = faulty.incrementAndGet() > MOST_SHORTENED ? ""
        : "\n  in short: " + ShortestText.of(story, one -> isFaulty(trial, one));
    System.out.println("seed " + seed + ": " + faults.get(0) + text.replace("\n", "\\n"));
  }

  private static boolean isFaulty(StoryTrial trial, String text) {
    try {
      return !trial.faults(text).isEmpty();
    } catch (ConversionException e) {
      return false;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return true;
    }
  }
}
