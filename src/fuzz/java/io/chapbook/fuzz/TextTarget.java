package io.chapbook.fuzz;

import io.chapbook.app.ConversionException;
import io.chapbook.app.StoryTrial;

/** A plain text in any encoding becomes a sound book of all its words, or is refused. */
public final class TextTarget {

  private static final StoryTrial TRIAL = new StoryTrial();

  private TextTarget() {}

  /** Makes a book of the bytes, unless they are no story. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Promise.holds(TRIAL.faultsOfOne("story.txt", input));
    } catch (ConversionException e) {
      Promise.isTold(e);
    }
  }
}
