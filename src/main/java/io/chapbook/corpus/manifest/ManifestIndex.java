package io.chapbook.corpus.manifest;

import io.chapbook.corpus.file.LineScan;
import io.chapbook.corpus.file.RecordFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where each entry of a manifest and its journal stands; the journal's lines go before. Looking up
 * is safe while another thread adds.
 */
final class ManifestIndex implements Closeable {

  /** Marks a position as one in the journal. */
  private static final long IN_JOURNAL = 1L << 62;

  private final RecordFile manifest;
  private final RecordFile journal;
  private final long manifestTime;
  private final long journalTime;
  private final long journalEnd;
  private final PositionTable bySource = new PositionTable();
  private final PositionTable byBook = new PositionTable();
  private int unreadable;
  private boolean adopting;

  /**
   * Reads both files once.
   *
   * @param manifestPath the manifest; it need not be there
   * @param journalPath the journal; it need not be there
   */
  ManifestIndex(Path manifestPath, Path journalPath) throws IOException {
    this.manifestTime = time(manifestPath);
    this.journalTime = time(journalPath);
    if (manifestTime > 0) {
      LineScan.ofFile(manifestPath, this::index);
    }
    this.journalEnd = journalTime == 0 ? 0
        : LineScan.ofFile(journalPath, (offset, line) -> index(offset | IN_JOURNAL, line));
    this.manifest = new RecordFile(manifestPath);
    this.journal = new RecordFile(journalPath);
  }

  private static long time(Path file) throws IOException {
    return Files.exists(file) ? Math.max(1, Files.getLastModifiedTime(file).toMillis()) : 0;
  }

  private void index(long position, byte[] line) {
    try {
      ManifestLine.Read read = ManifestLine.read(line);
      ManifestEntry entry = read.entry();
      adopting |= read.adopting();
      if (entry != null) {
        put(entry, position);
      } else if (read.removed() != null) {
        bySource.put(read.removed(), position);
      }
    } catch (MalformedManifestException e) {
      unreadable++;
    }
  }

  private synchronized void put(ManifestEntry entry, long position) {
    bySource.put(entry.key(), position);
    byBook.put(entry.book().path(), position);
  }

  /** Adds an entry that stands in the journal from now on. */
  void journaled(ManifestEntry entry, long offset) {
    put(entry, offset | IN_JOURNAL);
  }

  /** Forgets an entry, of which the journal says so from now on. */
  synchronized void removed(ManifestEntry entry, long offset) {
    bySource.put(entry.key(), offset | IN_JOURNAL);
  }

  /** Where the journal's last whole line ends. */
  long journalEnd() {
    return journalEnd;
  }

  /** How many lines could not be read. */
  int unreadable() {
    return unreadable;
  }

  /** Whether the journal is that of a run that takes over books made without a manifest. */
  boolean isAdopting() {
    return adopting;
  }

  CorpusManifest.@Nullable Known find(String key) throws IOException {
    CorpusManifest.Known known = at(position(bySource, key));
    return known != null && known.entry().key().equals(key) ? known : null;
  }

  CorpusManifest.@Nullable Known findBook(String book) throws IOException {
    CorpusManifest.Known known = at(position(byBook, book));
    boolean current = known != null && known.entry().book().path().equals(book)
        && position(bySource, known.entry().key()) == position(byBook, book);
    return current ? known : null;
  }

  /** Where the entry of a key stands, or -1. */
  long position(String key) {
    return position(bySource, key);
  }

  private synchronized long position(PositionTable table, String key) {
    return table.get(key);
  }

  /** Where all entries stand, those of the manifest first; removed ones are among them. */
  synchronized long[] positions() {
    return bySource.all();
  }

  /** The entry at a position; null where one is removed. */
  CorpusManifest.@Nullable Known at(long position) throws IOException {
    if (position < 0) {
      return null;
    }
    ManifestEntry entry = ManifestLine.read(line(position)).entry();
    return entry == null ? null : new CorpusManifest.Known(entry, written(position));
  }

  /** Of what this run wrote, nothing is older. */
  private long written(long position) {
    long offset = position & ~IN_JOURNAL;
    return offset == position ? manifestTime : offset < journalEnd ? journalTime : 0;
  }

  /** The bytes of the line at a position, without the end. */
  byte[] line(long position) throws IOException {
    long offset = position & ~IN_JOURNAL;
    return (offset == position ? manifest : journal).line(offset);
  }

  @Override
  public void close() throws IOException {
    manifest.close();
    journal.close();
  }
}
