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
 */
public record Finding(FindingCode code, @Nullable SourceSpan span, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding about the whole text. */
  public static Finding of(FindingCode code, Object... arguments) {
    return new Finding(code, null, strings(arguments));
  }

  /** A finding about some lines. */
  public static Finding at(SourceSpan span, FindingCode code, Object... arguments) {
    return new Finding(code, span, strings(arguments));
  }

  /** The severity of its code. */
  public Severity severity() {
    return code.severity();
  }

  /** The wording with the arguments filled in. */
  public String message() {
    return String.format(code.wording(), arguments.toArray());
  }

  private static List<String> strings(Object... arguments) {
    return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
