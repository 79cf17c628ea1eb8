package io.chapbook.corpus.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives single lines of a manifest's or a journal's file. Safe for use by several threads. */
final class ManifestFile implements Closeable {

  private static final int USUAL_LINE = 2048;

  private final @Nullable RandomAccessFile file;

  /** Opens a file; of one that is not there no line can be read. */
  ManifestFile(Path path) throws IOException {
    // Not a channel: that would be closed for all when one thread is interrupted.
    this.file = Files.exists(path) ? new RandomAccessFile(path.toFile(), "r") : null;
  }

  /** The line that begins at an offset, without its end. */
  synchronized byte[] line(long offset) throws IOException {
    for (int size = USUAL_LINE; file != null; size *= 2) {
      byte[] bytes = new byte[size];
      int count = fill(file, offset, bytes);
      for (int at = 0; at < count; at++) {
        if (bytes[at] == '\n') {
          return Arrays.copyOf(bytes, at);
        }
      }
      if (count < size) {
        break;
      }
    }
    throw new MalformedManifestException("it was cut off while it was read", null);
  }

  /** Reads as much as is there; returns how much. */
  private static int fill(RandomAccessFile file, long offset, byte[] bytes) throws IOException {
    file.seek(offset);
    int count = 0;
    for (int read = 0; read >= 0 && count < bytes.length; count += Math.max(0, read)) {
      read = file.read(bytes, count, bytes.length - count);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
