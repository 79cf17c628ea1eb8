package io.chapbook.structure.note;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a note without a label at a section's end: after a page mark, after "The end.", after a
 * wide gap, or because the last paragraphs can be nothing else.
 */
final class UnlabelledNotes {

  private static final int THRESHOLD = 6;

  /** A note without a label was never seen to be longer, in characters (2026-11). */
  private static final int LONGEST = 4000;

  private final RuleTable rules;
  private final NoteVoice voice;

  UnlabelledNotes(RuleTable rules, NoteVoice voice) {
    this.rules = rules;
    this.voice = voice;
  }

  /** The note that closes a section, or null; its lines are claimed. */
  @Nullable FoundNote closing(MeasuredText text, Claims claims, SourceSpan section) {
    int end = lastStory(text, claims, section);
    FoundNote best = null;
    int characters = 0;
    for (int line = end; line > section.startLine(); line = text.previousText(line)) {
      LineRole role = claims.role(line);
      if (role != LineRole.STORY && role != LineRole.SCENE_BREAK) {
        break;
      }
      characters += text.line(line).length();
      if (characters > LONGEST || !hasStoryBefore(text, claims, section, line)) {
        break;
      }
      FoundNote found = role == LineRole.STORY ? from(text, claims, line, end) : null;
      if (found != null && (best == null || found.decision().score() >= best.decision().score())) {
        best = found;
      }
    }
    if (best != null) {
      claims.claimAll(best.span(), LineRole.NOTE);
    }
    return best;
  }

  private static int lastStory(MeasuredText text, Claims claims, SourceSpan section) {
    int line = section.endLine();
    while (line >= section.startLine()
        && (text.isBlank(line) || claims.role(line) == LineRole.DROPPED)) {
      line--;
    }
    return line;
  }

  private static boolean hasStoryBefore(
      MeasuredText text, Claims claims, SourceSpan section, int line) {
    int previous = text.previousText(line);
    while (previous >= section.startLine()) {
      if (claims.isFree(previous)) {
        return true;
      }
      previous = text.previousText(previous);
    }
    return false;
  }

  private @Nullable FoundNote from(MeasuredText text, Claims claims, int start, int end) {
    List<Evidence> evidence = new ArrayList<>(voice.listen(words(text, claims, start, end)));
    if (!evidence.isEmpty() && voice.loudness(text.line(start).text()) == 0) {
      evidence.add(new Evidence("note.begins-like-story", -2));
    }
    weighPlace(text, claims, start, evidence);
    Decision decision = new Decision(evidence, THRESHOLD, new Decision.RunnerUp("story", 0));
    Line last = text.line(end);
    return decision.score() < THRESHOLD
        ? null
        : new FoundNote(
            new SourceSpan(start, end),
            null,
            text.line(start).textStart(),
            last.textEnd(),
            NotePosition.CLOSING,
            decision);
  }

  private void weighPlace(MeasuredText text, Claims claims, int start, List<Evidence> evidence) {
    Line line = text.line(start);
    int before = text.previousText(start);
    if (line.indent().equals(" ") && !text.profile().usualIndent().equals(" ")) {
      evidence.add(new Evidence("note.after-page-mark", 4));
    }
    if (before > 0 && isTheEnd(text.line(before))) {
      evidence.add(new Evidence("note.after-the-end", 4));
    }
    if (before > 0 && claims.role(before) == LineRole.SCENE_BREAK) {
      evidence.add(new Evidence("note.after-break", 2));
    }
    if (text.blanksBefore(start) > (text.profile().blankBetweenParagraphs() ? 1 : 0)) {
      evidence.add(new Evidence("note.after-gap", 2));
    }
    evidence.add(new Evidence("note.unlabelled", -2));
  }

  private boolean isTheEnd(Line line) {
    return line.length() <= 40
        && rules.firstMatch(RuleLabel.THE_END, RuleText.of(line.text())) != null;
  }

  private static String words(MeasuredText text, Claims claims, int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int line = start; line <= end; line++) {
      if (claims.isFree(line)) {
        words.append(text.line(line).text()).append('\n');
      }
    }
    return words.toString();
  }
}
