package io.chapbook.cli;

import io.chapbook.app.BookSummary;
import io.chapbook.app.ConversionOutcome;

/** Counts how conversions ended, and says which exit code follows. */
final class OutcomeTally {

  private final FailOnOption failOn;
  private int converted;
  private int skipped;
  private int failed;
  private boolean faults;
  private boolean findings;

  OutcomeTally(FailOnOption failOn) {
    this.failOn = failOn;
  }

  void add(ConversionOutcome outcome) {
    converted += outcome.kind() == ConversionOutcome.Kind.CONVERTED ? 1 : 0;
    skipped += outcome.kind() == ConversionOutcome.Kind.SKIPPED ? 1 : 0;
    failed += outcome.kind() == ConversionOutcome.Kind.FAILED ? 1 : 0;
    faults |= !outcome.faults().isEmpty();
    BookSummary summary = outcome.summary();
    findings |= summary != null && failOn.isReachedBy(summary.findings());
  }

  int exitCode() {
    if (failed > 0 || faults) {
      return ExitCode.FAILED;
    }
    return findings ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** {@code 10 stories: 8 converted, 1 skipped, 1 failed}. */
  String summary() {
    int all = converted + skipped + failed;
    return (all == 1 ? "1 story" : all + " stories") + ": " + converted + " converted, " + skipped
        + " skipped, " + failed + " failed";
  }
}
