package io.chapbook.app;

import io.chapbook.book.Metadata;
import io.chapbook.cover.Cover;
import io.chapbook.cover.CoverPainter;
import io.chapbook.cover.CoverReader;
import io.chapbook.cover.CoverReading;
import io.chapbook.cover.PaintedCover;
import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
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
   * @throws ConversionException when the file that an option names cannot be read
   */
  @Nullable Cover choose(
      StorySource story,
      @Nullable Path corrected,
      Metadata metadata,
      ConversionOptions options,
      List<Finding> findings,
      List<String> faults)
      throws ConversionException {
    Cover given = given(story, corrected, options, findings, faults);
    if (given != null || !options.drawCover()) {
      return given;
    }
    PaintedCover painted = painter().paint(metadata);
    findings.addAll(painted.findings());
    return painted.cover();
  }

  private @Nullable Cover given(
      StorySource story,
      @Nullable Path corrected,
      ConversionOptions options,
      List<Finding> findings,
      List<String> faults)
      throws ConversionException {
    Path file = options.cover();
    if (file != null) {
      String tooLarge = tooLarge(file, options.limits());
      return tooLarge == null
          ? usable(file, bytes(file), options, findings)
          : refuse(file, tooLarge, options, findings);
    }
    file = corrected == null ? null : readable(corrected, faults);
    file = file == null ? folder.coverOf(story) : file;
    if (file == null) {
      return null;
    }
    try {
      String tooLarge = tooLarge(file, options.limits());
      return tooLarge == null
          ? usable(file, Files.readAllBytes(file), options, findings)
          : refuse(file, tooLarge, options, findings);
    } catch (IOException e) {
      return refuse(file, "it cannot be read (" + IoReason.of(e) + ")", options, findings);
    }
  }

  /** Asked before a file is read; one whose size is not known is read. */
  private static @Nullable String tooLarge(Path file, Limits limits) {
    long most = limits.of(Limit.COVER_SIZE);
    return file.toFile().length() <= most ? null
        : "it has more than " + Limits.inWords(Limit.COVER_SIZE, most)
            + "; save it smaller, or allow more with " + Limit.COVER_SIZE.option();
  }

  private @Nullable Cover usable(
      Path file, byte[] content, ConversionOptions options, List<Finding> findings) {
    CoverReading reading = new CoverReader(options.limits()).read(String.valueOf(file.getFileName()), content);
    findings.addAll(reading.findings());
    String refusal = reading.refusal();
    return refusal == null ? reading.cover() : refuse(file, refusal, options, findings);
  }

  private static @Nullable Cover refuse(
      Path file, String reason, ConversionOptions options, List<Finding> findings) {
    findings.add(
        Finding.of(
            FindingCode.COV_001,
            String.valueOf(file.getFileName()),
            reason,
            options.drawCover() ? "The book has a drawn one" : "The book has none"));
    return null;
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
