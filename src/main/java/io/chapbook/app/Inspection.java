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
 * @param findings what a person may want to know, in the order of the lines
 * @param corrections the person's corrections that were read
 */
public record Inspection(
    MeasuredText text,
    Outline outline,
    Assembly assembly,
    List<Finding> findings,
    CorrectionsReading corrections) {

  public Inspection {
    findings = List.copyOf(findings);
  }

  /** Why the corrections could not be used, each a line for a person; the story was read. */
  public List<String> faults() {
    String fault = corrections.fault();
    return fault == null ? List.of() : List.of(fault);
  }
}
