package io.chapbook.app;

import io.chapbook.source.archive.ArchiveLimits;

/**
 * How much is taken in from where nobody can see beforehand how much there is.
 *
 * @param entries how many files and folders an archive may hold
 * @param storySize how many bytes one story may have that comes from an archive or the standard
 *     input, or is joined of files
 */
public record InputLimits(int entries, long storySize) {

  /** Limits are numbers from 1. */
  public InputLimits {
    if (entries < 1 || storySize < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1, not " + entries + " and " + storySize);
    }
  }

  /** The limits that hold when nobody asks for others. */
  public static InputLimits standard() {
    return new InputLimits(ArchiveLimits.ENTRIES, ArchiveLimits.STORY_SIZE);
  }

  ArchiveLimits ofArchive() {
    return ArchiveLimits.of(entries, storySize);
  }
}
