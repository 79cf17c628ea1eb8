package io.chapbook.app;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the system says of folders. It may say nothing, and of network drives often does not. */
final class SystemFolderEvents implements FolderEvents {

  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  SystemFolderEvents() {
    this.service = service();
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      // There are only so many; without one, looking at the folders does.
      return null;
    }
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  @Override
  public boolean follow(Set<Path> folders) {
    if (service == null) {
      return false;
    }
    keys.entrySet().removeIf(one -> {
      boolean gone = !folders.contains(one.getKey()) || !one.getValue().isValid();
      if (gone) {
        one.getValue().cancel();
      }
      return gone;
    });
    boolean all = true;
    for (Path folder : folders) {
      if (!keys.containsKey(folder)) {
        try {
          keys.put(folder, folder.register(service, ALL));
        } catch (IOException | ClosedWatchServiceException e) {
          // The folder has gone, or the system looks after no more of them: one has to look.
          all = false;
        }
      }
    }
    return all;
  }

  @Override
  public void await(long mostMillis) throws InterruptedException {
    if (service == null) {
      Thread.sleep(mostMillis);
      return;
    }
    try {
      for (WatchKey key = service.poll(mostMillis, TimeUnit.MILLISECONDS); key != null;
          key = service.poll()) {
        key.pollEvents();
        key.reset();
      }
    } catch (ClosedWatchServiceException e) {
      throw (InterruptedException) new InterruptedException("closed").initCause(e);
    }
  }

  @Override
  public void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        // The process ends, and with it what the system keeps for it.
        keys.clear();
      }
    }
  }
}
