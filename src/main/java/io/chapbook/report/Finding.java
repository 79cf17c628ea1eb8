package io.chapbook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about one story that a person may want to know. It is data: a finding never stops a
 * conversion.
 *
 * @param code what kind of finding
 * @param span the lines it points at, or null when it is about the whole text
 * @param arguments what the wording's placeholders stand for, in order
 * @param file the file it is about, when a story was joined of several; else null
 */
public record Finding(
    FindingCode code, @Nullable SourceSpan span, List<String> arguments, @Nullable String file) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding about the whole text. */
  public static Finding of(FindingCode code, Object... arguments) {
    return new Finding(code, null, strings(arguments), null);
  }

  /** A finding about some lines. */
  public static Finding at(SourceSpan span, FindingCode code, Object... arguments) {
    return new Finding(code, span, strings(arguments), null);
  }

  /** The severity of its code. */
  public Severity severity() {
    return code.severity();
  }

  /** The line where it begins, or 0 when it is about none. */
  public int firstLine() {
    return span == null ? 0 : span.startLine();
  }

  /** The same finding about one of the files that a story was joined of. */
  public Finding in(String partName, SourceSpan lines) {
    return new Finding(code, lines, arguments, partName);
  }

  /** The wording with the arguments filled in, the file before it. */
  public String message() {
    String words = String.format(code.wording(), arguments.toArray());
    return file == null ? words : file + ": " + words;
  }

  private static List<String> strings(Object... arguments) {
    return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
