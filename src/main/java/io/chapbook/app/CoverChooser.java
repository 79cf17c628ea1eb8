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
 * Chooses a book's cover: the file that was named, else the one in a cover folder, else a drawn one.
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
   * @param findings gets what is wrong with a cover file
   * @throws ConversionException when a cover file cannot be read
   */
  @Nullable Cover choose(
      StorySource story, Metadata metadata, ConversionOptions options, List<Finding> findings)
      throws ConversionException {
    Path file = options.cover() != null ? options.cover() : folder.coverOf(story);
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
