package io.chapbook.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Brings an index up to what lies in the folder: new and changed books are read on all processors, a
 * batch at a time, so that memory stays bounded however many there are.
 */
final class LibraryScan implements Closeable {

  /** The first books are to be seen soon; later batches are larger, as they cost less a book. */
  private static final int FIRST_BATCH = 64;
  private static final int LARGEST_BATCH = 2_048;

  private final Path root;
  private final BooleanSupplier stopped;
  private final BookReading reading = new BookReading();
  private final ExecutorService readers;

  LibraryScan(Path root, BooleanSupplier stopped) {
    this.root = root;
    this.stopped = stopped;
    this.readers = Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(), task -> {
          Thread thread = new Thread(task, "book-reader");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * What a scan did.
   *
   * @param read how many books were new or changed
   * @param removed how many were gone
   * @param folders the folders that there are
   */
  record Outcome(long read, long removed, List<Path> folders) {

    boolean changed() {
      return read > 0 || removed > 0;
    }
  }

  /**
   * Scans once.
   *
   * @throws IOException if the folder cannot be read; the index stays as it was
   */
  Outcome scan(BookIndex index) throws IOException {
    FolderScan walk = new FolderScan(root, stopped);
    Batches batches = new Batches(index);
    walk.walk(batches::take);
    batches.finish();
    int removed = stopped.getAsBoolean() ? 0 : removeGone(index, walk, batches.seen);
    index.tidy();
    return new Outcome(batches.read, removed, walk.folders());
  }

  private static int removeGone(BookIndex index, FolderScan walk, BitSet seen) {
    List<Integer> gone = new ArrayList<>();
    for (Long number : index.store().books.keySet()) {
      if (!seen.get(number.intValue())) {
        CatalogBook book = index.book(number);
        if (book != null && !walk.isUncertain(book.path())) {
          gone.add(number.intValue());
        }
      }
    }
    if (!gone.isEmpty()) {
      index.remove(gone);
    }
    return gone.size();
  }

  /** The files of one scan that have to be read. */
  private final class Batches {
    private final BookIndex index;
    private final BitSet seen = new BitSet();
    private final List<FoundFile> held = new ArrayList<>();
    private int size = FIRST_BATCH;
    private long read;

    Batches(BookIndex index) {
      this.index = index;
    }

    void take(FoundFile file) {
      int number = index.number(file.key());
      CatalogBook known = number < 0 ? null : index.book(number);
      if (known != null && file.isSameAs(known)) {
        seen.set(number);
        return;
      }
      held.add(file);
      if (held.size() >= size) {
        finish();
        size = Math.min(2 * size, LARGEST_BATCH);
      }
    }

    void finish() {
      if (held.isEmpty() || stopped.getAsBoolean()) {
        return;
      }
      List<CatalogBook> books = readAll(held);
      held.clear();
      index.put(books);
      read += books.size();
      books.forEach(book -> seen.set(index.number(book.key())));
    }
  }

  private List<CatalogBook> readAll(List<FoundFile> files) {
    List<Future<CatalogBook>> tasks = new ArrayList<>(files.size());
    for (FoundFile file : files) {
      tasks.add(readers.submit(() -> reading.read(root.resolve(file.path()), file)));
    }
    return tasks.stream().map(LibraryScan::result).filter(Objects::nonNull).toList();
  }

  private static CatalogBook result(Future<CatalogBook> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody interrupts a scan", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a book could not be read", e.getCause());
    }
  }

  @Override
  public void close() {
    readers.shutdown();
  }
}
