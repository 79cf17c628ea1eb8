package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.structure.correction.Corrections;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of one story, as they were read.
 *
 * @param file the file that they are in, or null when there is none
 * @param corrections what it says; nothing when it cannot be read
 * @param fault why it cannot be read, a line for a person; or null
 * @param findings what else there is to say
 */
public record CorrectionsReading(
    @Nullable Path file,
    Corrections corrections,
    @Nullable String fault,
    List<Finding> findings) {

  public CorrectionsReading {
    findings = List.copyOf(findings);
  }
}
