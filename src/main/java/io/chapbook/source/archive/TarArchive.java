package io.chapbook.source.archive;

import io.chapbook.limit.Limit;
import io.chapbook.source.UnreadableSourceException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A tar archive of stories, packed by gzip or not. It has no directory, so it is read through once
 * when it is opened, to see and check what is in it, and once more while its stories are read; nothing
 * is unpacked to a disk. Of two files of one name the later counts, as with {@code tar} itself.
 */
public final class TarArchive implements StoryArchive {

  private final Path file;
  private final ArchiveLimits limits;
  private final List<TarStream.Entry> entries = new ArrayList<>();
  private final List<ArchiveEntry> stories = new ArrayList<>();
  private final Set<Integer> partial = new HashSet<>();
  private PassedOver passedOver = PassedOver.NONE;
  private @Nullable String fault;
  private @Nullable TarPass pass;

  private TarArchive(Path file, ArchiveLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Opens an archive. One that is cut off or damaged somewhere holds the stories before that place,
   * and has a {@link #fault()}.
   *
   * @param limits how much it may hold
   * @param isStory tells stories from other files by their paths in the archive
   * @throws UnreadableSourceException when it is no archive, holds nothing whole, breaks a limit, or
   *     holds names that lead out of it; the message is a sentence that begins with "it"
   * @throws IOException when the file cannot be read
   */
  public static TarArchive open(Path file, ArchiveLimits limits, Predicate<String> isStory)
      throws UnreadableSourceException, IOException {
    TarArchive archive = new TarArchive(file, limits);
    archive.readThrough();
    archive.sort(isStory);
    if (archive.entries.isEmpty()) {
      String why = Files.size(file) == 0 ? null : archive.fault;
      throw new UnreadableSourceException(
          why == null ? "it is empty; make or fetch it anew" : why);
    }
    return archive;
  }

  private void readThrough() throws UnreadableSourceException, IOException {
    try (TarStream tar = TarStream.open(file, limits)) {
      for (TarStream.Entry entry = tar.next(); entry != null; entry = tar.next()) {
        if (entries.size() == limits.entries()) {
          throw new UnreadableSourceException("it holds more than " + limits.entries()
              + " files and folders; allow more with " + Limit.ARCHIVE_ENTRIES.option());
        }
        tar.skipContent();
        entries.add(entry);
      }
      if (!tar.isWhole()) {
        fault = "it does not end as a tar archive does, so it may be cut off" + told();
      }
    } catch (EOFException e) {
      fault = "it is cut off in the middle" + told();
    } catch (ZipException e) {
      fault = "it is damaged" + told();
    }
  }

  private String told() {
    int whole = entries.size();
    return switch (whole) {
      case 0 -> ", and nothing in it is whole; make or fetch it anew";
      case 1 -> "; only its first entry is whole and was read. Make or fetch it anew";
      default -> "; only its first " + whole + " entries are whole and were read. Make or fetch it"
          + " anew";
    };
  }

  private void sort(Predicate<String> isStory) throws UnreadableSourceException {
    List<String> names = EntryNames.ofTar().decode(
        entries.stream().map(one -> new EntryNames.RawName(one.name(), false, null)).toList());
    Map<String, Integer> last = new HashMap<>();
    List<String> checked = new ArrayList<>();
    for (int number = 0; number < entries.size(); number++) {
      checked.add(EntryName.checked(names.get(number)));
      last.put(checked.get(number), number);
    }
    long total = 0;
    for (int number = 0; number < entries.size(); number++) {
      String name = checked.get(number);
      take(number, name, last.get(name) == number, isStory.test(name));
      entries.set(number, new TarStream.Entry(
          new byte[0], entries.get(number).kind(), entries.get(number).size()));
    }
    for (ArchiveEntry story : stories) {
      total += story.size();
      limits.checkStory(story);
      limits.checkTotal(total);
    }
  }

  private void take(int number, String name, boolean isLast, boolean isStory) {
    TarStream.Entry entry = entries.get(number);
    switch (entry.kind()) {
      case FOLDER -> { }
      case LINK -> passedOver = passedOver.andLink();
      case DEVICE -> passedOver = passedOver.andDevice();
      default -> {
        if (!isStory) {
          passedOver = passedOver.andFile(name);
        } else if (!isLast) {
          passedOver = passedOver.andDouble();
        } else {
          stories.add(new ArchiveEntry(name, entry.size(), number));
          if (entry.kind() == TarStream.Kind.PARTIAL) {
            partial.add(number);
          }
        }
      }
    }
  }

  @Override
  public List<ArchiveEntry> stories() {
    return List.copyOf(stories);
  }

  @Override
  public PassedOver passedOver() {
    return passedOver;
  }

  @Override
  public @Nullable String fault() {
    return fault;
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public synchronized byte[] read(ArchiveEntry story)
      throws UnreadableSourceException, IOException {
    if (partial.contains(story.number())) {
      throw new UnreadableSourceException("it is a sparse file or one that goes on in another"
          + " archive; unpack the archive with tar and give the folder");
    }
    TarPass current = pass;
    if (current == null || current.isBeyond(story)) {
      close();
      current = new TarPass(TarStream.open(file, limits), stories, partial);
      pass = current;
    }
    try {
      byte[] content = current.read(story);
      if (current.isDone()) {
        close();
      }
      return content;
    } catch (EOFException | ZipException e) {
      close();
      throw changed();
    } catch (UnreadableSourceException | IOException e) {
      close();
      throw e;
    }
  }

  private void close() throws IOException {
    TarPass current = pass;
    pass = null;
    if (current != null) {
      current.close();
    }
  }

  static UnreadableSourceException changed() {
    return new UnreadableSourceException(
        "it is not as it was when the archive was opened: the archive has changed; run it again");
  }
}
