package io.chapbook.structure.language;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * The words by which a text's language is told: some of its beginning and some of its middle. What an
 * archive wrote does not count, for it is English around a story in any language.
 */
final class Sample {

  private static final int BEGINNING = 2_500;

  private static final int MIDDLE = 1_500;

  private static final Set<LineRole> WRITTEN_BY_THE_AUTHOR = EnumSet.of(
      LineRole.STORY, LineRole.HEADING, LineRole.DESCRIPTION, LineRole.NOTE, LineRole.LETTER);

  private Sample() {}

  /** The words, lines parted by line feeds. */
  static String of(MeasuredText text, Claims claims) {
    StringBuilder sample = new StringBuilder(BEGINNING + MIDDLE + 2);
    int next = take(text, claims, 1, BEGINNING, sample);
    // Blank lines at the end must not move the middle.
    int middle = Math.max(next, text.lastLine() / 2 + 1);
    take(text, claims, middle, sample.length() + MIDDLE, sample);
    return sample.toString();
  }

  /** Adds lines until the sample is long enough; the line after the last is returned. */
  private static int take(
      MeasuredText text, Claims claims, int from, int length, StringBuilder sample) {
    int number = from;
    while (number <= text.lineCount() && sample.length() < length) {
      Line line = text.line(number);
      if (!line.isBlank() && WRITTEN_BY_THE_AUTHOR.contains(claims.role(number))) {
        int end = Math.min(line.textEnd(), line.textStart() + length - sample.length());
        sample.append(text.source().content(), line.textStart(), end).append('\n');
      }
      number++;
    }
    return number;
  }
}
