package io.chapbook.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A story of two chapters with a note in each, for tests that need any story at all. */
public final class TinyStory {

  private static final String MAN =
      "The rope was older than the well, or so my uncle said. He had it from his own uncle, who had"
          + " it from the man who dug the well and would not say why he stopped.";
  private static final String WELL =
      "Nobody had drawn water there for years. I let the bucket down and counted; at forty the rope"
          + " went slack, and something down there drew a breath that was not mine.";

  /** The story; its two notes stand at the first chapter's beginning and at the end. */
  public static final String TEXT = String.join("\n\n",
      "The Well at Low Farm\nby Ada Moor",
      "Chapter 1: The Rope",
      "A/N: This one is for my sister.",
      MAN, WELL, "* * *", WELL, MAN,
      "Chapter 2: The Bucket",
      WELL, MAN, "* * *", MAN, WELL,
      "A/N: Thanks for reading, more next week!\n");

  private TinyStory() {}

  /** Writes the story to a file, whose folders are made. */
  public static Path in(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, TEXT);
  }
}
