package io.chapbook.source;

import io.chapbook.report.Finding;
import io.chapbook.text.SourceText;
import java.util.List;

/**
 * A story as it was read.
 *
 * @param text the decoded text
 * @param ground why it was read in its encoding
 * @param findings what the reader has to say, at most one of each code
 * @param digest the SHA-256 digest of the file's bytes in lower-case hexadecimal digits; of several
 *     files, that of their digests one after another
 */
public record SourceReading(
    SourceText text, EncodingGround ground, List<Finding> findings, String digest) {

  public SourceReading {
    findings = List.copyOf(findings);
  }
}
