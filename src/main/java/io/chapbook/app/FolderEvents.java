package io.chapbook.app;

import java.nio.file.Path;
import java.util.Set;

/** Time as it goes by, and word that something happened in a folder. */
interface FolderEvents extends AutoCloseable {

  /** The time, in milliseconds since any moment; it never goes back. */
  long millis();

  /**
   * From now on these folders are looked after, and no others.
   *
   * @return false when the system sends no word of some of them, so that one has to look
   */
  boolean follow(Set<Path> folders);

  /** Waits until something happens or the time is over. */
  void await(long mostMillis) throws InterruptedException;

  /** Waits, whatever happens. */
  void pause(long millis) throws InterruptedException;

  @Override
  default void close() {}
}
