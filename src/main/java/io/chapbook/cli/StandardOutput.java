package io.chapbook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The standard output, which remembers why it could not be written to: {@code System.out} keeps that
 * to itself, and what was asked for would be lost without a word when the drive that it goes to is
 * full.
 */
final class StandardOutput extends FileOutputStream {

  private @Nullable IOException failure;

  StandardOutput() {
    super(FileDescriptor.out);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      super.write(bytes, from, count);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /** Why not all could be written; null when it was, or its reader has enough, as {@code head} has. */
  @Nullable String failure() {
    String reason = failure == null ? null : String.valueOf(failure.getMessage());
    return reason == null || reason.toLowerCase(Locale.ROOT).contains("pipe") ? null : reason;
  }
}
