package io.chapbook.cli;

import io.chapbook.app.BookSummary;
import io.chapbook.app.ConversionOutcome;
import io.chapbook.report.Finding;
import io.chapbook.report.Severity;
import io.chapbook.report.SourceSpan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints how conversions ended: books on the output, failures on the error output. */
final class OutcomePrinter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final VerbosityOptions verbosity;

  OutcomePrinter(PrintWriter out, PrintWriter err, VerbosityOptions verbosity) {
    this.out = out;
    this.err = err;
    this.verbosity = verbosity;
  }

  void print(ConversionOutcome outcome) {
    BookSummary summary = outcome.summary();
    outcome.faults().forEach(fault -> err.println("chapbook: " + fault));
    if (!verbosity.isQuiet()) {
      outcome.remarks().forEach(remark -> err.println("chapbook: " + remark));
    }
    if (outcome.kind() == ConversionOutcome.Kind.FAILED) {
      err.println("chapbook: " + outcome.message());
      verbosity.explain(outcome.cause(), err);
    } else if (verbosity.isQuiet()) {
      return;
    } else if (summary == null) {
      out.println(outcome.book() + ": " + outcome.message());
    } else {
      printBook(outcome, summary);
    }
    out.flush();
  }

  private void printBook(ConversionOutcome outcome, BookSummary summary) {
    out.println(outcome.book());
    String author = summary.author() == null ? "no author named" : "by " + summary.author();
    String devised = summary.titleMadeFrom() == null
        ? "" : " (made from " + summary.titleMadeFrom() + ")";
    out.println("  \"" + summary.title() + "\"" + devised + ", " + author);
    List<String> parts = new ArrayList<>();
    parts.add(summary.chapters() == 0 ? "one piece" : count(summary.chapters(), "chapter heading"));
    addCount(parts, summary.notes(), "author's note");
    addCount(parts, summary.sceneBreaks(), "scene break");
    addCount(parts, summary.letters(), "letter");
    out.println("  " + String.join(", ", parts));
    if (verbosity.isVerbose() && outcome.why() != null) {
      out.println("  made again: " + outcome.why());
    }
    summary.findings().stream()
        .filter(finding -> verbosity.isVerbose() || finding.severity() != Severity.INFO)
        .forEach(finding -> out.println("  " + line(finding)));
  }

  /** A finding as one line: {@code warning STR-004, line 12: …}. */
  static String line(Finding finding) {
    SourceSpan span = finding.span();
    String place = span == null ? "" : ", line " + span;
    return finding.severity().label() + " " + finding.code().code() + place + ": "
        + finding.message();
  }

  private static void addCount(List<String> parts, int number, String thing) {
    if (number > 0) {
      parts.add(count(number, thing));
    }
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
