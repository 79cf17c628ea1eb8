package io.chapbook.corpus.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file to which a run adds a line as soon as a book is there. It is locked while the run goes
 * on, so that no two runs write to one folder. Safe for use by several threads.
 */
final class Journal implements Closeable {

  private final Path file;
  /** Not a channel: that would be closed for all when one thread is interrupted. */
  private final RandomAccessFile lines;

  private boolean ended;

  private Journal(Path file, RandomAccessFile lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Opens a journal, or makes one.
   *
   * @throws ManifestInUseException when another process has it open
   */
  static Journal open(Path file) throws IOException {
    while (true) {
      RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
      if (!lock(lines.getChannel())) {
        lines.close();
        throw new ManifestInUseException();
      }
      // Who had it before may have finished, and taken it away, before the lock was ours.
      if (Files.exists(file)) {
        return new Journal(file, lines);
      }
      lines.close();
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Some network drives know no locks; a run goes on without one, as it did before there were any.
      return channel.isOpen();
    }
  }

  /** How many bytes are in it. */
  long size() throws IOException {
    return lines.length();
  }

  /** Cuts off what stands behind the last whole line; the next line begins there. */
  void cutTo(long end) throws IOException {
    lines.setLength(end);
    lines.seek(end);
  }

  /**
   * Adds a line. One that cannot be written whole is taken back, so that the next is not joined to
   * its beginning.
   *
   * @return where it begins
   */
  synchronized long add(byte[] line) throws IOException {
    long start = lines.getFilePointer();
    try {
      lines.write(line);
      return start;
    } catch (IOException e) {
      cutTo(start);
      throw e;
    }
  }

  /** Takes the journal away: all that it says stands elsewhere now. */
  synchronized void end() throws IOException {
    ended = true;
    // Windows removes no file that is open; elsewhere it goes while nobody else can lock it.
    if (!tryRemove()) {
      lines.close();
      Files.deleteIfExists(file);
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

  /** Lets others have it; unless it was ended, it stays for the next run. */
  @Override
  public synchronized void close() throws IOException {
    lines.close();
    if (!ended && Files.exists(file) && Files.size(file) == 0) {
      Files.deleteIfExists(file);
    }
  }
}
