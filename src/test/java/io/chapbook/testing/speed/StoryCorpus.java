package io.chapbook.testing.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a corpus of distinct stories in five forms that archives of fan fiction have, of the sizes
 * of real ones: 72, 79, 12, 9 and 6 KB, give or take a tenth. The same numbers always give the same
 * corpus, and a larger one begins like a smaller.
 */
public final class StoryCorpus {

  private static final int[] SIZES = {72_000, 79_000, 12_000, 9_000, 6_000};

  private static final int A_FOLDER = 1000;

  private StoryCorpus() {}

  /**
   * Writes them, a thousand to a folder.
   *
   * @param arguments the folder, how many stories, and how many KB each has if all are to be of one
   *     size (they are novels of chapters then)
   */
  public static void main(String[] arguments) throws IOException {
    int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), size);
  }

  static void write(Path folder, int stories, int kilobytes) throws IOException {
    for (int number = 0; number < stories; number++) {
      Path part = folder.resolve(String.format(Locale.ROOT, "%03d", number / A_FOLDER));
      if (number % A_FOLDER == 0) {
        Files.createDirectories(part);
      }
      Files.writeString(part.resolve(String.format(Locale.ROOT, "%06d.txt", number)),
          kilobytes > 0
              ? new StoryMaker(number).story(kilobytes * 1000) : story(number));
    }
  }

  /** The story of a number, from 0; its form is told by the number too. */
  public static String story(int number) {
    StoryMaker maker = new StoryMaker(number);
    int form = number % SIZES.length;
    int size = SIZES[form] - SIZES[form] / 10 + number * 7919 % (SIZES[form] / 5);
    StringBuilder text = new StringBuilder(size + 2000);
    switch (form) {
      case 0 -> chapters(maker, text, size);
      case 1 -> serial(maker, text, size);
      case 2 -> described(maker, text, size);
      case 3 -> annotated(maker, text, size);
      default -> letter(maker, text, size);
    }
    return text.toString();
  }

  private static void chapters(StoryMaker maker, StringBuilder text, int size) {
    String title = maker.title();
    text.append(" \t\tPrologue- ").append(title).append("\n\n").append(title)
        .append(", a Harbour Fanfiction\nby ").append(maker.person()).append("\n\nPrologue\n\n");
    prose(maker, text, size / 6, true);
    for (String number : "One Two Three Four Five".split(" ")) {
      text.append("\n \t\tChapter ").append(number).append(": ").append(maker.title())
          .append("\n\n");
      prose(maker, text, text.length() + size / 12, true);
      text.append("\n***\n\n");
      prose(maker, text, text.length() + size / 12, true);
      text.append("\nA/N: Thanks for reading, and for all of your reviews! The next chapter comes "
          + "soon.\n");
    }
  }

  private static void serial(StoryMaker maker, StringBuilder text, int size) {
    text.append(" \"").append(maker.sentence()).append("\"\n").append(maker.sentence())
        .append("\n\n Prologue\n\n");
    prose(maker, text, size / 4, true);
    for (int chapter = 1; chapter <= 3; chapter++) {
      text.append("\n Chapter ").append(chapter).append("- ").append(maker.title()).append("\n\n");
      prose(maker, text, text.length() + size / 4, true);
    }
  }

  private static void described(StoryMaker maker, StringBuilder text, int size) {
    text.append(" \t\tDescription\n\n").append(maker.sentence()).append("\n\n ");
    for (int scene = 0; scene < 4; scene++) {
      prose(maker, text, text.length() + size / 4, false);
      text.append(scene < 3 ? "* * * *\n" : "");
    }
  }

  private static void annotated(StoryMaker maker, StringBuilder text, int size) {
    text.append(" \t\tDescription\n\n").append(maker.sentence()).append("\n\n ");
    prose(maker, text, size, true);
    text.append("\n\t\t\tAuthor's Notes: \nWell, here you go. I wrote this a couple of days ago, and I "
        + "hope you like it. ").append(maker.sentence()).append("\n\n\timages/cover.jpg\n");
  }

  private static void letter(StoryMaker maker, StringBuilder text, int size) {
    text.append(" \t");
    prose(maker, text, size / 2, true);
    text.append("Dear ").append(maker.person()).append(",\n");
    prose(maker, text, size * 5 / 6, true);
    text.append("Love,\n").append(maker.person()).append("\n\n======+++++======\n\n");
    prose(maker, text, size, true);
  }

  private static void prose(StoryMaker maker, StringBuilder text, int end, boolean curly) {
    while (text.length() < end) {
      text.append(maker.paragraph(curly)).append('\n');
    }
  }
}
