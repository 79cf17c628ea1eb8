package io.chapbook.app;

import io.chapbook.delivery.SafeName;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.source.archive.ArchiveEntry;
import io.chapbook.source.archive.StoryArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A story in an archive.
 *
 * @param file the archive's file
 * @param archive the archive
 * @param entry the story in it
 */
record ArchivedStory(Path file, StoryArchive archive, ArchiveEntry entry) implements StorySource {

  @Override
  public String name() {
    return entry.name().substring(entry.name().lastIndexOf('/') + 1);
  }

  @Override
  public String location() {
    return file + ": " + entry.name();
  }

  @Override
  public String stem() {
    return SafeName.of(FileStem.of(name())).toString();
  }

  /** The names are the archive's; what this system cannot have in a name is replaced. */
  @Override
  public Path folder() {
    Path folder = Path.of("");
    String[] parts = entry.name().split("/");
    for (int at = 0; at + 1 < parts.length; at++) {
      folder = folder.resolve(SafeName.of(parts[at]));
    }
    return folder;
  }

  @Override
  public Path home() {
    return file.resolveSibling("");
  }

  /** The archive's own time: those of its entries have no time zone. */
  @Override
  public FileTime modified() throws IOException {
    return Files.getLastModifiedTime(file);
  }

  @Override
  public String path() {
    return root() + "!" + entry.name();
  }

  @Override
  public String root() {
    return StoryFiles.rootName(file);
  }

  /** Its own size, and the archive's time. */
  @Override
  public @Nullable Sighting sighting() throws IOException {
    Sighting whole = Sighting.of(file);
    return whole == null ? null : new Sighting(entry.size(), whole.modified());
  }

  @Override
  public String fingerprint() throws ConversionException, IOException {
    try {
      return FileDigest.of(archive.read(entry));
    } catch (UnreadableSourceException e) {
      throw new ConversionException(location() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    try {
      return reader.read(name(), archive.read(entry));
    } catch (UnreadableSourceException e) {
      throw new ConversionException(location() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ConversionException(location() + ": it cannot be read (" + IoReason.of(e)
          + "); see that the archive is still there", e);
    }
  }
}
