package io.chapbook.structure.note;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;

/**
 * How much story stands between any two lines of a section, while notes are claimed one after
 * another. Sums are kept as a Fenwick tree, so that many labels in one section cost no more each
 * than few.
 */
final class StorySpace {

  private final MeasuredText text;
  private final Claims claims;
  private final int startLine;
  private final int endLine;
  private final int[] counted;
  private final int[] sums;
  private int lastSpeech;

  StorySpace(MeasuredText text, Claims claims, SourceSpan section) {
    this.text = text;
    this.claims = claims;
    this.startLine = section.startLine();
    this.endLine = section.endLine();
    this.counted = new int[endLine - startLine + 1];
    this.sums = new int[counted.length + 1];
    for (int at = 0; at < counted.length; at++) {
      Line line = text.line(startLine + at);
      counted[at] = claims.isFree(line.number()) ? line.length() : 0;
      lastSpeech =
          counted[at] > 0 && NoteBlocks.isSpeech(line) ? line.number() : lastSpeech;
    }
    for (int node = 1; node < sums.length; node++) {
      sums[node] += counted[node - 1];
      int above = node + (node & -node);
      if (above < sums.length) {
        sums[above] += sums[node];
      }
    }
  }

  int startLine() {
    return startLine;
  }

  int endLine() {
    return endLine;
  }

  /** The last line of the story in which somebody speaks, or 0; claims made since do not count. */
  int lastSpeech() {
    return lastSpeech;
  }

  /** Counts lines anew whose claims may have changed. */
  void update(int from, int to) {
    for (int line = from; line <= to; line++) {
      int at = line - startLine;
      int length = claims.isFree(line) ? text.line(line).length() : 0;
      int change = length - counted[at];
      counted[at] = length;
      for (int node = at + 1; change != 0 && node < sums.length; node += node & -node) {
        sums[node] += change;
      }
    }
  }

  /** How many characters of story stand from one line to another, both included. */
  int characters(int from, int to) {
    return to < from ? 0 : upTo(to) - upTo(from - 1);
  }

  private int upTo(int line) {
    int sum = 0;
    for (int node = line - startLine + 1; node > 0; node -= node & -node) {
      sum += sums[node];
    }
    return sum;
  }
}
