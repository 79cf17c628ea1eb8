package io.chapbook.catalog.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is costly to make, up to so many bytes; what was asked for longest ago goes first. A
 * few things are made at a time, however many are asked for, so that memory stays bounded.
 */
final class ByteCache {

  private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Semaphore places;
  private final long most;
  private long held;

  /**
   * A cache.
   *
   * @param most how many bytes to keep
   * @param atOnce how many things to make at a time
   */
  ByteCache(long most, int atOnce) {
    this.most = most;
    this.places = new Semaphore(atOnce);
  }

  /** Makes a thing. */
  @FunctionalInterface
  interface Maker {
    byte[] make() throws IOException;
  }

  /**
   * A thing, made if need be.
   *
   * @throws IOException if it cannot be made
   */
  byte[] get(String name, Maker maker) throws IOException {
    byte[] found = find(name);
    if (found != null) {
      return found;
    }
    places.acquireUninterruptibly();
    try {
      found = find(name);
      if (found == null) {
        found = maker.make();
        keep(name, found);
      }
      return found;
    } finally {
      places.release();
    }
  }

  private synchronized byte @Nullable [] find(String name) {
    return kept.get(name);
  }

  private synchronized void keep(String name, byte[] thing) {
    if (thing.length > most / 4) {
      return;
    }
    byte[] before = kept.put(name, thing);
    held += thing.length - (before == null ? 0 : before.length);
    var oldest = kept.entrySet().iterator();
    while (held > most && oldest.hasNext()) {
      held -= oldest.next().getValue().length;
      oldest.remove();
    }
  }
}
