package io.chapbook.corpus.duplicate;

import java.util.Arrays;

/**
 * The fingerprint of one story.
 *
 * @param words how many words it has
 * @param chapters a hash of the words of each chapter that is long enough to tell, sorted
 * @param chapterWords how many words each of these has, in the same order
 * @param samples hashes of runs of words, about one in {@value #SAMPLING} of all, sorted; which ones
 *     depends on the words alone, so that two stories with the same passage have the same ones of it
 */
public record StoryPrint(int words, long[] chapters, int[] chapterWords, long[] samples) {

  /** One run of words in so many is remembered. */
  static final int SAMPLING = 32;

  /** Two prints are equal when they are of the same words in the same chapters. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StoryPrint print && print.words == words
        && Arrays.equals(print.chapters, chapters) && Arrays.equals(print.samples, samples);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(chapters) * 31 + words;
  }

  @Override
  public String toString() {
    return words + " words, " + chapters.length + " chapters, " + samples.length + " samples";
  }
}
