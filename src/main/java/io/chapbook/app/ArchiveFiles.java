package io.chapbook.app;

import io.chapbook.limit.Limits;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.source.archive.ArchiveEntry;
import io.chapbook.source.archive.ArchiveLimits;
import io.chapbook.source.archive.PassedOver;
import io.chapbook.source.archive.StoryArchive;
import io.chapbook.source.archive.TarArchive;
import io.chapbook.source.archive.ZipArchive;
import io.chapbook.text.ArchiveName;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the stories in archives: ZIP files, and tar files packed by gzip or not. */
final class ArchiveFiles {

  private final Limits limits;

  ArchiveFiles(Limits limits) {
    this.limits = limits;
  }

  /** Whether a file is an archive by its name. */
  static boolean isArchive(Path file) {
    return ArchiveName.isArchive(String.valueOf(file.getFileName()));
  }

  /**
   * The stories of an archive, in natural order where any order is as good, else in its own. What is
   * wrong with it stands last, as an input that fails when it is read; so does an archive that
   * cannot be read at all, alone.
   *
   * @param remarks gets what a person should know though nothing failed
   */
  List<StorySource> stories(Path file, List<String> remarks) {
    try {
      StoryArchive archive = ArchiveName.isTar(String.valueOf(file.getFileName()))
          ? TarArchive.open(file, ArchiveLimits.of(limits), StoryFiles::isStory)
          : ZipArchive.open(file, ArchiveLimits.of(limits), StoryFiles::isStory);
      tell(file, archive.passedOver(), remarks);
      List<StorySource> stories = new ArrayList<>();
      Stream<ArchiveEntry> entries = archive.stories().stream();
      (archive.isSequential() ? entries
          : entries.sorted(Comparator.comparing(ArchiveEntry::name, new NaturalOrder())))
          .forEach(entry -> stories.add(new ArchivedStory(file, archive, entry)));
      if (archive.fault() != null) {
        stories.add(UnreadableInput.of(file, archive.fault(), null));
      } else if (stories.isEmpty()) {
        stories.add(UnreadableInput.withoutStories(file));
      }
      return stories;
    } catch (UnreadableSourceException e) {
      return unreadable(file, e.getMessage(), e);
    } catch (NoSuchFileException e) {
      return unreadable(file, "there is no such file; check the name", e);
    } catch (IOException e) {
      return unreadable(
          file, "it cannot be read (" + IoReason.of(e) + "); check its name and permissions", e);
    }
  }

  private static List<StorySource> unreadable(Path file, String why, @Nullable Exception cause) {
    return List.of(UnreadableInput.of(file, why, cause));
  }

  private static void tell(Path file, PassedOver passedOver, List<String> remarks) {
    String words = passedOver.inWords();
    if (!words.isEmpty()) {
      remarks.add(file + ": passed over " + words + (passedOver.archives() == 0
          ? "" : "; an archive in an archive is not opened, unpack it first"));
    }
  }
}
