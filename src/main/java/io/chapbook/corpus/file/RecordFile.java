package io.chapbook.corpus.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives lines and records of a file from wherever they stand. It reads ahead, since who asks for one
 * mostly asks for the next one then. Others may append to the file meanwhile, and no more than that.
 * Safe for use by several threads.
 */
public final class RecordFile implements Closeable {

  /** Some twenty lines; more would cost those who ask in another order. */
  private static final int AHEAD = 1 << 14;

  private final @Nullable RandomAccessFile file;
  private byte[] window = {};
  private long windowStart;
  private int windowSize;

  /** Opens a file; of one that is not there nothing can be read. */
  public RecordFile(Path path) throws IOException {
    // Not a channel: that would be closed for all when one thread is interrupted.
    this.file = Files.exists(path) ? new RandomAccessFile(path.toFile(), "r") : null;
  }

  /**
   * The line that begins at an offset, without its end.
   *
   * @throws EOFException when it has no end
   */
  public synchronized byte[] line(long offset) throws IOException {
    for (int size = 1, searched = 0; ; size = 2 * searched) {
      int there = reach(offset, size);
      int from = (int) (offset - windowStart);
      for (int at = from + searched; at < from + there; at++) {
        if (window[at] == '\n') {
          return Arrays.copyOfRange(window, from, at);
        }
      }
      if (there < size) {
        throw new EOFException("no line ends after byte " + offset);
      }
      searched = there;
    }
  }

  /**
   * So many bytes from an offset on.
   *
   * @throws EOFException when there are not so many
   */
  public synchronized byte[] bytes(long offset, int length) throws IOException {
    if (reach(offset, length) < length) {
      throw new EOFException("it ends before byte " + (offset + length));
    }
    int from = (int) (offset - windowStart);
    return Arrays.copyOfRange(window, from, from + length);
  }

  /** Sees to it that so many bytes from an offset on are in the window, and says how many are. */
  private int reach(long offset, int length) throws IOException {
    if (offset < windowStart || offset + length > windowStart + windowSize) {
      fill(offset, Math.max(AHEAD, length));
    }
    return (int) (windowStart + windowSize - offset);
  }

  private void fill(long offset, int size) throws IOException {
    window = window.length == size ? window : new byte[size];
    windowStart = offset;
    windowSize = 0;
    if (file != null) {
      file.seek(offset);
      for (int read = 0; read >= 0 && windowSize < size; windowSize += Math.max(0, read)) {
        read = file.read(window, windowSize, size - windowSize);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
