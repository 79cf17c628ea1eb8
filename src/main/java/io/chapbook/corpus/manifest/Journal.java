package io.chapbook.corpus.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file to which a run adds a line as soon as a book is there. Safe for use by several threads of
 * one run; {@link RunLock} keeps others out.
 */
final class Journal implements Closeable {

  private final Path file;
  /** Not a channel: that would be closed for all when one thread is interrupted. */
  private final OutputStream lines;

  private long end;
  /** Whether a line may be there in part, behind the end. */
  private boolean torn;
  private boolean ended;

  private Journal(Path file, OutputStream lines, long end) {
    this.file = file;
    this.lines = lines;
    this.end = end;
  }

  /** Opens a journal, or makes one. */
  static Journal open(Path file) throws IOException {
    OutputStream lines = Files.newOutputStream(file, StandardOpenOption.CREATE,
        StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    try {
      return new Journal(file, lines, Files.size(file));
    } catch (IOException e) {
      lines.close();
      throw e;
    }
  }

  /** How many bytes are in it. */
  synchronized long size() {
    return end;
  }

  /** Cuts off what stands behind the last whole line; the next line begins there. */
  synchronized void cutTo(long lastEnd) throws IOException {
    if (Files.size(file) > lastEnd) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(lastEnd);
      }
    }
    end = lastEnd;
    torn = false;
  }

  /**
   * Adds a line. One that could not be written whole is taken back before the next, so that the two
   * are not joined.
   *
   * @return where it begins
   */
  synchronized long add(byte[] line) throws IOException {
    if (torn) {
      cutTo(end);
    }
    torn = true;
    lines.write(line);
    torn = false;
    long start = end;
    end += line.length;
    return start;
  }

  /** Takes the journal away: all that it says stands elsewhere now. */
  synchronized void end() throws IOException {
    ended = true;
    // Windows removes no file that is open.
    lines.close();
    Files.deleteIfExists(file);
  }

  /** Unless it was ended, it stays for the next run. */
  @Override
  public synchronized void close() throws IOException {
    lines.close();
    if (!ended && Files.exists(file) && Files.size(file) == 0) {
      removeEmpty();
    }
  }

  private void removeEmpty() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // From one that stays the next run sees that there may be something left over, and no more.
      ended = true;
    }
  }
}
