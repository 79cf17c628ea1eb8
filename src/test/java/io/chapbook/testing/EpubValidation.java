package io.chapbook.testing;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs EPUBCheck in this process. The first book takes seconds, each later one well under one. */
public final class EpubValidation {

  private EpubValidation() {}

  /**
   * What EPUBCheck says against a book, at the level of a warning or above.
   *
   * @param epub the book's file; its name ends in {@code .epub}
   * @return one line a message: severity, code, place, wording; empty for a valid book
   */
  public static synchronized List<String> problems(Path epub) {
    Collector collector = new Collector();
    PrintStream stderr = System.err;
    // Saxon prints a score of lines about a stylesheet of EPUBCheck's own.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      new EpubCheck(epub.toFile(), collector).doValidate();
    } finally {
      System.setErr(stderr);
    }
    return List.copyOf(collector.problems);
  }

  /** The same for a book in memory. */
  public static List<String> problems(byte[] epub) throws IOException {
    Path folder = Files.createTempDirectory("epub-validation");
    Path file = folder.resolve("book.epub");
    try {
      return problems(Files.write(file, epub));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** Keeps messages as text. EPUBCheck's own default report prints while it works. */
  private static final class Collector extends MasterReport {

    private final List<String> problems = new ArrayList<>();

    Collector() {
      setLocale(Locale.ENGLISH);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      Severity severity = message.getSeverity();
      if (severity.toInt() >= Severity.WARNING.toInt()) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s %s %s:%d: %s",
                severity,
                message.getID(),
                location.getPath(),
                location.getLine(),
                message.getMessage(arguments)));
      }
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
}
