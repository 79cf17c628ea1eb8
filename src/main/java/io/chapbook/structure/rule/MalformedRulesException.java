package io.chapbook.structure.rule;

/** A rule is not of its form. The message says which one, and what was expected. */
public final class MalformedRulesException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedRulesException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the file where it is wrong, from 1. */
  public int line() {
    return line;
  }
}
