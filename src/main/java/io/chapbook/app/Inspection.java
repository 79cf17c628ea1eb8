package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.source.SourceDigest;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Outline;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one story before a book is written.
 *
 * @param text the measured text
 * @param outline what was found in it
 * @param assembly the book that would come of it
 * @param findings what a person may want to know, in the order of the lines, which are the file's
 * @param corrections the person's corrections that were read
 * @param digest the digest of the story's file
 */
public record Inspection(
    MeasuredText text,
    Outline outline,
    Assembly assembly,
    List<Finding> findings,
    CorrectionsReading corrections,
    SourceDigest digest) {

  public Inspection {
    findings = List.copyOf(findings);
  }

  /** Why the corrections could not be used, each a line for a person; the story was read. */
  public List<String> faults() {
    String fault = corrections.fault();
    return fault == null ? List.of() : List.of(fault);
  }

  /** The outline with the lines of the file, which are others than the text's if it has markup. */
  Outline inFileLines() {
    return FileLines.of(text.source()).in(outline);
  }

  /**
   * One of the files that a text was joined of.
   *
   * @param name its name, below the folder that was joined
   * @param line its first line in the joined text, from 1
   * @param heading the heading that was made from its name, or null when the text has one
   */
  public record JoinedFile(String name, int line, @Nullable String heading) {}

  /** The files that the text was joined of, in their order; none when it is one file. */
  public List<JoinedFile> files() {
    List<TextPart> parts = text.source().parts();
    List<JoinedFile> files = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      int start = parts.get(at).firstLine();
      int end = at + 1 < parts.size() ? parts.get(at + 1).firstLine() - 1 : Integer.MAX_VALUE;
      files.add(new JoinedFile(parts.get(at).name(), start, made(start - 1, end)));
    }
    return files;
  }

  /** A made heading stands on the blank line above a file at the earliest. */
  private @Nullable String made(int from, int end) {
    return outline.headings().stream()
        .filter(FoundHeading::isMadeFromName)
        .filter(one -> one.span().startLine() >= from && one.span().startLine() < end)
        .map(FoundHeading::label)
        .findFirst().orElse(null);
  }
}
