package io.chapbook.app;

import io.chapbook.book.Metadata;
import io.chapbook.cover.Cover;
import io.chapbook.cover.CoverPainter;
import io.chapbook.cover.CoverReader;
import io.chapbook.cover.CoverReading;
import io.chapbook.cover.PaintedCover;
import io.chapbook.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a book's cover: the file that was named, else the one that corrections name, else the one
 * in a cover folder, else a drawn one.
 * For one thread.
 */
final class CoverChooser {

  private final CoverFolder folder;
  private final CoverReader reader = new CoverReader();
  private @Nullable CoverPainter painter;

  CoverChooser(CoverFolder folder) {
    this.folder = folder;
  }

  /**
   * The cover of a story's book, or null for none.
   *
   * @param corrected the file that corrections name, or null
   * @param findings gets what is wrong with a cover file
   * @param faults gets why the file that corrections name could not be read
   * @throws ConversionException when another cover file cannot be read
   */
  @Nullable Cover choose(
      StorySource story,
      @Nullable Path corrected,
      Metadata metadata,
      ConversionOptions options,
      List<Finding> findings,
      List<String> faults)
      throws ConversionException {
    Path file = options.cover();
    if (file == null && corrected != null) {
      file = readable(corrected, faults);
    }
    file = file == null ? folder.coverOf(story) : file;
    if (file != null) {
      CoverReading reading =
          reader.read(String.valueOf(file.getFileName()), bytes(file), Cover.altFor(metadata));
      findings.addAll(reading.findings());
      if (reading.cover() != null) {
        return reading.cover();
      }
    }
    if (!options.drawCover()) {
      return null;
    }
    PaintedCover painted = painter().paint(metadata);
    findings.addAll(painted.findings());
    return painted.cover();
  }

  /** The file if it is one, else null; a book need not wait for the cover that a person mistyped. */
  private static @Nullable Path readable(Path file, List<String> faults) {
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      return file;
    }
    faults.add(file + ": the cover that the corrections name cannot be read ("
        + (Files.isDirectory(file) ? "it is a folder"
            : Files.exists(file) ? "permission denied" : "there is no such file")
        + "); the book was made without it");
    return null;
  }

  /** Fonts are read when the first cover is drawn, for many books have their own. */
  private CoverPainter painter() {
    CoverPainter known = painter;
    if (known == null) {
      known = new CoverPainter();
      painter = known;
    }
    return known;
  }

  private static byte[] bytes(Path file) throws ConversionException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConversionException(
          file + ": the cover cannot be read (" + IoReason.of(e) + "); name another with --cover", e);
    }
  }
}
