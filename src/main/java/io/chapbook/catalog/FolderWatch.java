package io.chapbook.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something in the folders may have changed. Where the system tells of changes it takes
 * a second; where it does not (network drives, too many folders), the longest wait counts.
 */
final class FolderWatch implements Closeable {

  private static final long STEP_MILLIS = 250;

  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  /** A watch on the file system of a folder, which need not be able to watch. */
  FolderWatch(Path folder) {
    this.service = serviceOf(folder);
  }

  private static @Nullable WatchService serviceOf(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** Watches these folders and no others. */
  void watch(List<Path> folders) {
    if (service == null) {
      return;
    }
    keys.values().removeIf(key -> !key.isValid());
    keys.keySet().retainAll(new HashSet<>(folders));
    for (Path folder : folders) {
      if (!keys.containsKey(folder)) {
        try {
          keys.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException | ClosedWatchServiceException e) {
          // The system watches no more folders, or this one has gone: the next scan sees to it.
          return;
        }
      }
    }
  }

  /**
   * Waits.
   *
   * @param least how long at least
   * @param most how long at most
   * @param awake whether to wait no longer
   */
  void await(Duration least, Duration most, BooleanSupplier awake) {
    long start = System.nanoTime();
    boolean changed = false;
    while (!awake.getAsBoolean()) {
      long waited = System.nanoTime() - start;
      boolean more = step();
      if (waited >= most.toNanos() || changed && !more && waited >= least.toNanos()) {
        return;
      }
      changed |= more;
    }
  }

  /** Waits for a moment; whether something changed in it. */
  private boolean step() {
    try {
      if (service == null) {
        Thread.sleep(STEP_MILLIS);
        return false;
      }
      WatchKey key = service.poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
      boolean changed = key != null;
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll();
      }
      return changed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (service != null) {
      service.close();
    }
  }
}
