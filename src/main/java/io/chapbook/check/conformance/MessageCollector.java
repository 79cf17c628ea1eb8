package io.chapbook.check.conformance;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import io.chapbook.check.BookFinding;
import io.chapbook.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes findings of what EPUBCheck says. Its own default report prints while it works. */
final class MessageCollector extends MasterReport {

  /** A book can be wrong in the same way on every line. */
  private static final int MOST_OF_A_KIND = 50;

  private static final String WHY = "it breaks the EPUB specification, so reading systems differ in"
      + " what they make of it, and shops refuse it";

  private final String file;
  private final List<BookFinding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  MessageCollector(String file) {
    this.file = file;
    setLocale(Locale.ENGLISH);
  }

  List<BookFinding> findings() {
    List<BookFinding> all = new ArrayList<>(findings);
    counts.forEach((code, count) -> {
      if (count > MOST_OF_A_KIND) {
        all.add(new BookFinding(code, Severity.INFO, Set.of(), null, 0,
            (count - MOST_OF_A_KIND) + " more messages of this kind are not shown", WHY, ""));
      }
    });
    return all;
  }

  @Override
  public void message(Message message, EPUBLocation location, Object... arguments) {
    Severity severity = severity(message);
    String code = message.getID().toString();
    if (severity != null && counts.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
      String path = location.getPath();
      String suggestion = message.getSuggestion();
      findings.add(new BookFinding(
          code,
          severity,
          Set.of(),
          path == null || path.isEmpty() || isBook(path) ? null : path,
          Math.max(0, location.getLine()),
          message.getMessage(arguments),
          WHY,
          suggestion == null ? "" : suggestion));
    }
  }

  /** What is said of the container as a whole bears the book's own path, seen from anywhere. */
  private boolean isBook(String path) {
    return path.equals(file) || path.endsWith("/" + file);
  }

  /** Notes on usage are none of our business. */
  private static @Nullable Severity severity(Message message) {
    return switch (message.getSeverity()) {
      case FATAL, ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
      case USAGE, SUPPRESSED -> null;
    };
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {}

  @Override
  public int generate() {
    return 0;
  }

  @Override
  public void initialize() {}
}
