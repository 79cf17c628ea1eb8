package io.chapbook.cli;

import io.chapbook.app.SendOutcome;
import io.chapbook.report.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints how the sending of books ended, counts it, and says which exit code follows. */
final class SendPrinter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final VerbosityOptions verbosity;
  private final String done;
  private final Map<SendOutcome.Kind, Integer> counts = new EnumMap<>(SendOutcome.Kind.class);
  private final List<String> failures = new ArrayList<>();
  private final List<String> notSent = new ArrayList<>();

  /**
   * A printer.
   *
   * @param done what has been done with a book, such as {@code sent} or {@code would be sent}
   */
  SendPrinter(PrintWriter out, PrintWriter err, VerbosityOptions verbosity, String done) {
    this.out = out;
    this.err = err;
    this.verbosity = verbosity;
    this.done = done;
  }

  void print(SendOutcome outcome) {
    counts.merge(outcome.kind(), 1, Integer::sum);
    outcome.faults().forEach(this::printFailure);
    switch (outcome.kind()) {
      case FAILED -> {
        printFailure(String.valueOf(outcome.message()));
        verbosity.explain(outcome.cause(), err);
      }
      case NOT_SENT -> notSent.add(outcome.input());
      default -> printPlace(outcome);
    }
    out.flush();
  }

  private void printFailure(String message) {
    failures.add(message);
    err.println("chapbook: " + message);
  }

  private void printPlace(SendOutcome outcome) {
    if (verbosity.isQuiet()) {
      return;
    }
    String remark = outcome.message() == null ? "" : " (" + outcome.message() + ")";
    out.println(outcome.place() + ": " + words(outcome.kind()) + remark);
    outcome.findings().stream()
        .filter(finding -> verbosity.isVerbose() || finding.severity() != Severity.INFO)
        .forEach(finding -> out.println("  " + OutcomePrinter.line(finding)));
  }

  private String words(SendOutcome.Kind kind) {
    return switch (kind) {
      case NEW -> done;
      case REPLACED -> done + " in place of an older copy";
      default -> "is there already";
    };
  }

  /** Prints what a person must not overlook, and the sum. */
  void printEnd(@Nullable String lost, String destination) {
    if (lost != null) {
      err.println("chapbook: " + lost);
    }
    printList("Failed:", failures);
    printList("Not sent:", notSent);
    if (!verbosity.isQuiet()) {
      out.println(summary(destination));
    }
    out.flush();
  }

  private void printList(String head, List<String> lines) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (!lines.isEmpty() && all > 1) {
      err.println(head);
      lines.forEach(line -> err.println("  " + line));
    }
  }

  /** {@code 10 books to Kobo (/media/me/KOBOeReader): 8 sent, 1 there already, 1 failed}. */
  private String summary(String destination) {
    int sent = count(SendOutcome.Kind.NEW) + count(SendOutcome.Kind.REPLACED);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return OutcomePrinter.count(all, "book") + " to " + destination + ": " + sent
        + " " + done + ", " + count(SendOutcome.Kind.UNCHANGED)
        + " there already, " + count(SendOutcome.Kind.FAILED) + " failed"
        + (notSent.isEmpty() ? "" : ", " + notSent.size() + " not sent");
  }

  private int count(SendOutcome.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  int exitCode(@Nullable String lost) {
    return lost == null && failures.isEmpty() && notSent.isEmpty()
        ? ExitCode.OK : ExitCode.FAILED;
  }
}
