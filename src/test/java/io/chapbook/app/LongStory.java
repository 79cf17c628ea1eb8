package io.chapbook.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A story whose first chapter is too long for one document, and which has notes. */
final class LongStory {

  private static final int PARAGRAPHS = 3_000;

  private LongStory() {}

  /** Writes the story to a file. */
  static Path write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("The Long Road\nby Ada Fenn\n\nChapter 1: The Road\n\n"
        + "A/N: This one got away from me. Thank you for the reviews!\n\n");
    for (int at = 1; at <= PARAGRAPHS; at++) {
      text.append("She walked past milestone ").append(at).append(". \"Is it far?\" he asked, & ")
          .append("she did not say. The road went on *and on*, as roads do. Nobody came by.\n\n");
      if (at % 190 == 0) {
        text.append("* * *\n\n");
      }
    }
    text.append("A/N: I am sorry about the milestones. See you next week!\n\n");
    text.append("Chapter 2: The Gate\n\n");
    for (int at = 1; at <= 40; at++) {
      text.append("It was shut, and stayed so. Milestone ").append(at).append(" was behind it.\n\n");
    }
    text.append("Chapter 3: The Town\n\n");
    for (int at = 1; at <= 40; at++) {
      text.append("The town had ").append(at).append(" doors. Nobody opened any of them.\n\n");
    }
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
