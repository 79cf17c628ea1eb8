package io.chapbook.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes texts of a size that no novel has, to measure with: a novel with everything that is looked
 * for, the same hard-wrapped, and one line. Their words are drawn by lot from a short list, always
 * the same.
 */
public final class LargeTexts {

  private static final String[] NOUNS = (
      "river goose kettle lantern bridge harbour window letter morning evening captain sister "
      + "miller clock orchard ferry road stone hat dog ladder storm street table garden mirror")
      .split(" ");

  private static final String[] VERBS = (
      "waited turned listened worked slept argued sang wandered laughed paused shivered stayed")
      .split(" ");

  private static final String[] LOOKS =
      "quiet cold small old bright slow grey narrow wet broken patient honest".split(" ");

  /** A noun is drawn for n, a verb for v, and what a thing looks like for l. */
  private static final String[] SENTENCES = {
    "The l n v by the n, and nobody said that it was l.",
    "She had not thought of the n since the n v there with her n.",
    "It was the l n that he knew, but they were not the ones who v.",
    "What would you have done with a n like this, when the l n v for you?",
    "They v at the n until the n was as l as a n.",
    "There is no n in the n, he said to himself, that is l for so long.",
  };

  private static final int WIDTH = 72;

  private final Random random = new Random(20_260_115);
  private final Writer out;
  private final int size;
  private final int width;
  private int written;

  private LargeTexts(Writer out, int size, int width) {
    this.out = out;
    this.size = size;
    this.width = width;
  }

  /**
   * Writes {@code novel.txt}, {@code wrapped.txt} and {@code line.txt}.
   *
   * @param arguments the folder, and how many megabytes each text has; 20 when that is not said
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int size = 1_000_000 * (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20);
    Files.createDirectories(folder);
    try (Writer out = Files.newBufferedWriter(folder.resolve("novel.txt"))) {
      new LargeTexts(out, size, 0).novel();
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("wrapped.txt"))) {
      new LargeTexts(out, size, WIDTH).novel();
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("line.txt"))) {
      new LargeTexts(out, size, 0).line();
    }
  }

  private void novel() throws IOException {
    block("The Long Way to the Harbour");
    block("by Ada Moor");
    for (int chapter = 1; written < size; chapter++) {
      write("\n");
      block("Chapter " + chapter + ": The " + capital(one(LOOKS)) + " " + capital(one(NOUNS)));
      if (chapter % 3 == 0) {
        block("A/N: Thanks for reading, and for all of your reviews!");
      }
      for (int scene = 0; scene < 3; scene++) {
        scene();
        if (scene < 2) {
          block("* * *");
        }
      }
      if (chapter % 4 == 0) {
        block("Author's note: I hope you liked this chapter. Please tell me in a review.");
      }
    }
  }

  private void scene() throws IOException {
    int paragraphs = 8 + random.nextInt(8);
    for (int at = 0; at < paragraphs; at++) {
      if (at == 5 && random.nextInt(4) == 0) {
        letter();
      } else if (random.nextInt(3) == 0) {
        block("\u201c" + sentence() + "\u201d said the " + one(NOUNS) + ". \u201c" + sentence()
            + "\u201d");
      } else {
        block(paragraph());
      }
    }
  }

  private void letter() throws IOException {
    block("The letter said:");
    block("Dear " + capital(one(NOUNS)) + ",");
    block(paragraph());
    block("Yours faithfully,");
    block(capital(one(NOUNS)));
  }

  private void line() throws IOException {
    while (written < size) {
      write(sentence());
      write(" ");
    }
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder();
    for (int at = 2 + random.nextInt(6); at > 0; at--) {
      text.append(sentence()).append(at > 1 ? " " : "");
    }
    return text.toString();
  }

  private String sentence() {
    StringBuilder text = new StringBuilder();
    for (String word : SENTENCES[random.nextInt(SENTENCES.length)].split("(?=[ ,.?])")) {
      text.append(word.equals(" n") ? " " + one(NOUNS)
          : word.equals(" v") ? " " + one(VERBS)
          : word.equals(" l") ? " " + one(LOOKS)
          : word);
    }
    return text.toString();
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A paragraph and the blank line below it. */
  private void block(String text) throws IOException {
    int from = 0;
    while (width > 0 && text.length() - from > width) {
      int blank = text.lastIndexOf(' ', from + width);
      write(text.substring(from, blank) + "\n");
      from = blank + 1;
    }
    write(text.substring(from) + "\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text);
    written += text.length();
  }
}
