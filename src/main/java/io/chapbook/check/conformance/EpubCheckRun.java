package io.chapbook.check.conformance;

import com.adobe.epubcheck.api.EpubCheck;
import io.chapbook.check.BookFinding;
import io.chapbook.check.ConformanceCheck;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs EPUBCheck in this process. The first book takes seconds, since its schemas are read then;
 * each later one well under one.
 */
public final class EpubCheckRun implements ConformanceCheck {

  /** One at a time: while it runs, what its thread writes to the error output is not shown. */
  @Override
  public synchronized List<BookFinding> check(Path book) {
    MessageCollector messages = new MessageCollector(book.getFileName().toString());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    PrintStream errors = System.err;
    // Saxon prints a score of lines about a stylesheet of EPUBCheck's own (seen with 5.3.0).
    System.setErr(new PrintStream(new OthersOutput(errors, thread), true));
    // Its parsers look for one another through the thread's loader.
    thread.setContextClassLoader(EpubCheck.class.getClassLoader());
    try {
      new EpubCheck(book.toFile(), messages).doValidate();
    } finally {
      thread.setContextClassLoader(before);
      System.setErr(errors);
    }
    return messages.findings();
  }
}
