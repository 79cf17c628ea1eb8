package io.chapbook.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits as a person asks for them. */
class LimitsTest {

  @ParameterizedTest
  @EnumSource
  void whatNobodyAsksForIsAsUsual(Limit limit) {
    assertEquals(limit.standard(), Limits.standard().of(limit));
    assertEquals(limit, Limit.named(limit.toString()).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void eachCanBeRaisedAndLoweredWithinReason(Limit limit) {
    assertEquals(limit.most(), Limits.standard().with(limit, limit.most()).of(limit));
    assertEquals(1, Limits.standard().with(limit, 1).of(limit));
    assertThrows(IllegalArgumentException.class, () -> Limits.standard().with(limit, 0));
    assertThrows(IllegalArgumentException.class,
        () -> Limits.standard().with(limit, limit.most() + 1));
  }

  @Test
  void oneLimitLeavesTheOthers() {
    Limits asked = Limits.standard().with(Limit.STORY_SIZE, 7).with(Limit.BOOK_FILES, 8);
    assertEquals(7, asked.of(Limit.STORY_SIZE));
    assertEquals(8, asked.of(Limit.BOOK_FILES));
    assertEquals(Limit.STORY_SIZE.standard(), Limits.standard().of(Limit.STORY_SIZE));
  }

  @ParameterizedTest
  @CsvSource({
    "story-size=100,100",
    "story-size=3KiB,3072",
    "story-size=3 KiB,3072",
    "story-size=200MiB,209715200",
    "story-size=200M,209715200",
    "story-size=1GiB,1073741824",
  })
  void bytesMayBeGivenInLargerUnits(String words, long bytes) {
    assertEquals(bytes, Limits.standard().with(words).of(Limit.STORY_SIZE));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "story-length=1|there is no limit \"story-length\"; docs/limits.md has their names",
    "story-size|story-size needs a number, as in story-size=64MiB",
    "story-size=much|story-size needs a number, as in story-size=64MiB",
    "story-size=-1|story-size needs a number, as in story-size=64MiB",
    "story-time=5M|story-time needs a number, as in story-time=600",
    "story-size=0|story-size must be from 1 to 1073741824, not 0",
    "story-size=999999999999999999|story-size must be at most 1 GiB, not 999999999999999999",
    "story-size=17179869184GiB|story-size must be at most 1 GiB, not 17179869184GiB",
  })
  void whatIsNoLimitIsTold(String words, String message) {
    assertEquals(message, assertThrows(
        IllegalArgumentException.class, () -> Limits.standard().with(words)).getMessage());
  }

  @Test
  void amountsAreSaidInTheLargestUnitThatFits() {
    assertEquals("64 MiB", Limits.inWords(Limit.STORY_SIZE, 64 << 20));
    assertEquals("1025 bytes", Limits.inWords(Limit.STORY_SIZE, 1025));
    assertEquals("600 s", Limits.inWords(Limit.STORY_TIME, 600));
    assertEquals("10000", Limits.inWords(Limit.ARCHIVE_ENTRIES, 10_000));
  }

  @Test
  void aDeadlinePassesWhenItsTimeIsOverAndNotBefore() {
    long[] now = {5};
    Deadline deadline = Deadline.in(2, () -> now[0]);
    now[0] += 2_000_000_000L;
    deadline.check("it was read");
    now[0]++;
    DeadlinePassedException passed = assertThrows(
        DeadlinePassedException.class, () -> deadline.check("it was read"));
    assertEquals(2, passed.seconds());
    assertEquals("it was read", passed.step());
    Deadline.NONE.check("it was read");
  }

  @Test
  void aClockThatTurnsOverDoesNotMatter() {
    long[] now = {Long.MAX_VALUE - 10};
    Deadline deadline = Deadline.in(1, () -> now[0]);
    deadline.check("it was read");
    now[0] += 1_000_000_001L;
    assertThrows(DeadlinePassedException.class, () -> deadline.check("it was read"));
  }
}
