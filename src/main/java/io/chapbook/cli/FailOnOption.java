package io.chapbook.cli;

import io.chapbook.report.Finding;
import io.chapbook.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which severity on findings make a command end with exit code 3. */
final class FailOnOption {

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "End with exit code 3 if there is a finding of this severity or above:"
          + " ${COMPLETION-CANDIDATES}.")
  private @Nullable Severity severity;

  /** Whether some findings reach the severity. */
  boolean isReachedBy(List<Finding> findings) {
    Severity least = severity;
    return least != null
        && findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }
}
