package io.chapbook.structure.correction;

import io.chapbook.report.SourceSpan;

/**
 * A correction whose place was found.
 *
 * @param correction what it says
 * @param span its lines: one, or up to its {@code until}
 */
record PlacedCorrection(LineCorrection correction, SourceSpan span) {

  /** Whether its end was named, so that it means these lines and no others. */
  boolean isExact() {
    return correction.until() != null;
  }

  boolean overlaps(SourceSpan other) {
    return span.startLine() <= other.endLine() && other.startLine() <= span.endLine();
  }

  /** Whether it takes lines out of the middle of another's note or letter. */
  boolean isHoleIn(PlacedCorrection other) {
    boolean holds = other.role() == CorrectedRole.NOTE || other.role() == CorrectedRole.LETTER;
    return role() == CorrectedRole.REMOVED
        && holds
        && span.startLine() > other.span().startLine()
        && span.endLine() < other.span().endLine();
  }

  CorrectedRole role() {
    return correction.as();
  }
}
