package io.chapbook.fuzz;

import io.chapbook.app.ConversionException;
import io.chapbook.app.StoryTrial;

/** A page of HTML becomes a sound book of the words that it shows, or is refused. */
public final class HtmlTarget {

  private static final StoryTrial TRIAL = new StoryTrial();

  private HtmlTarget() {}

  /** Makes a book of the bytes, unless they are no story. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Promise.holds(TRIAL.faultsOfOne("story.html", input));
    } catch (ConversionException e) {
      Promise.isTold(e);
    }
  }
}
