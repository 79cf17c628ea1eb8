package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that mean something, and what they allow a file. */
class ReadingLimitsTest {

  @Test
  void oneOfEachIsTheLeast() {
    assertEquals(1, new ReadingLimits(1, 1, 1, 1).entrySizeFor(9));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0", "1, 2147483647, 1, 1"})
  void limitsThatNothingCanMeetAreRefused(int entries, int entrySize, long totalSize, int ratio) {
    assertThrows(IllegalArgumentException.class,
        () -> new ReadingLimits(entries, entrySize, totalSize, ratio));
  }

  @ParameterizedTest
  @CsvSource({"0, 16777216", "83886, 16777216", "100000, 20000000", "1000000000, 67108864"})
  void aFileMayBeSoManyTimesItsDeflatedSize(long compressed, int most) {
    assertEquals(most, ReadingLimits.DEFAULT.entrySizeFor(compressed));
  }
}
