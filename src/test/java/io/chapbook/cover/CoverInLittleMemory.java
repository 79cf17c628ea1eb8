package io.chapbook.cover;

import io.chapbook.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that reads one cover image and prints what came of it, for a test with a small heap. */
final class CoverInLittleMemory {
  private CoverInLittleMemory() {}

  /** Takes the image's file. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    CoverReading reading = new CoverReader(Limits.standard()).read("cover", Files.readAllBytes(file));
    Cover cover = reading.cover();
    System.out.println(
        cover == null
            ? reading.refusal()
            : cover.mediaType() + " " + cover.width() + " x " + cover.height());
  }
}
