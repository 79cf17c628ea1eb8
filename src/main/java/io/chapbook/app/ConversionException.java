package io.chapbook.app;

import org.jspecify.annotations.Nullable;

/**
 * A story could not be read, or its book not written. The message is one line for a person: which
 * file, what is wrong, what to do.
 */
public final class ConversionException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message the line
   * @param cause what lies behind it, or null
   */
  public ConversionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A story that is too large for the memory that Java may use. */
  public static ConversionException outOfMemory(String location, OutOfMemoryError cause) {
    return new ConversionException(location + ": it needs more memory than the "
        + (Runtime.getRuntime().maxMemory() >> 20) + " MB that Java may use; give more with"
        + " JDK_JAVA_OPTIONS=-Xmx4g, or divide the text", cause);
  }
}
