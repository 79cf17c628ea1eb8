package io.chapbook.cover;

import io.chapbook.report.Finding;
import java.util.List;

/**
 * What {@link CoverPainter} made.
 *
 * @param cover the drawn cover; there always is one
 * @param findings COV_002 when a part of title or author could not be set, else none
 */
public record PaintedCover(Cover cover, List<Finding> findings) {

  public PaintedCover {
    findings = List.copyOf(findings);
  }
}
