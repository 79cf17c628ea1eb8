package io.chapbook.source.archive;

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

  /** Whole sites have been archived with fewer. */
  public static final int ENTRIES = 10_000;

  /** The longest novels ever written have about 12 MiB. */
  public static final long STORY_SIZE = 64L << 20;

  /** The total grows with the size of one story, so that one option is enough for both. */
  private static final int STORIES_OF_FULL_SIZE = 64;

  /** Deflate packs prose to a third, and the same line again and again to a thousandth. */
  private static final int RATIO = 200;

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

  /** The limits that hold when nobody asks for others. */
  public static ArchiveLimits standard() {
    return of(ENTRIES, STORY_SIZE);
  }

  /** Limits for so many entries and bytes a story; the others follow. */
  public static ArchiveLimits of(int entries, long storySize) {
    return new ArchiveLimits(entries, storySize, storySize * STORIES_OF_FULL_SIZE, RATIO);
  }

  /** Refuses a story that is too large. */
  void checkStory(ArchiveEntry story) throws UnreadableSourceException {
    if (story.size() > storySize) {
      throw new UnreadableSourceException(story.name() + " in it has more than "
          + ByteSize.inWords(storySize) + "; allow more with --max-size");
    }
  }

  /** Refuses stories that are too large together. */
  void checkTotal(long size) throws UnreadableSourceException {
    if (size > totalSize) {
      throw new UnreadableSourceException("the stories in it have more than "
          + ByteSize.inWords(totalSize) + " together; allow more with --max-size");
    }
  }

  /** Whether so many bytes unpack to suspiciously many. */
  boolean isTooDense(long packed, long unpacked) {
    return unpacked > SMALL && unpacked / ratio > packed;
  }
}
