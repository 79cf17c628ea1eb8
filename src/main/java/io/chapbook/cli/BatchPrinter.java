package io.chapbook.cli;

import io.chapbook.app.BatchEnd;
import io.chapbook.app.ConversionOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what a batch has to say, as it goes on and at its end. */
final class BatchPrinter {

  /** So many lines of one kind are said; of more, only how many. */
  private static final int MOST = 20;

  private final OutcomePrinter outcomes;
  private final OutcomeTally tally;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final List<String> failures = new ArrayList<>();
  private boolean faulty;

  BatchPrinter(PrintWriter out, PrintWriter err, VerbosityOptions verbosity, FailOnOption failOn) {
    this.outcomes = new OutcomePrinter(out, err, verbosity);
    this.tally = new OutcomeTally(failOn);
    this.out = out;
    this.err = err;
    this.quiet = verbosity.isQuiet();
  }

  /** How a story ended. */
  void print(ConversionOutcome outcome) {
    outcomes.print(outcome);
    tally.add(outcome);
    if (outcome.kind() == ConversionOutcome.Kind.FAILED) {
      failures.add(String.valueOf(outcome.message()));
    }
    failures.addAll(outcome.faults());
  }

  /** A line for a person. */
  void remark(String words) {
    if (!quiet) {
      err.println("chapbook: " + words);
    }
  }

  /** Where the report is. */
  void report(Path page) {
    if (!quiet) {
      out.println("report: " + page);
    }
  }

  /** How the batch ended, beside its stories. */
  void print(BatchEnd end) {
    end.remarks().forEach(this::remark);
    end.vanished().stream().limit(MOST).forEach(this::remark);
    if (end.vanished().size() > MOST) {
      remark((end.vanished().size() - MOST) + " more stories are gone");
    }
    if (end.pruned() > 0) {
      remark(OutcomePrinter.count(end.pruned(), "book") + " of stories that are gone removed");
    }
    if (end.fault() != null) {
      err.println("chapbook: " + end.fault());
      failures.add(end.fault());
      faulty = true;
    }
    printSum();
    if (end.stopped()) {
      remark("stopped; what is done is kept, and the same command goes on from here");
    }
  }

  /** The failures again, and the sum. */
  void printSum() {
    if (!failures.isEmpty()) {
      err.println("Failed:");
      failures.forEach(failure -> err.println("  " + failure));
    }
    if (!quiet) {
      out.println(tally.summary());
    }
    out.flush();
    err.flush();
  }

  int exitCode() {
    return faulty ? ExitCode.FAILED : tally.exitCode();
  }
}
