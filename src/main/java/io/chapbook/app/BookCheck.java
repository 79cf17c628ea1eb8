package io.chapbook.app;

import io.chapbook.check.BookFinding;
import io.chapbook.check.WordComparison;
import io.chapbook.report.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one finished book.
 *
 * @param book its file
 * @param findings what is to be said against it, the worst first
 * @param words how its words compare with its story's; null when no story was named
 */
public record BookCheck(Path book, List<BookFinding> findings, @Nullable WordComparison words) {

  public BookCheck {
    findings = List.copyOf(findings);
  }

  /** Whether a finding is of some severity or above. */
  public boolean reaches(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
  }
}
