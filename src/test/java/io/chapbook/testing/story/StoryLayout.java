package io.chapbook.testing.story;

import java.util.SplittableRandom;

/** Lays a text out as some program might have: wrapped or not, indented, with any line ends. */
final class StoryLayout {

  private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r"};

  private final SplittableRandom random;

  StoryLayout(SplittableRandom random) {
    this.random = random;
  }

  /** A text of LF lines, laid out. */
  String of(String text) {
    int width = random.nextInt(3) == 0 ? 20 + random.nextInt(60) : Integer.MAX_VALUE;
    boolean close = random.nextInt(6) == 0;
    boolean mixed = random.nextInt(20) == 0;
    String indent = random.nextInt(4) == 0 ? " ".repeat(random.nextInt(6)) : "";
    String end = ENDS[random.nextInt(ENDS.length)];
    StringBuilder laidOut = new StringBuilder(random.nextInt(15) == 0 ? "\uFEFF" : "");
    for (String line : text.split("\n", -1)) {
      if (close && line.isEmpty() && random.nextInt(3) > 0) {
        continue;
      }
      wrap(line.isEmpty() ? line : indent + line, width, laidOut,
          mixed ? ENDS[random.nextInt(ENDS.length)] : end);
    }
    return laidOut.toString();
  }

  private void wrap(String line, int width, StringBuilder to, String end) {
    String rest = line;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int cut = blank <= 0 ? width : blank;
      to.append(rest, 0, cut).append(end);
      rest = rest.substring(cut).stripLeading();
    }
    to.append(rest).append(random.nextInt(30) == 0 ? "  " : "").append(end);
  }
}
