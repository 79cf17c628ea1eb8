package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import java.util.List;

/**
 * All that is known of one story before a book is written.
 *
 * @param text the measured text
 * @param outline what was found in it
 * @param assembly the book that would come of it
 * @param findings what a person may want to know, in the order of the lines, which are the file's
 */
public record Inspection(
    MeasuredText text, Outline outline, Assembly assembly, List<Finding> findings) {

  public Inspection {
    findings = List.copyOf(findings);
  }

  /** The outline with the lines of the file, which are others than the text's if it has markup. */
  Outline inFileLines() {
    return FileLines.of(text.source()).in(outline);
  }
}
