package io.chapbook.app;

import io.chapbook.check.BookFinding;
import io.chapbook.check.ReadingSystem;
import io.chapbook.check.WordComparison;
import io.chapbook.report.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a check found, for a person. */
public final class CheckText {

  private final boolean quiet;

  /**
   * A writer.
   *
   * @param quiet whether only errors are told
   */
  public CheckText(boolean quiet) {
    this.quiet = quiet;
  }

  /** Some lines, without a line end after the last. */
  public String write(BookCheck check) {
    StringBuilder out = new StringBuilder();
    out.append(check.book()).append(": ").append(summary(check.findings()));
    String told = "";
    for (BookFinding finding : check.findings()) {
      if (!quiet || finding.severity() == Severity.ERROR) {
        write(finding, out);
        String reason = reason(finding);
        // Of several findings in a row, the same reason is read once.
        out.append(reason.equals(told) ? "" : reason);
        told = reason;
      }
    }
    if (check.words() != null) {
      write(check.words(), out);
    }
    return out.toString();
  }

  private static String summary(List<BookFinding> findings) {
    String counts = Arrays.stream(Severity.values())
        .sorted(Comparator.reverseOrder())
        .map(severity -> counted(findings.stream()
            .filter(finding -> finding.severity() == severity).count(), severity))
        .collect(Collectors.joining(", "));
    return findings.isEmpty() ? "nothing to say against it" : counts;
  }

  private static String counted(long count, Severity severity) {
    return switch (severity) {
      case ERROR -> count + (count == 1 ? " error" : " errors");
      case WARNING -> count + (count == 1 ? " warning" : " warnings");
      case INFO -> count + " for information";
    };
  }

  private static void write(BookFinding finding, StringBuilder out) {
    out.append("\n  ").append(finding.severity()).append(' ').append(finding.rule());
    if (!finding.readers().isEmpty()) {
      out.append(" [").append(EnumSet.copyOf(finding.readers()).stream()
          .map(ReadingSystem::toString).collect(Collectors.joining(", "))).append(']');
    }
    out.append(' ').append(finding.place()).append(": ").append(finding.message());
  }

  private static String reason(BookFinding finding) {
    String why = "\n    why: " + finding.why();
    return finding.remedy().isEmpty() ? why : why + "\n    remedy: " + finding.remedy();
  }

  private static void write(WordComparison words, StringBuilder out) {
    out.append("\n  words of the story: ").append(words.source())
        .append("; in order ").append(words.inOrder())
        .append(", moved ").append(words.moved())
        .append(", in metadata only ").append(words.metadata())
        .append(", left out on purpose ").append(words.leftOutWords())
        .append(", lost ").append(words.lost().size())
        .append("; added by the book ").append(words.added());
    for (WordComparison.LeftOut one : words.leftOut()) {
      out.append("\n    left out, line ").append(one.line()).append(": \"").append(one.text())
          .append("\" (").append(one.reason()).append(')');
    }
    for (WordComparison.LostWord one : words.lost()) {
      out.append("\n    lost, line ").append(one.line()).append(": ").append(one.word());
    }
  }
}
