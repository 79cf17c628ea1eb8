package io.chapbook.delivery.mail;

/** A configuration that cannot be understood. The message says in which line and what to write. */
public final class MalformedSettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A fault.
   *
   * @param line the line in the file, from 1
   * @param what what is wrong there
   */
  MalformedSettingsException(int line, String what) {
    super("line " + line + ": " + what);
  }
}
