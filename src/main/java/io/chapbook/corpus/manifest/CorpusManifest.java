package io.chapbook.corpus.manifest;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a folder of books while a run goes on. What was there when it was opened can be
 * looked up; what is recorded goes to the journal at once and into the manifest at the end. A crash
 * at any moment leaves the old manifest whole, and the journal's whole lines count for the next run.
 *
 * <p>Looking up and recording are safe for use by several threads. In memory are two numbers an
 * entry, and at the end the keys of all entries.
 */
public final class CorpusManifest implements Closeable {

  /** Marks a position as one in the journal. */
  private static final long IN_JOURNAL = 1L << 62;

  private static final String NEW_MANIFEST = ".chapbook-manifest.new";

  private final Path folder;
  private final Journal journal;
  private final ManifestFile oldManifest;
  private final ManifestFile oldJournal;
  private final long manifestTime;
  private final long journalTime;
  private final boolean wasKilled;
  private final boolean wasThere;
  private boolean adopting;
  private final PositionTable bySource = new PositionTable();
  private final PositionTable byBook = new PositionTable();
  private final Set<Long> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unreadable = new AtomicInteger();

  private CorpusManifest(Path folder, boolean adopt) throws IOException {
    this.folder = folder;
    Path manifest = folder.resolve(ManifestReader.MANIFEST);
    Path file = folder.resolve(ManifestReader.JOURNAL);
    this.wasThere = Files.exists(manifest);
    this.manifestTime = wasThere ? Files.getLastModifiedTime(manifest).toMillis() : 0;
    this.journalTime = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    this.wasKilled = Files.exists(file);
    this.journal = Journal.open(file);
    this.oldManifest = new ManifestFile(manifest);
    this.oldJournal = new ManifestFile(file);
    if (wasThere) {
      LineScan.ofFile(manifest, (offset, line) -> index(offset, line));
    }
    journal.cutTo(LineScan.ofFile(file, (offset, line) -> index(offset | IN_JOURNAL, line)));
    if (adopt && !wasThere && !wasKilled) {
      adopting = true;
      journal.add(ManifestLine.ofAdopting());
    }
  }

  /**
   * Opens the manifest of a folder that is there; the folder's first one is begun.
   *
   * @param adopt whether a folder without a manifest holds books that were made without one
   * @throws ManifestInUseException when another run is at work in the folder
   */
  public static CorpusManifest open(Path folder, boolean adopt) throws IOException {
    return new CorpusManifest(folder, adopt);
  }

  private void index(long position, byte[] line) {
    try {
      ManifestLine.Read read = ManifestLine.read(line);
      ManifestEntry entry = read.entry();
      adopting |= read.adopting() && !wasThere;
      if (entry != null) {
        bySource.put(entry.key(), position);
        byBook.put(entry.book().path(), position);
      } else if (read.removed() != null) {
        bySource.put(read.removed(), position);
      }
    } catch (MalformedManifestException e) {
      unreadable.incrementAndGet();
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
    return unreadable.get();
  }

  /**
   * An entry, and what it is worth.
   *
   * @param entry the entry
   * @param written when its file was written last, in milliseconds since 1970; what a run saw of
   *     other files is older
   */
  public record Known(ManifestEntry entry, long written) {}

  /** The entry of a story's book in a form, as it was when the manifest was opened; or null. */
  public @Nullable Known find(String source, String form) throws IOException {
    Known known = at(bySource.get(ManifestEntry.key(source, form)));
    boolean right = known != null && known.entry().key().equals(ManifestEntry.key(source, form));
    return right ? known : null;
  }

  /** The entry that names a book, as it was when the manifest was opened; or null. */
  public @Nullable Known findBook(String book) throws IOException {
    Known known = at(byBook.get(book));
    return known != null && known.entry().book().path().equals(book) ? known : null;
  }

  private @Nullable Known at(long position) throws IOException {
    if (position < 0) {
      return null;
    }
    boolean journaled = (position & IN_JOURNAL) != 0;
    byte[] line = journaled
        ? oldJournal.line(position & ~IN_JOURNAL) : oldManifest.line(position);
    ManifestEntry entry = ManifestLine.read(line).entry();
    return entry == null ? null : new Known(entry, journaled ? journalTime : manifestTime);
  }

  /** Notes that a story is there, so that its entries are not among those whose source is gone. */
  public void notice(String source, Iterable<String> forms) {
    for (String form : forms) {
      long position = bySource.get(ManifestEntry.key(source, form));
      if (position >= 0) {
        seen.add(position);
      }
    }
  }

  /** Tells the entries, as they were when it was opened, whose stories were not noticed. */
  public void unnoticed(ManifestReader.Taker taker) throws IOException {
    for (long position : bySource.all()) {
      Known known = seen.contains(position) ? null : at(position);
      if (known != null) {
        taker.take(known.entry());
      }
    }
  }

  /** Remembers a book; the line is in the journal when this returns. */
  public void record(ManifestEntry entry) throws IOException {
    journal.add(ManifestLine.of(entry));
  }

  /** Forgets a book. */
  public void remove(ManifestEntry entry) throws IOException {
    journal.add(ManifestLine.ofRemoved(entry));
  }

  /**
   * Writes the manifest with all that the journal says, sorted, and takes the journal away. When it
   * fails, the old manifest and the journal are still there.
   */
  public void complete() throws IOException {
    Path manifest = folder.resolve(ManifestReader.MANIFEST);
    if (journal.size() > 0 || !wasThere || unreadable.get() > 0) {
      Path written = folder.resolve(NEW_MANIFEST);
      try {
        writeSorted(written);
        move(written, manifest);
      } catch (IOException e) {
        Files.deleteIfExists(written);
        throw e;
      }
    } else {
      // What was looked into and found unchanged need not be looked into again.
      Files.setLastModifiedTime(manifest, FileTime.fromMillis(System.currentTimeMillis()));
    }
    journal.end();
  }

  private void writeSorted(Path target) throws IOException {
    Map<String, Long> positions = new TreeMap<>();
    Path manifest = folder.resolve(ManifestReader.MANIFEST);
    if (wasThere) {
      LineScan.ofFile(manifest, (offset, line) -> gather(offset, line, positions));
    }
    LineScan.ofFile(folder.resolve(ManifestReader.JOURNAL),
        (offset, line) -> gather(offset | IN_JOURNAL, line, positions));
    try (FileOutputStream file = new FileOutputStream(target.toFile());
        OutputStream out = new BufferedOutputStream(file);
        ManifestFile journaled = new ManifestFile(folder.resolve(ManifestReader.JOURNAL))) {
      for (long position : positions.values()) {
        boolean inJournal = (position & IN_JOURNAL) != 0;
        out.write(inJournal
            ? journaled.line(position & ~IN_JOURNAL) : oldManifest.line(position));
        out.write('\n');
      }
      out.flush();
      file.getFD().sync();
    }
  }

  private static void gather(long position, byte[] line, Map<String, Long> positions) {
    try {
      ManifestLine.Read read = ManifestLine.read(line);
      if (read.entry() != null) {
        positions.put(read.entry().key(), position);
      } else if (read.removed() != null) {
        positions.remove(read.removed());
      }
    } catch (MalformedManifestException e) {
      // It was counted when the manifest was opened; its story is converted anew.
      return;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Lets others have the folder. Unless it was completed, the journal stays for the next run. */
  @Override
  public void close() throws IOException {
    oldManifest.close();
    oldJournal.close();
    journal.close();
  }
}
