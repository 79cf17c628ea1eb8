package io.chapbook.cover;

import io.chapbook.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CoverReader} made of a file.
 *
 * @param cover the cover, or null when the file cannot be used
 * @param refusal why it cannot be used and what to do, as a part of a sentence; else null
 * @param findings COV_003 when the cover does not look as the file does, else none
 */
public record CoverReading(
    @Nullable Cover cover, @Nullable String refusal, List<Finding> findings) {

  public CoverReading {
    findings = List.copyOf(findings);
    if ((cover == null) == (refusal == null)) {
      throw new IllegalArgumentException("a reading has either a cover or a refusal");
    }
  }
}
