package io.chapbook.testing;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.Locale;

/** Shows the lines of a text that was made of a file with markup, and what the markup says. */
public final class MarkedLines {

  private MarkedLines() {}

  /**
   * Each line with the line of the file that it came from; before it, what begins there, and after
   * it, what ends there and began on another line.
   */
  public static String of(SourceText text) {
    StringBuilder out = new StringBuilder();
    for (int line = 1; line <= text.lineCount(); line++) {
      if (line < text.lineCount() || !text.line(line).isEmpty()) {
        int at = line;
        text.marks().stream().filter(mark -> mark.span().startLine() == at)
            .forEach(mark -> append(mark, out));
        String shown = text.line(line).isEmpty() ? "" : "| " + text.line(line);
        out.append(String.format(Locale.ROOT, "%4d %s", text.fileLine(line), shown).stripTrailing())
            .append('\n');
        text.marks().stream().filter(mark -> mark.span().lineCount() > 1)
            .filter(mark -> mark.span().endLine() == at)
            .forEach(mark -> out.append("     end of ").append(name(mark)).append('\n'));
      }
    }
    return out.toString();
  }

  private static void append(LineMark mark, StringBuilder out) {
    out.append("     ").append(name(mark)).append(mark.span().lineCount() > 1 ? ":" : "")
        .append('\n');
  }

  private static String name(LineMark mark) {
    String kind = mark.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return mark.level() == 0 ? kind : kind + " " + mark.level();
  }
}
