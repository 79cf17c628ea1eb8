package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.epub.PublicationReader;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stories that arrive while somebody watches; time goes by as the test has it. */
@Timeout(120)
class WatchStoriesTest {

  @TempDir private Path root;

  private Path folder;
  private Path out;
  private final List<String> told = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws Exception {
    folder = Files.createDirectory(root.resolve("stories"));
    out = root.resolve("out");
  }

  /** Something that a test does while the watch waits. */
  private interface Act {
    void run() throws IOException;
  }

  /** Time that goes by only when it is waited for; at each wait the next act is done. */
  private static final class PlayedEvents implements FolderEvents {

    private final Deque<Act> acts = new ArrayDeque<>();
    private final boolean word;
    private long now;
    private long longestWait;

    PlayedEvents(boolean word, Act... acts) {
      this.word = word;
      this.acts.addAll(List.of(acts));
    }

    @Override
    public long millis() {
      return now;
    }

    @Override
    public boolean follow(Set<Path> folders) {
      return word;
    }

    @Override
    public void await(long mostMillis) throws InterruptedException {
      longestWait = Math.max(longestWait, mostMillis);
      now += mostMillis;
      Act next = acts.poll();
      if (next == null) {
        throw new InterruptedException("the play is over");
      }
      try {
        next.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void pause(long millis) {
      now += millis;
    }
  }

  @Test
  void whatIsThereAndWhatComesIsConvertedOnce() throws Exception {
    write("a.txt");
    play(
        () -> write("b.txt"),
        () -> write("deep/er/c.txt"),
        () -> write("README.txt"),
        () -> write("picture.png"),
        () -> { });
    assertEquals(List.of("a.epub CONVERTED", "b.epub CONVERTED", "deep/er/c.epub CONVERTED"), told);
    assertEquals(Set.of("a.epub", "b.epub", "deep/er/c.epub"), Set.copyOf(FileTree.books(out)));
  }

  @Test
  void aStoryIsConvertedWhenItsWritingHasEnded() throws Exception {
    List<Integer> seen = new ArrayList<>();
    SettlingFiles settling = new SettlingFiles(2000);
    Path story = folder.resolve("a.txt");
    long now = 0;
    for (String state : List.of("1", "2", "2", "2", "3", "3", "3", "3", "3", "3", "3")) {
      now += 700;
      seen.add(settling.look(Map.of(story, state), now).size());
    }
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0), seen);
    assertFalse(settling.isWaiting());
  }

