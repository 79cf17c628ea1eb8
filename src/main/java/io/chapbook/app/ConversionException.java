package io.chapbook.app;

import io.chapbook.limit.DeadlinePassedException;
import io.chapbook.limit.Limit;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A story could not be read, or its book not written. The message is one line for a person: which
 * file, what is wrong, what to do.
 */
public final class ConversionException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Finding finding;

  /**
   * A failure.
   *
   * @param message the line
   * @param cause what lies behind it, or null
   */
  public ConversionException(String message, @Nullable Throwable cause) {
    this(message, cause, null);
  }

  private ConversionException(
      String message, @Nullable Throwable cause, @Nullable Finding finding) {
    super(message, cause);
    this.finding = finding;
  }

  /** The finding that says the same; null for most, which nobody looks up. */
  public @Nullable Finding finding() {
    return finding;
  }

  /** A story that took longer than anybody waits. */
  static ConversionException tooSlow(String location, DeadlinePassedException cause) {
    Finding finding = Finding.of(FindingCode.SRC_011,
        cause.seconds(), cause.step(), Limit.STORY_TIME.option());
    return new ConversionException(location + ": " + finding.message(), cause, finding);
  }

  /** A story that is too large for the memory that Java may use. */
  public static ConversionException outOfMemory(String location, OutOfMemoryError cause) {
    return new ConversionException(location + ": it needs more memory than the "
        + (Runtime.getRuntime().maxMemory() >> 20) + " MB that Java may use; give more with"
        + " JDK_JAVA_OPTIONS=-Xmx4g, or divide the text", cause);
  }
}
