package io.chapbook.cli;

/** The exit codes of every command. */
final class ExitCode {

  /** All well. */
  static final int OK = 0;

  /** At least one input failed; the others are done. */
  static final int FAILED = 1;

  /** Wrong usage; picocli gives it by itself. */
  static final int USAGE = 2;

  /** A finding at or above {@code --fail-on}. */
  static final int FINDINGS = 3;

  private ExitCode() {}
}
