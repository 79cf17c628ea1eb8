package io.chapbook.structure.note;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleMatch;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.text.Letters;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the lines that begin with the label of a note, before anything takes them for headings. */
public final class NoteLabelFinder {

  /** Where in a line a label must have begun; signs, brackets and a few words may stand before. */
  private static final int LABEL_WITHIN = 60;

  /** A line that holds a label alone is no longer than this. */
  private static final int LABEL_ALONE = 48;

  /** What follows a label is the note's; rules need not read it. */
  private static final int READ = 160;

  /** A rule of this weight needs nothing beside it. */
  private static final int SURE = 6;

  private static final Pattern EXPLAINED = Pattern.compile("[^.!?\"\u201c]{1,40}\\s[-\u2013\u2014=:]\\s\\S");

  private final RuleTable rules;
  private final NoteVoice voice;

  /** A finder with the rules at hand. */
  public NoteLabelFinder(RuleTable table) {
    this.voice = new NoteVoice(table);
    this.rules = table;
  }

  /** The label lines among those that nobody has claimed; each is claimed. */
  public List<NoteLabel> find(MeasuredText text, Claims claims) {
    List<NoteLabel> labels = text.sweepBegun()
        .filter(line -> line.letters() > 1 && claims.isFree(line.number())
            && mayBegin(text, line))
        .map(line -> read(text, line))
        .filter(Objects::nonNull)
        .toList();
    labels.forEach(label -> claims.claim(label.line(), LineRole.NOTE));
    return labels;
  }

  /** Cheap test: a label stands alone on a short line, or a mark follows it soon. */
  private static boolean mayBegin(MeasuredText text, Line line) {
    char first = line.first();
    if ("\"\u201c\u00ab'\u2018".indexOf(first) >= 0) {
      return false;
    }
    if (line.length() <= LABEL_ALONE) {
      return true;
    }
    String content = text.source().content();
    int end = Math.min(line.textEnd(), line.textStart() + LABEL_WITHIN);
    for (int at = line.textStart(); at < end; at++) {
      char c = content.charAt(at);
      if ((c < 'a' || c > 'z') && c != ' ' && isMark(content, line.textStart(), at, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String content, int start, int at, char c) {
    return switch (c) {
      case '-', '\u2013', '\u2014' -> at > start && content.charAt(at - 1) == ' ';
      case '.' -> at - start < 8;
      case ':', ';', '/', '\uff1a' -> true;
      default -> false;
    };
  }

  /** The label that a line begins with, or null. */
  @Nullable NoteLabel read(MeasuredText text, Line line) {
    // The label and its mark stand at the line's beginning; the rest need not be looked at twice.
    RuleMatch match = rules.match(RuleLabel.NOTE_LABEL, line.text(READ));
    if (match == null) {
      return null;
    }
    NoteLabel label = label(line, line.text(), match.words(), match.rule());
    boolean weak = match.rule().weight() < SURE && !isAuthor(text, label);
    return weak || isNested(text, label) ? null : label;
  }

  /** Whether the words behind a label that may mean anything sound like an author's. */
  private boolean isAuthor(MeasuredText text, NoteLabel label) {
    int below = text.nextText(label.line());
    if (label.alone() && below != 0 && isExplained(text.line(below))
        && text.nextText(below) != 0 && isExplained(text.line(text.nextText(below)))) {
      return true;
    }
    String words = label.alone()
        ? below == 0 ? "" : text.line(below).text()
        : text.source().content().substring(label.textStart(), text.line(label.line()).textEnd());
    return voice.loudness(words) > 0;
  }

  /** {@code mon coeur - my heart}: an entry of a glossary. */
  private static boolean isExplained(Line line) {
    return line.length() <= LABEL_WITHIN * 2 && EXPLAINED.matcher(line.text()).lookingAt();
  }

  /** Whether the label's bracket closes in the middle of a sentence of the story. */
  private static boolean isNested(MeasuredText text, NoteLabel label) {
    if (label.bracket() == 0) {
      return false;
    }
    int last = label.line();
    while (text.profile().isHardWrapped() && !text.isBlank(last + 1)) {
      last++;
    }
    int close = Brackets.close(text, label.line(), label.textStart(), last, label.bracket());
    return close >= 0
        && Brackets.wordsFollow(text, Brackets.lineOf(text, label.line(), close), close);
  }

  private static NoteLabel label(Line line, String whole, Matcher match, LineRule rule) {
    String bracket = match.group("bracket");
    String mark = match.group("mark").strip();
    // The rule has read the line's beginning only.
    boolean alone = !Letters.within(whole, match.start("text"), whole.length());
    String shown = whole.substring(match.start("label"), match.end("label"));
    boolean colon = mark.startsWith(":") || mark.startsWith("\uff1a") || mark.endsWith(":");
    int textStart = alone ? line.textEnd() : line.textStart() + match.start("text");
    return new NoteLabel(
        line.number(),
        colon ? shown + ":" : shown,
        textStart,
        bracket.isEmpty() || mark.indexOf(Brackets.closing(bracket.charAt(0))) >= 0
            ? 0
            : bracket.charAt(0),
        sign(whole, match.start("label"), mark),
        alone,
        rule.evidence());
  }

  /** {@code _A/N: all of it_}: a sign before the label that is not closed right after it. */
  private static char sign(String whole, int labelStart, String mark) {
    char before = labelStart == 0 ? 0 : whole.charAt(labelStart - 1);
    boolean open = (before == '_' || before == '*') && mark.indexOf(before) < 0;
    return open ? before : 0;
  }
}
