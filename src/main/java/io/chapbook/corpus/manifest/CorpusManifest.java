package io.chapbook.corpus.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a folder of books while a run goes on. What is recorded goes to the journal at
 * once and into the manifest at the end. A crash at any moment leaves the old manifest whole, and
 * the journal's whole lines count for the next run.
 *
 * <p>Looking up and recording are safe for use by several threads. In memory are a few numbers an
 * entry, and at the end the keys of all entries.
 */
public final class CorpusManifest implements Closeable {

  private static final String LOCK_ENDING = ".lock";

  private final RunLock lock;
  private final Path manifest;
  private final Journal journal;
  private final ManifestIndex index;
  private final boolean wasKilled;
  private final boolean wasThere;
  private final boolean adopting;
  private final Set<Long> noticed = ConcurrentHashMap.newKeySet();

  private CorpusManifest(Path folder, String name, boolean adopt, RunLock lock)
      throws IOException {
    this.lock = lock;
    this.manifest = folder.resolve(name + ManifestReader.MANIFEST_ENDING);
    Path file = folder.resolve(name + ManifestReader.JOURNAL_ENDING);
    this.wasKilled = Files.exists(file);
    this.wasThere = Files.exists(manifest);
    this.journal = Journal.open(file);
    try {
      boolean isBegun = journal.size() > 0;
      this.index = new ManifestIndex(manifest, file);
      journal.cutTo(index.journalEnd());
      this.adopting = !wasThere && (isBegun ? index.isAdopting() : adopt);
      if (adopting && !isBegun) {
        journal.add(ManifestLine.ofAdopting());
      }
    } catch (IOException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Opens the manifest of a folder that is there; the folder's first one is begun.
   *
   * @param name the name of its file without the ending, {@link ManifestReader#NAME} unless several
   *     runs share the folder
   * @param adopt whether a folder without a manifest holds books that were made without one
   * @throws ManifestInUseException when another run is at work in the folder
   */
  public static CorpusManifest open(Path folder, String name, boolean adopt) throws IOException {
    RunLock lock = RunLock.take(folder.resolve("." + name + LOCK_ENDING));
    try {
      return new CorpusManifest(folder, name, adopt, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Whether a run before this one was killed, or ended before it could write the manifest. */
  public boolean wasKilled() {
    return wasKilled;
  }

  /** Whether books without an entry were made when there was no manifest. */
  public boolean isAdopting() {
    return adopting;
  }

  /** How many lines of the manifest and the journal could not be read. */
  public int unreadableLines() {
    return index.unreadable();
  }

  /**
   * An entry, and what it is worth.
   *
   * @param entry the entry
   * @param written when its file was written last, in milliseconds since 1970; what a run saw of
   *     other files is older. 0 for what this very run has recorded
   */
  public record Known(ManifestEntry entry, long written) {}

  /** The entry of a story's book in a form, or null. */
  public @Nullable Known find(String source, String form) throws IOException {
    return index.find(ManifestEntry.key(source, form));
  }

  /** The entry that names a book, or null. */
  public @Nullable Known findBook(String book) throws IOException {
    return index.findBook(book);
  }

  /** Notes that a story is there, so that its books are not among those whose story is gone. */
  public void notice(String source, Iterable<String> forms) {
    for (String form : forms) {
      long position = index.position(ManifestEntry.key(source, form));
      if (position >= 0) {
        noticed.add(position);
      }
    }
  }

  /**
   * Tells the entries whose stories were not noticed; to be asked before anything is recorded, or
   * with what was recorded noticed again.
   */
  public void unnoticed(ManifestReader.Taker taker) throws IOException {
    for (long position : index.positions()) {
      Known known = noticed.contains(position) ? null : index.at(position);
      if (known != null) {
        taker.take(known.entry());
      }
    }
  }

  /** Remembers a book; the line is in the journal when this returns. */
  public void record(ManifestEntry entry) throws IOException {
    long offset = journal.add(ManifestLine.of(entry));
    index.journaled(entry, offset);
    noticed.add(index.position(entry.key()));
  }

  /** Forgets a book. */
  public void remove(ManifestEntry entry) throws IOException {
    index.removed(entry, journal.add(ManifestLine.ofRemoved(entry)));
  }

  /**
   * Writes the manifest with all that the journal says, sorted, and takes the journal away. When it
   * fails, the old manifest and the journal are still there.
   */
  public void complete() throws IOException {
    if (journal.size() > 0 || !wasThere || index.unreadable() > 0) {
      SortedManifest sorted = new SortedManifest();
      sorted.add(index);
      sorted.write(manifest);
    } else {
      touch();
    }
    journal.end();
  }

  /** What was looked into and found unchanged need not be looked into again. */
  private void touch() {
    try {
      Files.setLastModifiedTime(manifest, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      // As on a drive that keeps no times, or where the file is another's: it is looked into again.
      return;
    }
  }

  /** Lets others have the folder. Unless it was completed, the journal stays for the next run. */
  @Override
  public void close() throws IOException {
    try (lock; journal) {
      index.close();
    }
  }
}
