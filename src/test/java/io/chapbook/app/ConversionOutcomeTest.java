package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A failure keeps what was thrown, for those who ask for the stack trace. */
class ConversionOutcomeTest {

  private static final StorySource STORY = StoryFile.named(Path.of("story.txt"));
  private static final Path BOOK = Path.of("story.epub");

  @Test
  void aForeseenFailureSaysItsOwnMessage() {
    ConversionException cause = new ConversionException("story.txt: gone; look again", null);
    ConversionOutcome outcome = ConversionOutcome.failed(STORY, BOOK, cause);
    assertEquals("story.txt: gone; look again", outcome.message());
    assertSame(cause, outcome.cause());
  }

  @Test
  void aFaultOfOursNamesTheStoryAndAsksForAReport() {
    RuntimeException cause = new IllegalStateException("why");
    ConversionOutcome outcome = ConversionOutcome.failed(STORY, BOOK, cause);
    assertEquals(
        "story.txt: this should not have happened: java.lang.IllegalStateException: why;"
            + " please report it, with the output of -v",
        outcome.message());
    assertSame(cause, outcome.cause());
  }
}
