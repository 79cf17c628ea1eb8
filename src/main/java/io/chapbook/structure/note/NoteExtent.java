package io.chapbook.structure.note;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import org.jspecify.annotations.Nullable;

/** Tells where a labelled note ends. */
final class NoteExtent {

  /**
   * How far a note reaches.
   *
   * @param endLine its last line with text
   * @param textEnd where in the text's content its words end, before a closing bracket or sign
   */
  record Reach(int endLine, int textEnd) {}

  private final NoteVoice voice;
  private final NoteBlocks blocks;

  NoteExtent(NoteVoice voice) {
    this.voice = voice;
    this.blocks = new NoteBlocks(voice);
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
    int end = blocks.fencedEnd(text, claims, space);
    if (end == 0) {
      end = toTheEnd ? lastFree(text, claims, space, !label.alone()) : blocks.talkEnd(text, claims, space, label);
    }
    if (end == 0) {
      end = lastSpoken(text, claims, space, label);
    }
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

  private static @Nullable Reach closed(MeasuredText text, SourceSpan space, NoteLabel label) {
    int close = Brackets.close(
        text, label.line(), label.textStart(), space.endLine(), label.bracket());
    if (close < 0) {
      return null;
    }
    int line = Brackets.lineOf(text, label.line(), close);
    // Words behind the bracket are not left behind: the note has the whole line.
    boolean more = Brackets.wordsFollow(text, line, close);
    return new Reach(line, more ? text.line(line).textEnd() : close);
  }

  /**
   * The last line with text that nobody else has claimed, a rule in between included.
   *
   * @param saidAlready whether the label's own line has the note's words: speech below a gap is
   *     story then
   */
  private static int lastFree(
      MeasuredText text, Claims claims, SourceSpan space, boolean saidAlready) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    int end = space.startLine();
    for (int line = space.startLine() + 1; line <= space.endLine(); line++) {
      LineRole role = claims.role(line);
      if (role != LineRole.STORY && role != LineRole.SCENE_BREAK) {
        break;
      }
      if (!text.isBlank(line) && role == LineRole.STORY) {
        boolean parted = line - end - 1 > usual;
        if (saidAlready && parted && NoteBlocks.isSpeech(text.line(line))) {
          break;
        }
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
      boolean wrapped = text.profile().isHardWrapped() && gap == 0
          && (end != label.line() || text.runsOn(line));
      if (parted || !claims.isFree(line)) {
        break;
      }
      boolean goesOn = !spoken || wrapped || voice.loudness(text.line(line).text()) > 0
          || blocks.goesOn(text, claims, line, space.endLine());
      if (!goesOn || spoken && !wrapped && label.isSummary()) {
        break;
      }
      spoken = true;
      end = line;
    }
    return end;
  }
}
