package io.chapbook.testing.story;

import java.util.function.Predicate;

/** Makes a text that shows a fault as short as it can while it still does. */
public final class ShortestText {

  /** More tries find little more. */
  private static final int MOST_TRIES = 1_000;

  private ShortestText() {}

  /**
   * Leaves out halves, quarters and ever smaller pieces as long as the fault stays.
   *
   * @param text a text that shows the fault
   * @param shows whether a text does
   */
  public static String of(String text, Predicate<String> shows) {
    String shortest = text;
    int tries = 0;
    for (int piece = Math.max(1, text.length() / 2); piece > 0; piece /= 2) {
      for (int at = 0; at < shortest.length() && tries++ < MOST_TRIES; ) {
        String without = shortest.substring(0, at)
            + shortest.substring(Math.min(shortest.length(), at + piece));
        if (shows.test(without)) {
          shortest = without;
        } else {
          at += piece;
        }
      }
    }
    return shortest;
  }
}