  @Test
  void aChangeOfTheStoryOrItsCorrectionsIsSeen() throws Exception {
    write("a.txt");
    Path corrections = folder.resolve("a.chapbook.yaml");
    play(
        () -> Files.writeString(folder.resolve("a.txt"), TinyStory.TEXT + "\nMore.\n"),
        () -> Files.writeString(corrections, "title: Another\n"),
        () -> Files.writeString(corrections, "title: A third one\n"),
        () -> Files.delete(corrections),
        () -> Files.setLastModifiedTime(
            folder.resolve("a.txt"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z"))),
        () -> { });
    assertEquals(6, told.size(), told.toString());
    assertEquals(Set.of("a.epub CONVERTED"), Set.copyOf(told));
  }

  @Test
  void booksThatAreUpToDateStayAtTheStart() throws Exception {
    write("a.txt");
    play(() -> { });
    told.clear();
    byte[] before = Files.readAllBytes(out.resolve("a.epub"));
    play(() -> write("b.txt"), () -> { });
    assertEquals(List.of("a.epub SKIPPED", "b.epub CONVERTED"), told);
    assertEquals(before.length, Files.size(out.resolve("a.epub")));
  }

  @Test
  void aFailureEndsNothingAndIsTriedAgainWhenTheStoryChanges() throws Exception {
    Files.write(folder.resolve("bad.txt"), new byte[0]);
    play(
        () -> write("a.txt"),
        () -> write("bad.txt"),
        () -> { });
    assertEquals(List.of("bad.epub FAILED", "a.epub CONVERTED", "bad.epub CONVERTED"), told);
  }

  @Test
  void anotherStoryOfTheSameNameTakesNobodysBook() throws Exception {
    write("a.txt");
    play(() -> Files.writeString(folder.resolve("a.md"), "# Another\n\nA text.\n"), () -> { });
    assertEquals(Set.of("a.epub", "a-2.epub"), Set.copyOf(FileTree.books(out)));
    List<StorySource> stories = new ArrayList<>(new StoryFiles().inFolder(folder));
    BookPlan plan = new BookPlan(ConversionOptions.standard(), out);
    List<Path> books = stories.stream().map(story -> plan.plan(story).book()).toList();
    for (int at = 0; at < stories.size(); at++) {
      boolean another = stories.get(at).name().equals("a.md");
      String title = new PublicationReader().read(books.get(at))
          .packageDocument().metadata().title();
      assertEquals(another, "Another".equals(title), stories.get(at).name() + ": " + title);
    }
  }

  @Test
  void aFolderThatGoesIsSaidOnceAndWaitedFor() throws Exception {
    write("a.txt");
    Path away = root.resolve("away");
    play(
        () -> Files.move(folder, away),
        () -> { },
        () -> { },
        () -> Files.move(away, folder),
        () -> write("b.txt"),
        () -> { });
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.get(0).startsWith(folder.toString()), remarks.get(0));
    assertEquals(List.of("a.epub CONVERTED", "b.epub CONVERTED"), told);
  }

  @Test
  void aStoryThatGoesAndComesBackIsConvertedAgain() throws Exception {
    write("a.txt");
    play(() -> Files.delete(folder.resolve("a.txt")), () -> write("a.txt"), () -> { });
    assertEquals(2, told.size(), told.toString());
    assertTrue(Files.exists(out.resolve("a.epub")));
  }

  @Test
  void withoutWordFromTheSystemFoldersAreLookedAtMoreOften() throws Exception {
    PlayedEvents silent = new PlayedEvents(false, () -> write("a.txt"), () -> { });
    run(silent);
    assertEquals(List.of("a.epub CONVERTED"), told);
    PlayedEvents talking = new PlayedEvents(true, () -> { });
    run(talking);
    assertTrue(silent.longestWait < talking.longestWait);
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws Exception {
    Files.writeString(out, "in the way");
    assertThrows(ConversionException.class, () -> play());
  }

  @Test
  void theSystemsOwnWordIsHeard() throws Exception {
    LinkedBlockingQueue<String> books = new LinkedBlockingQueue<>();
    WatchStories watch = new WatchStories(
        new BatchConversion(ConversionOptions.standard(), "test", 1), List.of(folder), out,
        count -> { }, outcome -> books.add(name(outcome)), remarks::add);
    List<Exception> thrown = new ArrayList<>();
    Thread thread = new Thread(() -> {
      try {
        watch.run();
      } catch (ConversionException | InterruptedException e) {
        thrown.add(e);
      }
    });
    thread.start();
    write("a.txt");
    assertEquals("a.epub CONVERTED", books.poll(60, TimeUnit.SECONDS));
    write("later/b.txt");
    assertEquals("later/b.epub CONVERTED", books.poll(60, TimeUnit.SECONDS));
    watch.close();
    thread.join();
    assertEquals(List.of(), thrown);
  }

  private void play(Act... acts) throws Exception {
    run(new PlayedEvents(true, acts));
  }

  private void run(FolderEvents events) throws Exception {
    WatchStories watch = new WatchStories(
        new BatchConversion(ConversionOptions.standard(), "test", 2), List.of(folder), out,
        count -> { }, outcome -> told.add(name(outcome)), remarks::add, events);
    try {
      watch.run();
    } catch (InterruptedException e) {
      assertEquals("the play is over", e.getMessage());
    }
  }

  private String name(ConversionOutcome outcome) {
    return out.relativize(outcome.book()).toString().replace('\\', '/') + " " + outcome.kind();
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, TinyStory.TEXT);
  }
}
