package io.chapbook.structure.note;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds notes in brackets inside a sentence of the story: {@code She took the tram (A/N: there were
 * trams!) and went home.} They stay where they are and their lines stay story.
 */
final class NestedNoteFinder {

  /** How much of a bracket's words a rule reads. */
  private static final int READ = 80;

  /** Nobody says more within a sentence; a line may have thousands of brackets that never close. */
  private static final int LONGEST = 3000;

  private final RuleTable rules;
  private final int threshold;

  NestedNoteFinder(RuleTable table, Weights weights) {
    this.threshold = weights.threshold("note");
    this.rules = table;
  }

  /** The nested notes among the lines that nobody has claimed. */
  List<FoundNote> find(MeasuredText text, Claims claims) {
    return text.sweep()
        .filter(line -> line.opensBracket() && line.letters() > 1 && claims.isFree(line.number()))
        .flatMap(line -> inside(text, line).stream())
        .toList();
  }

  private List<FoundNote> inside(MeasuredText text, Line line) {
    List<FoundNote> notes = List.of();
    String content = text.source().content();
    for (int at = line.textStart(); at < line.textEnd(); at++) {
      char open = content.charAt(at);
      // Nearly all characters of a text are small letters; no bracket is.
      if ((open < 'a' || open > 'z') && Brackets.closing(open) != 0) {
        FoundNote note = read(text, line, at, open);
        if (note != null) {
          notes = notes.isEmpty() ? new ArrayList<>() : notes;
          notes.add(note);
          // The next character may open another.
          at = note.textEnd() - 1;
        }
      }
    }
    return notes;
  }

  private @Nullable FoundNote read(MeasuredText text, Line line, int open, char bracket) {
    String content = text.source().content();
    int end = Math.min(line.textEnd(), open + 1 + READ);
    String words = RuleText.of(content.substring(open + 1, end)).strip();
    LineRule rule = rules.firstMatch(RuleLabel.NESTED_NOTE, words);
    if (rule == null) {
      return null;
    }
    int last = lastOfParagraph(text, line.number());
    int close = Brackets.closeBefore(
        text, line.number(), open + 1, last, bracket, open + LONGEST);
    return close < 0 ? null : note(text, line, open, close, rule);
  }

  private FoundNote note(MeasuredText text, Line line, int open, int close, LineRule rule) {
    int last = Brackets.lineOf(text, line.number(), close);
    Decision decision = new Decision(
        List.of(rule.evidence()), threshold, new Decision.RunnerUp("story", 0));
    return new FoundNote(
        new SourceSpan(line.number(), last), null, open, close + 1, NotePosition.NESTED, decision);
  }

  private static int lastOfParagraph(MeasuredText text, int line) {
    int last = line;
    while (text.profile().isHardWrapped() && !text.isBlank(last + 1)) {
      last++;
    }
    return last;
  }
}
