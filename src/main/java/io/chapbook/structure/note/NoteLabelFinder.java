package io.chapbook.structure.note;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the lines that begin with the label of a note, before anything takes them for headings. */
public final class NoteLabelFinder {

  /** Where in a line a label must have begun; signs, brackets and a few words may stand before. */
  private static final int LABEL_WITHIN = 60;

  private final List<LineRule> rules;

  /** A finder with the rules at hand. */
  public NoteLabelFinder(RuleTable table) {
    this.rules = table.of(RuleLabel.NOTE_LABEL);
  }

  /** The label lines among those that nobody has claimed; each is claimed. */
  public List<NoteLabel> find(MeasuredText text, Claims claims) {
    List<NoteLabel> labels = new ArrayList<>();
    for (Line line : text.lines()) {
      if (line.letters() > 1 && claims.isFree(line.number()) && mayBegin(line)) {
        NoteLabel label = read(text, line);
        if (label != null) {
          labels.add(label);
          claims.claim(line.number(), LineRole.NOTE);
        }
      }
    }
    return labels;
  }

  /** Cheap test: a label is short and holds a letter of one of its words' beginnings. */
  private static boolean mayBegin(Line line) {
    String text = line.text();
    if (text.length() <= LABEL_WITHIN) {
      return true;
    }
    int end = Math.min(text.length(), LABEL_WITHIN);
    for (int at = 0; at < end; at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '/' || c == '\uff1a' || c == '-' || c == '\u2014' || c == '.') {
        return true;
      }
    }
    return false;
  }

  private @Nullable NoteLabel read(MeasuredText text, Line line) {
    String whole = line.text();
    // The label and its mark stand at the line's beginning; the rest need not be looked at twice.
    String folded = RuleText.of(whole);
    for (LineRule rule : rules) {
      Matcher match = rule.match(folded);
      if (match != null) {
        return label(line, whole, match, rule);
      }
    }
    return null;
  }

  private static NoteLabel label(Line line, String whole, Matcher match, LineRule rule) {
    String bracket = match.group("bracket");
    String mark = match.group("mark").strip();
    boolean alone = match.group("text").isBlank() || isClosing(match.group("text"));
    String shown = whole.substring(match.start("label"), match.end("label"));
    boolean colon = mark.startsWith(":") || mark.startsWith("\uff1a") || mark.endsWith(":");
    int textStart = alone ? line.textEnd() : line.textStart() + match.start("text");
    return new NoteLabel(
        line.number(),
        colon ? shown + ":" : shown,
        textStart,
        bracket.isEmpty() ? 0 : bracket.charAt(0),
        sign(whole, match.start("label"), mark),
        alone,
        rule.evidence());
  }

  private static boolean isClosing(String rest) {
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** {@code _A/N: all of it_}: a sign before the label that is not closed right after it. */
  private static char sign(String whole, int labelStart, String mark) {
    char before = labelStart == 0 ? 0 : whole.charAt(labelStart - 1);
    boolean open = (before == '_' || before == '*') && mark.indexOf(before) < 0;
    return open ? before : 0;
  }
}
