package io.chapbook.cli;

import io.chapbook.report.Finding;
import io.chapbook.report.Severity;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** From which severity on findings make a command end with exit code 3. */
final class FailOnOption {

  private final Argument<Severity> severity;

  FailOnOption(CommandSpec spec) {
    severity = Option.of(Severity.class, "--fail-on").label("SEVERITY")
        .says("End with exit code 3 if there is a finding of this severity or above:"
            + " ${COMPLETION-CANDIDATES}.")
        .in(spec);
  }

  /** Whether some findings reach the severity. */
  boolean isReachedBy(List<Finding> findings) {
    Severity least = severity.orNull();
    return least != null
        && findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }
}
