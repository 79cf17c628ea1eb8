package io.chapbook.structure.outline;

import io.chapbook.report.SourceSpan;
import java.util.Arrays;

/**
 * Which line is taken for what while a text is being read. Detectors claim lines one after another;
 * a line that was claimed stays so, and later detectors look past it.
 */
public final class Claims {

  private final LineRole[] roles;

  /** No line is claimed yet. */
  public Claims(int lineCount) {
    this.roles = new LineRole[lineCount + 1];
    Arrays.fill(roles, LineRole.STORY);
  }

  /** What a line (from 1) is taken for. */
  public LineRole role(int line) {
    return roles[line];
  }

  /** Whether nobody has claimed a line. */
  public boolean isFree(int line) {
    return roles[line] == LineRole.STORY;
  }

  /** Claims one line. */
  public void claim(int line, LineRole role) {
    roles[line] = role;
  }

  /** Claims the lines of a span that nobody has claimed. */
  public void claimFree(SourceSpan span, LineRole role) {
    for (int line = span.startLine(); line <= span.endLine(); line++) {
      if (isFree(line)) {
        roles[line] = role;
      }
    }
  }

  /** Claims every line of a span, whoever had it. */
  public void claimAll(SourceSpan span, LineRole role) {
    Arrays.fill(roles, span.startLine(), span.endLine() + 1, role);
  }
}
