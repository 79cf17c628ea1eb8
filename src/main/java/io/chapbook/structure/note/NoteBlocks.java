package io.chapbook.structure.note;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;

/** Sees where a note's paragraphs end by what stands around them: a fence, a gap, a break. */
final class NoteBlocks {

  /** No opening note seen so far was longer, in characters and in lines (2026-11). */
  private static final int LONGEST = 3000;

  private static final int MOST_LINES = 40;

  /** So many lines that could be anything may stand before the next that is the author's. */
  private static final int MOST_SILENT = 2;

  private final NoteVoice voice;

  NoteBlocks(NoteVoice voice) {
    this.voice = voice;
  }

  /**
   * The last line inside a box whose upper edge stands right above the label, or 0 without a box.
   */
  int fencedEnd(MeasuredText text, Claims claims, SourceSpan space) {
    int above = text.previousText(space.startLine());
    if (above == 0 || space.startLine() - above > 2 || !isFence(text.line(above))) {
      return 0;
    }
    String fence = text.line(above).text();
    int end = space.startLine();
    for (int line = space.startLine() + 1; line <= space.endLine(); line++) {
      if (text.line(line).text().equals(fence)) {
        return end;
      }
      LineRole role = claims.role(line);
      boolean mayBe = role == LineRole.STORY || role == LineRole.SCENE_BREAK;
      if (!mayBe || line - space.startLine() > MOST_LINES) {
        return 0;
      }
      end = text.isBlank(line) ? end : line;
    }
    return 0;
  }

  private static boolean isFence(Line line) {
    return line.isSymbols() && line.length() > 2
        || line.length() > 3 && line.text().chars().allMatch(c -> "xXoO".indexOf(c) >= 0);
  }

  /**
   * The last line of the paragraphs up to the first gap or break that parts more than paragraphs,
   * if they sound like a note as a whole; else 0.
   */
  int talkEnd(MeasuredText text, Claims claims, SourceSpan space, NoteLabel label) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    int end = label.line();
    int lines = label.alone() ? 0 : 1;
    int loud = 0;
    int line = text.nextText(end);
    while (line > 0 && line <= space.endLine() && claims.isFree(line)) {
      boolean gap = line - end - 1 > usual && !(end == label.line() && label.alone());
      if (gap) {
        break;
      }
      boolean tooLong = text.characters(label.line(), line) > LONGEST;
      if (isSpeech(text.line(line)) || tooLong) {
        return 0;
      }
      lines++;
      loud += voice.loudness(text.line(line).text()) > 0 ? 1 : 0;
      end = line;
      line = text.nextText(line);
    }
    boolean bounded = line > 0 && line <= space.endLine();
    return bounded && loud > 0 && loud * 3 + 1 >= lines ? end : 0;
  }

  /** Whether a silent line belongs to a note because it is one of a list, or the talk goes on. */
  boolean goesOn(MeasuredText text, Claims claims, int number, int last) {
    int line = number;
    for (int silent = 0; silent <= MOST_SILENT; silent++) {
      if (line == 0 || line > last || !claims.isFree(line) || isSpeech(text.line(line))) {
        return false;
      }
      if (silent > 0 && voice.loudness(text.line(line).text()) > 0) {
        return true;
      }
      line = text.nextText(line);
    }
    return false;
  }

  static boolean isSpeech(Line line) {
    return "\"\u201c\u00ab\u201e\u300c".indexOf(line.first()) >= 0
        || (line.first() == '\'' || line.first() == '\u2018') && line.length() > 20;
  }
}
