package io.chapbook.fuzz;

import io.chapbook.source.UnreadableSourceException;
import io.chapbook.source.archive.ArchiveEntry;
import io.chapbook.source.archive.ArchiveLimits;
import io.chapbook.source.archive.StoryArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Unpacks every story of an archive, however strange it is. */
final class ArchiveTrial {

  /** Small, so that what gets past them shows. */
  static final ArchiveLimits LIMITS = new ArchiveLimits(100, 1 << 20, 1 << 24, 200);

  private ArchiveTrial() {}

  /** A way to open an archive. */
  interface Opening {
    StoryArchive open(Path file) throws UnreadableSourceException, IOException;
  }

  static void unpack(Path file, Opening opening) throws IOException {
    try {
      StoryArchive archive = opening.open(file);
      for (ArchiveEntry story : archive.stories()) {
        Path name = Path.of(story.name());
        Promise.holds(!name.isAbsolute() && name.equals(name.normalize())
            && !List.of(story.name().split("/")).contains(".."), () -> "leads out: " + story);
        Promise.holds(story.size() <= LIMITS.storySize(), () -> "too large: " + story);
        read(archive, story);
      }
    } catch (UnreadableSourceException e) {
      Promise.isTold(e);
    }
  }

  private static void read(StoryArchive archive, ArchiveEntry story) throws IOException {
    try {
      byte[] content = archive.read(story);
      Promise.holds(content.length == story.size(), () -> story + " has " + content.length);
    } catch (UnreadableSourceException e) {
      Promise.isTold(e);
    }
  }
}
