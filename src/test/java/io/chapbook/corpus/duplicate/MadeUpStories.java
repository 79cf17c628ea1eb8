package io.chapbook.corpus.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of made-up words, the same for the same seed. */
final class MadeUpStories {

  private static final String[] WORDS = words();

  private MadeUpStories() {}

  private static String[] words() {
    Random random = new Random(7);
    String[] words = new String[5000];
    for (int at = 0; at < words.length; at++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 1 + random.nextInt(3); syllable++) {
        word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
            .append("aeiou".charAt(random.nextInt(5)));
      }
      words[at] = word.toString();
    }
    return words;
  }

  /** A chapter of so many words; common ones are common. */
  static String chapter(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      double rank = random.nextDouble();
      text.append(WORDS[(int) (WORDS.length * rank * rank * rank)])
          .append(at % 11 == 10 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** Chapters of the seeds given. */
  static List<String> chapters(int length, long... seeds) {
    List<String> chapters = new ArrayList<>();
    for (long seed : seeds) {
      chapters.add(chapter(seed, length));
    }
    return chapters;
  }

  static StoryPrint print(List<String> chapters) {
    FingerprintTaker taker = new FingerprintTaker();
    for (String chapter : chapters) {
      taker.text(chapter);
      taker.endChapter();
    }
    return taker.print();
  }

  /** The text with one word in so many replaced. */
  static String edited(String text, int oneIn) {
    String[] words = text.split(" ");
    for (int at = 0; at < words.length; at += oneIn) {
      words[at] = "quux" + at;
    }
    return String.join(" ", words);
  }
}
