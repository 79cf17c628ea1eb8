package io.chapbook.check;

import io.chapbook.report.Severity;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something in a finished book that a reading system may stumble over, or that is lost.
 *
 * @param rule the name of our rule, or EPUBCheck's code, such as {@code RSC-005}
 * @param severity how much it matters
 * @param readers the reading systems it is about; none when it is about every one
 * @param path the file in the book, from the container's root; null when it is the book as a whole
 * @param line the line in that file, from 1; 0 when it is not known
 * @param message what is there
 * @param why what comes of it
 * @param remedy what to do; empty when nobody has said
 */
public record BookFinding(
    String rule,
    Severity severity,
    Set<ReadingSystem> readers,
    @Nullable String path,
    int line,
    String message,
    String why,
    String remedy) {

  /** The worst first, then by place; of the same place, in the order of the rules' names. */
  public static final Comparator<BookFinding> ORDER =
      Comparator.comparing(BookFinding::severity).reversed()
          .thenComparing(finding -> finding.path == null ? "" : finding.path)
          .thenComparingInt(BookFinding::line)
          .thenComparing(BookFinding::rule);

  public BookFinding {
    readers = readers.isEmpty() ? Set.of() : Set.copyOf(readers);
    if (line < 0) {
      throw new IllegalArgumentException("a line counts from 1, or is 0 for unknown: " + line);
    }
  }

  /** The file and the line, as far as they are known; {@code book} for the whole. */
  public String place() {
    return path == null ? "book" : line == 0 ? path : path + ":" + line;
  }
}
