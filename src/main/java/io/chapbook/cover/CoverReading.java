package io.chapbook.cover;

import io.chapbook.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CoverReader} made of a file.
 *
 * @param cover the cover, or null when the file cannot be used
 * @param findings COV_001 when the file cannot be used, else none
 */
public record CoverReading(@Nullable Cover cover, List<Finding> findings) {

  public CoverReading {
    findings = List.copyOf(findings);
    if ((cover == null) == findings.isEmpty()) {
      throw new IllegalArgumentException("a reading has either a cover or a finding");
    }
  }
}
