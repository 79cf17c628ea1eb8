package io.chapbook.source.archive;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import io.chapbook.source.UnreadableSourceException;

/**
 * How much an archive may hold, so that a hostile one costs neither time nor memory.
 *
 * @param entries how many files and folders, all counted
 * @param storySize how many bytes one story may have, unpacked
 * @param totalSize how many bytes all stories may have together, unpacked
 * @param ratio how many times smaller than its content a large story may be packed
 */
public record ArchiveLimits(int entries, long storySize, long totalSize, int ratio) {

  /** What is smaller than this, unpacked, harms nobody however well it was packed. */
  private static final long SMALL = 1L << 20;

  /** Limits are numbers from 1. */
  public ArchiveLimits {
    if (entries < 1 || storySize < 1 || totalSize < 1 || ratio < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1, not " + entries + ", " + storySize + ", " + totalSize + ", "
              + ratio);
    }
  }

  /** What holds of archives. */
  public static ArchiveLimits of(Limits limits) {
    return new ArchiveLimits(limits.count(Limit.ARCHIVE_ENTRIES), limits.of(Limit.STORY_SIZE),
        limits.of(Limit.ARCHIVE_SIZE), limits.count(Limit.ARCHIVE_RATIO));
  }

  /** Refuses a story that is too large. */
  void checkStory(ArchiveEntry story) throws UnreadableSourceException {
    if (story.size() > storySize) {
      throw new UnreadableSourceException(story.name() + " in it has more than "
          + Limits.inWords(Limit.STORY_SIZE, storySize) + "; allow more with "
          + Limit.STORY_SIZE.option());
    }
  }

  /** Refuses stories that are too large together. */
  void checkTotal(long size) throws UnreadableSourceException {
    if (size > totalSize) {
      throw new UnreadableSourceException("the stories in it have more than "
          + Limits.inWords(Limit.ARCHIVE_SIZE, totalSize) + " together; allow more with "
          + Limit.ARCHIVE_SIZE.option());
    }
  }

  /** Whether so many bytes unpack to suspiciously many. */
  boolean isTooDense(long packed, long unpacked) {
    return unpacked > SMALL && unpacked / ratio > packed;
  }
}
