package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.corpus.manifest.ManifestReader;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Batches whose stories go away before their turn, and whose threads are interrupted. */
class DisturbedBatchTest {

  private static final int STORIES = 60;

  @TempDir private Path root;

  private Path in;

  @BeforeEach
  void writeStories() throws IOException {
    in = Files.createDirectory(root.resolve("in"));
    for (int number = 10; number < 10 + STORIES; number++) {
      Files.writeString(story(number), TinyStory.TEXT + "\nThe end of " + number + ".\n");
    }
  }

  private Path story(int number) {
    return in.resolve(number + ".txt");
  }

  private List<ConversionOutcome> batch(Path out, Consumer<ConversionOutcome> ended)
      throws Exception {
    List<ConversionOutcome> told = new ArrayList<>();
    new BatchConversion(ConversionOptions.standard().withDrawnCover(false), "1", 2).convert(
        Corpus.of(List.of(in), new StoryFiles().inFolder(in), false, out), out, false, count -> { },
        outcome -> {
          told.add(outcome);
          ended.accept(outcome);
        });
    return told;
  }

  /** Every book of a folder with its bytes' digest; nothing else may be there but the manifest. */
  private static Map<String, String> books(Path out) throws IOException {
    Map<String, String> books = new TreeMap<>();
    for (String name : FileTree.books(out)) {
      assertTrue(name.endsWith(".epub"), name);
      books.put(name, FileDigest.of(out.resolve(name)));
    }
    return books;
  }

  private static int unreadableLines(Path out) throws IOException {
    return ManifestReader.read(out, entry -> { });
  }

  @Test
  void aStoryThatGoesAwayBeforeItsTurnFailsAloneAndIsMadeWhenItIsBack() throws Exception {
    Path whole = root.resolve("whole");
    batch(whole, outcome -> { });
    Path out = root.resolve("out");
    Path last = story(10 + STORIES - 1);
    String text = Files.readString(last);
    List<ConversionOutcome> told = batch(out, outcome -> last.toFile().delete());
    assertEquals(STORIES, told.size());
    ConversionOutcome failed = told.get(STORIES - 1);
    assertEquals(ConversionOutcome.Kind.FAILED, failed.kind());
    assertTrue(String.valueOf(failed.message()).contains("there is no such file"), failed.message());
    assertEquals(STORIES - 1, books(out).size());
    Files.writeString(last, text);
    batch(out, outcome -> { });
    assertEquals(books(whole), books(out));
  }

  @Test
  @Timeout(120)
  void anInterruptedBatchLeavesWholeBooksAndAManifestToGoOnWith() throws Exception {
    Path whole = root.resolve("whole");
    batch(whole, outcome -> { });
    Map<String, String> expected = books(whole);
    for (int after = 0; after < STORIES; after += 7) {
      Path out = root.resolve("out-" + after);
      int moment = after;
      int[] ended = {0};
      try {
        batch(out, outcome -> {
          if (ended[0]++ == moment) {
            Thread.currentThread().interrupt();
          }
        });
      } catch (InterruptedException e) {
        // It says so by its exception or by its flag.
      }
      Thread.interrupted();
      assertEquals(0, unreadableLines(out), "after " + after);
      assertTrue(expected.entrySet().containsAll(books(out).entrySet()), "after " + after);
      batch(out, outcome -> { });
      assertEquals(expected, books(out), "after " + after);
    }
  }
}
