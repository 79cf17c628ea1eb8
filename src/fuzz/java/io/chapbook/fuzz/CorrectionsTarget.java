package io.chapbook.fuzz;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.structure.correction.CorrectionsReader;
import io.chapbook.structure.correction.MalformedCorrectionsException;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import io.chapbook.testing.TinyStory;
import java.nio.charset.StandardCharsets;

/** Whatever a corrections file says, no character of the story gets lost. */
public final class CorrectionsTarget {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();
  private static final MeasuredText STORY = StructureCases.measured(TinyStory.TEXT);

  private CorrectionsTarget() {}

  /** Corrects a story as the bytes say. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Corrections corrections =
          new CorrectionsReader().read(new String(input, StandardCharsets.UTF_8));
      Outline outline = DETECTOR.detect(STORY, corrections, null);
      Assembly assembly = new BookAssembler().assemble(STORY, outline);
      Promise.holds(assembly.characters().addsUp(), assembly::characters);
      outline.findings().forEach(finding -> Promise.holds(!finding.message().isBlank(), () -> finding));
    } catch (MalformedCorrectionsException e) {
      Promise.isTold(e);
      Promise.holds(e.line() > 0, () -> e);
    }
  }
}
