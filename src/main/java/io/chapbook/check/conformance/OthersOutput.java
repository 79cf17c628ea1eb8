package io.chapbook.check.conformance;

import java.io.OutputStream;
import java.io.PrintStream;

/** Passes on what is written by other threads than one. */
final class OthersOutput extends OutputStream {

  private final PrintStream target;
  private final Thread silent;

  OthersOutput(PrintStream target, Thread silent) {
    this.target = target;
    this.silent = silent;
  }

  @Override
  public void write(int octet) {
    if (Thread.currentThread() != silent) {
      target.write(octet);
    }
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    if (Thread.currentThread() != silent) {
      target.write(octets, from, length);
    }
  }

  @Override
  public void flush() {
    target.flush();
  }
}
