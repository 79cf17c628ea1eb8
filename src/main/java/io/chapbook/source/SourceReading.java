package io.chapbook.source;

import io.chapbook.report.Finding;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A story as it was read.
 *
 * @param text the decoded text
 * @param ground why it was read in its encoding
 * @param findings what the reader has to say, at most one of each code
 * @param digest the digest of the file's bytes
 */
public record SourceReading(
    SourceText text, EncodingGround ground, List<Finding> findings, SourceDigest digest) {

  public SourceReading {
    findings = List.copyOf(findings);
  }

  /** The same with one finding more. */
  public SourceReading with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new SourceReading(text, ground, more, digest);
  }
}
