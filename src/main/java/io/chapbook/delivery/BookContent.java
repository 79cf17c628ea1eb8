package io.chapbook.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a finished book, wherever they are. They may be asked for more than once. */
public interface BookContent {

  /**
   * How many bytes there are.
   *
   * @throws IOException when it cannot be told
   */
  long size() throws IOException;

  /**
   * The bytes from the first on.
   *
   * @throws IOException when they cannot be read
   */
  InputStream open() throws IOException;

  /** Bytes in memory; they must not change. */
  static BookContent of(byte[] bytes) {
    return new BookContent() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** The bytes of a file. */
  static BookContent of(Path file) {
    return new BookContent() {
      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}
