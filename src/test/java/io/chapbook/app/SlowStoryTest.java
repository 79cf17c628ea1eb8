package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.testing.TinyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story that takes longer than anybody waits. */
class SlowStoryTest {

  @TempDir private Path folder;

  /** A story on a drive that answers late. */
  private record SlowStory(StorySource story) implements StorySource {

    @Override
    public String name() {
      return story.name();
    }

    @Override
    public String location() {
      return story.location();
    }

    @Override
    public String stem() {
      return story.stem();
    }

    @Override
    public Path folder() {
      return story.folder();
    }

    @Override
    public Path home() {
      return story.home();
    }

    @Override
    public FileTime modified() {
      return null;
    }

    @Override
    public SourceReading read(SourceReader reader) throws ConversionException {
      try {
        Thread.sleep(1_100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return story.read(reader);
    }
  }

  private StorySource story(String name) throws Exception {
    return StoryFile.named(Files.writeString(folder.resolve(name), TinyStory.TEXT));
  }

  private List<ConversionOutcome> batch(long seconds) throws Exception {
    List<ConversionOutcome> outcomes = new ArrayList<>();
    ConversionOptions options = ConversionOptions.standard().withDrawnCover(false)
        .withLimits(Limits.standard().with(Limit.STORY_TIME, seconds));
    new BatchConversion(options, "test", 1).convert(
        List.of(new SlowStory(story("a.txt")), new SlowStory(story("b.txt"))), folder.resolve("books"),
        count -> {}, outcomes::add);
    return outcomes;
  }

  @Test
  void isGivenUpAndTheOthersGoOn() throws Exception {
    List<ConversionOutcome> outcomes = batch(1);
    assertEquals(2, outcomes.size());
    for (ConversionOutcome outcome : outcomes) {
      assertEquals(ConversionOutcome.Kind.FAILED, outcome.kind());
      String message = String.valueOf(outcome.message());
      assertTrue(message.endsWith(outcome.story().name() + ": it took more than 1 s when it was"
          + " read, and was given up; allow more with --limit story-time=N"), message);
      assertFalse(Files.exists(outcome.book()));
    }
  }

  @Test
  void isMadeWhenThereIsTime() throws Exception {
    batch(600).forEach(outcome ->
        assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message()));
  }
}
