package io.chapbook.epub;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;

/**
 * How much a container of unknown origin may hold before it is refused.
 *
 * @param entries the most files
 * @param entrySize the most bytes of one file, inflated
 * @param totalSize the most bytes of the container itself, and of all its files inflated
 * @param ratio how many times its deflated size a file may be; files below 16 MiB are free of it,
 *     because a story may well repeat one line for ever
 */
public record ReadingLimits(int entries, int entrySize, long totalSize, int ratio) {

  /** What holds when nobody asks for more or less. */
  public static final ReadingLimits DEFAULT = of(Limits.standard());

  private static final int FREE_OF_RATIO = 1 << 24;

  public ReadingLimits {
    if (entries < 1 || entrySize < 1 || totalSize < 1 || ratio < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (entrySize == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a file of the longest array's size cannot be told");
    }
  }

  /** What holds of books. */
  public static ReadingLimits of(Limits limits) {
    return new ReadingLimits(limits.count(Limit.BOOK_FILES), limits.count(Limit.BOOK_FILE_SIZE),
        limits.of(Limit.BOOK_SIZE), limits.count(Limit.BOOK_RATIO));
  }

  /** The same limits with files of no more than so many bytes. */
  public ReadingLimits withEntriesUpTo(int size) {
    return new ReadingLimits(entries, Math.min(entrySize, size), totalSize, ratio);
  }

  /** The most bytes that a file of a deflated size may inflate to. */
  int entrySizeFor(long compressedSize) {
    return (int) Math.min(entrySize, Math.max(FREE_OF_RATIO, compressedSize * ratio));
  }
}
