package io.chapbook.corpus.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other runs out of a folder while one goes on: the lock on a file that is there for nothing
 * else. A file that is also read would not do: on POSIX systems a process that closes any stream of a
 * file gives away its locks on it, and on Windows nobody reads what is locked.
 * https://pubs.opengroup.org/onlinepubs/9799919799/functions/fcntl.html
 */
final class RunLock implements Closeable {

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file the file; it is made, and taken away at the end
   * @throws ManifestInUseException when another run has it
   */
  static RunLock take(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(channel)) {
        channel.close();
        throw new ManifestInUseException();
      }
      // Who had it before may have finished, and taken it away, before the lock was ours.
      if (Files.exists(file)) {
        return new RunLock(file, channel);
      }
      channel.close();
    }
  }

  private static boolean isOurs(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Some network drives know no locks; a run goes on without one.
      return true;
    }
  }

  /** Gives it back. A file that stays is no fault: what counts is whether somebody locked it. */
  @Override
  public void close() throws IOException {
    // Windows removes no file that is open; elsewhere it goes while nobody else can lock it.
    boolean gone = tryRemove();
    channel.close();
    if (!gone) {
      tryRemove();
    }
  }

  private boolean tryRemove() {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
