package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines that may be headings and weighs what each one's own looks say: how it is set off,
 * whether it reads like a sentence. What it has in common with others is weighed later.
 */
final class CandidateFinder {

  /** No heading seen so far was longer (2026-11: 122 characters, with a subtitle). */
  private static final int LONGEST = 140;

  private static final int LONG = 80;

  private final HeadingReader reader;
  private final RuleTable rules;

  CandidateFinder(HeadingReader reader, RuleTable rules) {
    this.reader = reader;
    this.rules = rules;
  }

  /** The candidates among the lines that nobody has claimed, in the order of the text. */
  List<HeadingCandidate> find(MeasuredText text, Claims claims) {
    List<HeadingCandidate> found = new ArrayList<>();
    for (Line line : text.lines()) {
      if (mayBeHeading(text, line) && claims.isFree(line.number())) {
        HeadingForm form = form(text, line);
        if (!isTheEnd(line)) {
          found.add(new HeadingCandidate(line, form, weigh(text, line, form)));
        }
      }
    }
    return found;
  }

  private HeadingForm form(MeasuredText text, Line line) {
    HeadingForm read = reader.read(line.text());
    int marked = text.markup().headingLevel(line.number());
    if (marked > 0) {
      return read.framed(Decoration.Kind.MARKUP, marked);
    }
    // Where markup says what a rule is, it frames nothing.
    boolean rules = !text.markup().of(LineMark.Kind.SCENE_BREAK).isEmpty();
    return rules ? read : HeadingFrame.framed(text, line, read);
  }

  /** "The end." looks like a heading in every way and is none. */
  private boolean isTheEnd(Line line) {
    return line.length() <= 40
        && rules.firstMatch(RuleLabel.THE_END, RuleText.of(line.text())) != null;
  }

  private static boolean mayBeHeading(MeasuredText text, Line line) {
    if (line.isBlank() || line.length() > LONGEST || line.isSymbols()) {
      return false;
    }
    int number = line.number();
    if (!text.markup().isEmpty()) {
      boolean marked = text.markup().headingLevel(number) > 0;
      if (marked || text.markup().isNoPlaceForHeading(number)) {
        return marked;
      }
    }
    boolean setOff =
        text.isBlank(number - 1)
            || line.indent().indexOf('\f') >= 0
            || text.isBlank(number + 1)
            || !line.indent().equals(text.profile().usualIndent());
    return setOff || line.first() == '#' || line.first() == '=';
  }

  private static List<Evidence> weigh(MeasuredText text, Line line, HeadingForm form) {
    List<Evidence> evidence = new ArrayList<>();
    if (form.rule() != null) {
      evidence.add(form.rule().evidence());
    }
    if (form.decoration().kind() != Decoration.Kind.NONE) {
      boolean marked = form.decoration().kind() == Decoration.Kind.MARKUP;
      evidence.add(new Evidence(
          marked ? "heading.markup" : "heading.decorated", form.decoration().kind().weight()));
    }
    if (form.rule() == null && line.isAllCapitals()) {
      evidence.add(new Evidence("heading.capitals", 2));
    }
    weighSurroundings(text, line, form, evidence);
    weighIndent(text, line, evidence);
    weighSentence(line, form, evidence);
    return evidence;
  }

  /** How blank lines set it off, measured by what paragraphs have. */
  private static void weighSurroundings(
      MeasuredText text, Line line, HeadingForm form, List<Evidence> evidence) {
    int before = text.blanksBefore(line.number());
    int after = text.blanksAfter(line.number());
    boolean rhythm = text.profile().blankBetweenParagraphs();
    if (form.decoration().kind().isFrame()) {
      return;
    }
    if (before == 0 && after == 0) {
      evidence.add(new Evidence("heading.run-in", -4));
    } else if (!rhythm && before > 0 && after > 0) {
      evidence.add(new Evidence("heading.blank-around", 2));
    } else if (before == 0) {
      evidence.add(rhythm && text.profile().isHardWrapped()
          ? new Evidence("heading.ends-paragraph", -4)
          : new Evidence("heading.no-blank-before", -1));
    } else if (after == 0) {
      evidence.add(new Evidence("heading.no-blank-after", -1));
    }
    if (rhythm && before > 1) {
      evidence.add(new Evidence("heading.wide-gap-before", 2));
    }
    if (rhythm && after > 1 && before > 0) {
      evidence.add(new Evidence("heading.wide-gap-after", 1));
    }
  }

  /** White space before it that the prose has not; a page often begins so. */
  private static void weighIndent(MeasuredText text, Line line, List<Evidence> evidence) {
    if (isAfterFormFeed(text, line)) {
      evidence.add(new Evidence("heading.after-form-feed", 4));
    }
    String indent = line.indent();
    if (indent.isEmpty() || indent.equals(text.profile().usualIndent())) {
      return;
    }
    int previous = line.number() - 1;
    boolean tabLine = previous >= 1 && text.isBlank(previous)
        && text.line(previous).indent().indexOf('\t') >= 0;
    if (tabLine) {
      evidence.add(new Evidence("heading.after-page-mark", 4));
    } else if (indent.endsWith("\t\t") || indent.equals(" ")) {
      evidence.add(new Evidence("heading.page-indent", 3));
    } else if (line.indentColumns() >= 8 && text.profile().usualIndent().length() < 8) {
      evidence.add(new Evidence("heading.centred", 1));
    }
  }

  /** Whether a new page begins at a line: a form feed before its text or on a blank line above. */
  static boolean isAfterFormFeed(MeasuredText text, Line line) {
    boolean fed = line.indent().indexOf('\f') >= 0;
    for (int at = line.number() - 1; at >= 1 && text.isBlank(at) && !fed; at--) {
      fed = text.line(at).indent().indexOf('\f') >= 0;
    }
    return fed;
  }

  private static void weighSentence(Line line, HeadingForm form, List<Evidence> evidence) {
    String title = form.title().isEmpty() && form.rule() == null ? line.text() : form.title();
    char last = line.last();
    int words = words(title);
    boolean named = form.rule() != null && !form.word().isEmpty();
    if (last == ',' || last == ';') {
      evidence.add(new Evidence("heading.ends-in-comma", -4));
    } else if (last == '.' && words >= (named ? 6 : 3) && !line.text().endsWith("...")) {
      evidence.add(new Evidence("heading.ends-like-sentence", named ? -2 : -4));
    }
    if (!title.isEmpty() && Character.isLowerCase(title.charAt(0))) {
      evidence.add(new Evidence("heading.lower-case", -2));
    }
    HeadingNumber number = form.number();
    if (number != null && number.value() >= 1000 && form.word().isEmpty()) {
      evidence.add(new Evidence("heading.year", -4));
    }
    if (line.length() > LONG || words > 14) {
      evidence.add(new Evidence("heading.long", -2));
    }
    if (isSpeech(line.text())) {
      evidence.add(new Evidence("heading.speech", -2));
    }
  }

  private static boolean isSpeech(String text) {
    return "\"\u201c\u00ab\u201e'\u2018-\u2013\u2014".indexOf(text.charAt(0)) >= 0;
  }

  private static int words(String text) {
    int count = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      boolean space = text.charAt(at) == ' ';
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }
}
