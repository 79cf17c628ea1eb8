package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A story file.
 *
 * @param file where it lies
 * @param folder its folder below the one that was named; empty for a file that was named itself
 * @param root the name of the folder that was named; empty for a file that was named itself
 */
public record StoryFile(Path file, Path folder, String root) implements StorySource {

  /** A file of which it does not matter how the folder is called that was named. */
  StoryFile(Path file, Path folder) {
    this(file, folder, "");
  }

  /** A file that was named itself. */
  public static StoryFile named(Path file) {
    return new StoryFile(file, Path.of(""));
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public String location() {
    return file.toString();
  }

  @Override
  public String stem() {
    return FileStem.of(file);
  }

  @Override
  public Path home() {
    return file.resolveSibling("");
  }

  /** Of a file that is not there nothing is known; reading it says so. */
  @Override
  public @Nullable FileTime modified() throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
  }

  @Override
  public @Nullable Sighting sighting() throws IOException {
    return Sighting.of(file);
  }

  @Override
  public String fingerprint() throws IOException {
    return FileDigest.of(file);
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    try {
      if (Files.isDirectory(file)) {
        throw new ConversionException(file + ": it is a folder; name the story files in it, or use"
            + " batch, or make one book of it with --as-one", null);
      }
      FileState before = FileState.of(file);
      SourceReading reading = reader.read(name(), Files.readAllBytes(file));
      return before.isAs(FileState.of(file))
          ? reading : reading.with(Finding.of(FindingCode.SRC_010));
    } catch (UnreadableSourceException e) {
      throw new ConversionException(file + ": " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new ConversionException(file + ": there is no such file; check the name", e);
    } catch (IOException e) {
      throw new ConversionException(
          file + ": it cannot be read (" + IoReason.of(e) + "); check its name and permissions", e);
    }
  }

  /**
   * What shows that a file was written to.
   *
   * @param size how many bytes it has
   * @param modified when it was changed last
   */
  private record FileState(long size, FileTime modified) {

    /** A record's own comparison would cost a single story's start. */
    boolean isAs(FileState other) {
      return size == other.size && modified.equals(other.modified);
    }

    static FileState of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(now.size(), now.lastModifiedTime());
    }
  }
}
