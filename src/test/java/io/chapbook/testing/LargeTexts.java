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

  private static final String[] WORDS = (
      "the a and of to in on by with under over rain river goose kettle lantern bridge harbour "
      + "window letter winter morning evening captain sister miller clock orchard ferry road stone "
      + "quiet cold small old bright slow grey walked waited turned kept said heard found crossed "
      + "carried remembered nobody everyone again almost never before after while because until")
      .split(" ");

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
      block("Chapter " + chapter + ": The " + capital(word()) + " " + capital(word()));
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
        block("\u201c" + sentence() + "\u201d said the " + word() + ". \u201c" + sentence()
            + "\u201d");
      } else {
        block(paragraph());
      }
    }
  }

  private void letter() throws IOException {
    block("The letter said:");
    block("Dear " + capital(word()) + ",");
    block(paragraph());
    block("Yours faithfully,");
    block(capital(word()));
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
    StringBuilder text = new StringBuilder(capital(word()));
    for (int at = 6 + random.nextInt(14); at > 0; at--) {
      text.append(random.nextInt(12) == 0 ? ", " : " ").append(word());
    }
    return text.append('.').toString();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
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
