package io.chapbook.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of a folder, with an index in a file that follows the folder in a thread of its own.
 * It answers from the first moment on with what it knows.
 */
public final class LibraryIndex implements Catalog, Closeable {

  /** How long a change may go unseen where the system does not tell of changes. */
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  /** How often an index is tried for which there was no room. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path root;
  private final Path file;
  private final Consumer<String> messages;
  private final Thread thread;
  private volatile BookIndex index;
  private volatile boolean stopped;
  private volatile boolean damaged;
  /** Whether the last try to make a damaged index anew failed; of the following thread alone. */
  private boolean unwritable;
  private volatile boolean asked;

  private LibraryIndex(Path root, Path file, BookIndex index, Consumer<String> messages) {
    this.root = root;
    this.file = file;
    this.index = index;
    this.messages = messages;
    this.thread = new Thread(this::follow, "library-index");
    this.thread.setDaemon(true);
  }

  /**
   * Opens the catalogue of a folder and begins to follow it.
   *
   * @param folder the folder of books, of any depth
   * @param file the index's file; it is made if need be, and its folder with it
   * @param messages takes what a person ought to know of the index, a line at a time, in any thread
   * @throws IOException if the folder cannot be read, or the file is no index, is in use or cannot be
   *     written to; the message is a sentence for a person
   */
  public static LibraryIndex open(Path folder, Path file, Consumer<String> messages)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": there is no such folder; check the name");
    }
    Path root = folder.toRealPath();
    LibraryIndex library =
        new LibraryIndex(root, file, BookIndex.open(file, root), messages);
    library.thread.start();
    return library;
  }

  /** The folder. */
  public Path folder() {
    return root;
  }

  /** Whether the folder is there just now. */
  public boolean isPresent() {
    return Files.isDirectory(root);
  }

  /** Asks for a look at the folder soon, since something was put into it. */
  public void refresh() {
    asked = true;
  }

  @Override
  public CatalogPage<CatalogBook> books(CatalogQuery query, @Nullable String after, int most) {
    return answer(() -> new IndexQuery(index).books(query, after, bounded(most)));
  }

  @Override
  public CatalogPage<FacetValue> values(Facet facet, @Nullable String after, int most) {
    return answer(() -> new IndexQuery(index).values(facet, after, bounded(most)));
  }

  @Override
  public Optional<CatalogBook> book(String key) {
    return answer(() -> {
      BookIndex now = index;
      int number = now.number(key);
      return number < 0 ? Optional.empty() : Optional.ofNullable(now.book(number));
    });
  }

  @Override
  public Path file(CatalogBook book) {
    return root.resolve(book.path());
  }

  private static int bounded(int most) {
    return Math.max(1, Math.min(most, LARGEST_PAGE));
  }

  private <T> T answer(Supplier<T> question) {
    BookIndex asked = index;
    try {
      return question.get();
    } catch (MVStoreException | UncheckedIOException | IllegalStateException e) {
      damaged |= asked == index && !stopped;
      throw new CatalogUnavailableException("the index cannot be read; it is made anew", e);
    }
  }

  /** Follows the folder until the catalogue is closed. */
  private void follow() {
    boolean present = true;
    try (LibraryScan scan = new LibraryScan(root, () -> stopped);
        FolderWatch watch = new FolderWatch(root)) {
      while (!stopped) {
        long start = System.nanoTime();
        asked = false;
        try {
          present = scan(scan, watch, present);
        } catch (MVStoreException | UncheckedIOException | IllegalStateException e) {
          damaged = true;
        }
        // Four times as long as a scan takes, so that a restless folder does not take a processor.
        Duration pause = Duration.ofNanos(4 * (System.nanoTime() - start)).plus(LEAST_PAUSE);
        Duration usual = unwritable ? RETRY : INTERVAL;
        Duration longest = pause.compareTo(usual) > 0 ? pause : usual;
        watch.await(pause, longest, () -> stopped || asked || damaged && !unwritable);
      }
    } catch (IOException e) {
      messages.accept(root + ": changes are seen no longer (" + e.getMessage() + ")");
    }
  }

  /** As long as there is no room for an index, there is none; it is tried again with each scan. */
  private boolean renew() {
    try {
      if (!unwritable) {
        messages.accept(file + ": the index is damaged and is made anew");
      }
      index = BookIndex.anew(index.store(), file, root);
      damaged = false;
      unwritable = false;
    } catch (IOException e) {
      if (!unwritable) {
        messages.accept(e.getMessage() + "; it is tried again");
      }
      unwritable = true;
    }
    return !unwritable;
  }

  private boolean scan(LibraryScan scan, FolderWatch watch, boolean wasPresent)
      throws IOException {
    if (damaged && !renew()) {
      return wasPresent;
    }
    try {
      LibraryScan.Outcome outcome = scan.scan(index);
      watch.watch(outcome.folders());
      if (outcome.changed() || !wasPresent) {
        messages.accept(root + ": " + index.size() + " books (" + outcome.read() + " read, "
            + outcome.removed() + " gone)");
      }
      return true;
    } catch (IOException e) {
      if (wasPresent) {
        messages.accept(root + ": the folder cannot be read; it is looked for again");
      }
      return false;
    }
  }

  /** Stops following the folder and closes the index. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
