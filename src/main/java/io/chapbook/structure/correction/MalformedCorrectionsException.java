package io.chapbook.structure.correction;

/** A corrections file is not of its form. The message says what was expected. */
public final class MalformedCorrectionsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedCorrectionsException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the file where it is wrong, from 1. */
  public int line() {
    return line;
  }
}
