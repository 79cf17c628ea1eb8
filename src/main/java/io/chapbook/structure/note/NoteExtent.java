package io.chapbook.structure.note;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;

/** Tells where a labelled note ends. */
final class NoteExtent {

  /**
   * How far a note reaches.
   *
   * @param endLine its last line with text
   * @param textEnd where in the text's content its words end, before a closing bracket or sign
   */
  record Reach(int endLine, int textEnd) {}

  /** A bracket that does not close within this many lines was never closed. */
  private static final int LONGEST_BRACKET = 60;

  private final NoteVoice voice;

  NoteExtent(NoteVoice voice) {
    this.voice = voice;
  }

  /**
   * How far the note reaches within a space.
   *
   * @param space from the label's line to the line before the next label or heading
   * @param toTheEnd whether nothing but the note stands there
   */
  Reach reach(
      MeasuredText text, Claims claims, SourceSpan space, NoteLabel label, boolean toTheEnd) {
    if (label.bracket() != 0) {
      Reach closed = closed(text, space, label);
      if (closed != null) {
        return closed;
      }
    }
    if (label.sign() != 0) {
      Line last = endOfBlock(text, label);
      if (last.last() == label.sign()) {
        return new Reach(last.number(), last.textEnd() - signs(text, last, label.sign()));
      }
    }
    int end = toTheEnd
        ? lastFree(text, claims, space)
        : lastSpoken(text, claims, space, label);
    return new Reach(end, text.line(end).textEnd());
  }

  /** The last line of the label's block: the label's own, or where the text is wrapped, below. */
  private static Line endOfBlock(MeasuredText text, NoteLabel label) {
    int end = label.line();
    while (text.line(end).last() != label.sign() && text.profile().isHardWrapped()
        && !text.isBlank(end + 1)) {
      end++;
    }
    return text.line(end);
  }

  private static int signs(MeasuredText text, Line line, char sign) {
    int count = 0;
    while (text.source().content().charAt(line.textEnd() - 1 - count) == sign) {
      count++;
    }
    return count;
  }

  private static @org.jspecify.annotations.Nullable Reach closed(
      MeasuredText text, SourceSpan space, NoteLabel label) {
    char open = label.bracket();
    char close = open == '(' ? ')' : open == '[' ? ']' : '}';
    int depth = 1;
    int last = Math.min(space.endLine(), label.line() + LONGEST_BRACKET);
    String content = text.source().content();
    for (int number = label.line(); number <= last; number++) {
      Line line = text.line(number);
      int from = number == label.line() ? Math.min(label.textStart(), line.textEnd()) : line.textStart();
      for (int at = from; at < line.textEnd(); at++) {
        char c = content.charAt(at);
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth == 0) {
          return new Reach(number, at);
        }
      }
    }
    return null;
  }

  /** The last line with text that nobody else has claimed, a rule in between included. */
  private static int lastFree(MeasuredText text, Claims claims, SourceSpan space) {
    int end = space.startLine();
    for (int line = space.startLine() + 1; line <= space.endLine(); line++) {
      LineRole role = claims.role(line);
      if (role != LineRole.STORY && role != LineRole.SCENE_BREAK) {
        break;
      }
      if (!text.isBlank(line) && role == LineRole.STORY) {
        end = line;
      }
    }
    return end;
  }

  /**
   * The last line that still sounds like the note. In a text without blank lines between
   * paragraphs a blank line ends it; elsewhere two do, or a rule, or words that are story.
   */
  private int lastSpoken(MeasuredText text, Claims claims, SourceSpan space, NoteLabel label) {
    boolean rhythm = text.profile().blankBetweenParagraphs();
    int end = label.line();
    boolean spoken = !label.alone();
    for (int line = text.nextText(end); line != 0 && line <= space.endLine();
        line = text.nextText(line)) {
      int gap = line - end - 1;
      boolean parted = spoken && gap > (rhythm ? 1 : 0);
      boolean wrapped = text.profile().isHardWrapped() && gap == 0 && end != label.line();
      if (parted || !claims.isFree(line)) {
        break;
      }
      boolean goesOn = !spoken || wrapped || voice.loudness(text.line(line).text()) > 0;
      if (!goesOn || spoken && label.isSummary()) {
        break;
      }
      spoken = true;
      end = line;
    }
    return end;
  }
}
