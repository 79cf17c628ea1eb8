package io.chapbook.corpus.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through a file line by line, and knows where each begins. */
public final class LineScan {

  private static final int BUFFER = 1 << 16;

  /** Takes lines. */
  @FunctionalInterface
  public interface Taker {

    /**
     * A line.
     *
     * @param offset where its first byte stands in the file
     * @param line its bytes, without the end
     */
    void take(long offset, byte[] line) throws IOException;
  }

  private LineScan() {}

  /**
   * All lines that have an end; what stands after the last end was cut off while it was written.
   *
   * @return where the last line ends
   */
  public static long ofFile(Path file, Taker taker) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      long start = 0;
      long read = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int from = 0;
        for (int at = 0; at < count; at++) {
          if (buffer[at] == '\n') {
            line.write(buffer, from, at - from);
            taker.take(start, line.toByteArray());
            line.reset();
            from = at + 1;
            start = read + from;
          }
        }
        line.write(buffer, from, count - from);
        read += count;
      }
      return start;
    }
  }
}
