package io.chapbook.corpus.duplicate;

import java.util.Arrays;

/**
 * Takes the fingerprint of a story, text by text. Words count, in their order; capitals, punctuation,
 * apostrophes, white space and the ways to wrap lines do not. For one story and one thread.
 */
public final class FingerprintTaker {

  /** A chapter of fewer words says too little: two stories may both be announced as moved. */
  private static final int LEAST_CHAPTER = 50;

  /** So many words in a row are what two authors hardly ever write alike. */
  private static final int RUN = 8;

  private static final long WORD = 0x100000001B3L;
  private static final long CHAPTER = 0x9E3779B97F4A7C15L;
  private static final long OLDEST = power(CHAPTER, RUN);

  private static final byte[] FOLDED = folded();

  private final long[] run = new long[RUN];
  private long rolling;
  /** The hash of the word in hand; 0 between words. */
  private long word;
  private int words;

  private long chapter;
  private int chapterWords;
  private long[] chapters = new long[8];
  private int[] chapterSizes = new int[8];
  private int chapterCount;
  private long[] samples = new long[64];
  private int sampleCount;

  /** More of the text; a word may go on from the text before. */
  public void text(String text) {
    long current = word;
    for (int at = 0; at < text.length(); at++) {
      int c = text.charAt(at);
      if (c < FOLDED.length) {
        int folded = FOLDED[c];
        if (folded > 0) {
          current = (current ^ folded) * WORD;
        } else if (folded == 0 && current != 0) {
          word = current;
          endWord();
          current = 0;
        }
      } else {
        c = text.codePointAt(at);
        at += Character.charCount(c) - 1;
        word = current;
        other(c);
        current = word;
      }
    }
    word = current;
  }

  private void other(int c) {
    if (Character.isIdeographic(c)) {
      endWord();
      letter(c);
      endWord();
    } else if (Character.isLetterOrDigit(c)) {
      letter(Character.toLowerCase(c));
    } else if (c != '\u2019' && c != '\u00ad' && Character.getType(c) != Character.NON_SPACING_MARK) {
      endWord();
    }
  }

  private void letter(int c) {
    word = (word ^ c) * WORD;
  }

  /** Of each character of ASCII the one that counts: 0 for what ends a word, -1 for what does not. */
  private static byte[] folded() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
    }
    folded['\''] = -1;
    return folded;
  }

  /** Ends a word, as the end of a line or paragraph does. */
  public void endWord() {
    if (word == 0) {
      return;
    }
    int place = chapterWords & RUN - 1;
    rolling = rolling * CHAPTER + word - run[place] * OLDEST;
    run[place] = word;
    chapter = (chapter ^ word) * CHAPTER;
    chapter ^= chapter >>> 32;
    chapterWords++;
    if (chapterWords >= RUN) {
      long hash = mixed(rolling);
      if ((hash & StoryPrint.SAMPLING - 1) == 0) {
        samples = sampleCount == samples.length ? Arrays.copyOf(samples, sampleCount * 2) : samples;
        samples[sampleCount++] = hash;
      }
    }
    word = 0;
  }

  /** Ends a chapter; one that has no words is none. */
  public void endChapter() {
    endWord();
    if (chapterWords >= LEAST_CHAPTER) {
      if (chapterCount == chapters.length) {
        chapters = Arrays.copyOf(chapters, chapterCount * 2);
        chapterSizes = Arrays.copyOf(chapterSizes, chapterCount * 2);
      }
      chapterSizes[chapterCount] = chapterWords;
      chapters[chapterCount++] = mixed(chapter + chapterWords);
    }
    words += chapterWords;
    chapterWords = 0;
    chapter = 0;
    rolling = 0;
    Arrays.fill(run, 0);
  }

  /** The fingerprint of all chapters that have ended. */
  public StoryPrint print() {
    long[] sortedSamples = Arrays.stream(samples, 0, sampleCount).sorted().distinct().toArray();
    Integer[] order = new Integer[chapterCount];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, (one, other) -> Long.compare(chapters[one], chapters[other]));
    long[] sorted = new long[chapterCount];
    int[] sizes = new int[chapterCount];
    int count = 0;
    for (int at : order) {
      if (count == 0 || sorted[count - 1] != chapters[at]) {
        sorted[count] = chapters[at];
        sizes[count++] = chapterSizes[at];
      }
    }
    return new StoryPrint(
        words, Arrays.copyOf(sorted, count), Arrays.copyOf(sizes, count), sortedSamples);
  }

  /** So that each bit of a hash depends on each of what it was made of (MurmurHash3's last step). */
  private static long mixed(long value) {
    long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int at = 0; at < exponent; at++) {
      power *= base;
    }
    return power;
  }
}
