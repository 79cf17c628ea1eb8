package io.chapbook.structure.letter;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds letters by how they begin and end: a salutation, a closing, a signature, a postscript, or a
 * break on either side where one of these is missing.
 */
public final class LetterDetector {

  /** No quoted letter seen so far had more lines with text (2026-11). */
  private static final int MOST_LINES = 60;

  /** The story may interrupt a letter for so many lines. */
  private static final int BROKEN_OFF = 60;

  /** A salutation or a closing is no longer than this. */
  private static final int LONGEST_FORMULA = 70;

  private final RuleTable rules;
  private final int threshold;
  private final Evidence afterBreak;
  private final Evidence runningQuotes;
  private final Evidence quotesAfterAnnouncement;
  private final Evidence resumed;
  private final Evidence caption;
  private final Evidence signature;
  private final Evidence beforeBreak;
  private final Evidence initial;
  private final Evidence bareSignature;
  private final Announcement announcement;
  private final SetOffLetter setOff;

  /** A detector with the rules and weights at hand; it keeps no state between texts. */
  public LetterDetector(RuleTable rules, Weights weights) {
    this.setOff = new SetOffLetter(rules, weights);
    this.rules = rules;
    this.threshold = weights.threshold("letter");
    this.afterBreak = weights.evidence("letter.after-break");
    this.runningQuotes = weights.evidence("letter.running-quotes/greeted");
    this.quotesAfterAnnouncement = weights.evidence("letter.running-quotes/announced");
    this.resumed = weights.evidence("letter.resumed");
    this.caption = weights.evidence("letter.caption");
    this.signature = weights.evidence("letter.signature");
    this.beforeBreak = weights.evidence("letter.before-break");
    this.initial = weights.evidence("letter.initial");
    this.bareSignature = weights.evidence("letter.bare-signature");
    this.announcement = new Announcement(rules);
  }

  /** The letters in the order of the text; their lines are claimed. */
  public List<FoundSpan> detect(MeasuredText text, Claims claims) {
    List<FoundSpan> found = new ArrayList<>(setOff.find(text, claims));
    List<Line> signs = text.sweepBegun().filter(line -> isSign(text, claims, line)).toList();
    for (Line line : signs) {
      if (claims.isFree(line.number())) {
        FoundSpan letter = read(text, claims, line, found);
        if (letter != null) {
          found.add(letter);
          claims.claimFree(letter.span(), LineRole.LETTER);
        }
      }
    }
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return found;
  }

  /** Whether a line by itself says that it may begin or end a letter; what is around it decides. */
  private boolean isSign(MeasuredText text, Claims claims, Line line) {
    boolean quoted = isQuoted(claims, line);
    if (!claims.isFree(line.number())
        || line.length() > LONGEST_FORMULA && !quoted
            && !(Character.isUpperCase(line.first()) && runsIn(line))) {
      return false;
    }
    return mayGreet(line) && salutation(line) != null
        || isSignature(text, claims, text.nextText(line.number()))
            && match(RuleLabel.CLOSING, line) != null
        || quoted
            && !QuotedLetter.isSpeech(text, line.number())
            && (announcement.above(text, claims, line.number()) != null
                || QuotedLetter.hasCaption(text, claims, line.number()));
  }

  private @Nullable FoundSpan read(
      MeasuredText text, Claims claims, Line line, List<FoundSpan> found) {
    LineRule salutation = mayGreet(line) ? salutation(line) : null;
    FoundSpan greeted =
        salutation == null ? null : fromSalutation(text, claims, line, salutation);
    FoundSpan signed = greeted == null ? fromClosing(text, claims, line) : greeted;
    return signed == null && isQuoted(claims, line)
        ? fromAnnouncement(text, claims, line, salutation, found)
        : signed;
  }

  private static boolean isQuoted(Claims claims, Line line) {
    return QuotedLetter.opens(line.first()) && claims.isFree(line.number());
  }

  /** A quotation of which the story says that it is a letter. */
  private @Nullable FoundSpan fromAnnouncement(
      MeasuredText text,
      Claims claims,
      Line first,
      @Nullable LineRule salutation,
      List<FoundSpan> found) {
    if (QuotedLetter.isSpeech(text, first.number())) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>();
    Evidence announced = announcement.above(text, claims, first.number());
    if (announced != null) {
      evidence.add(announced);
    }
    if (announced != null && goesOn(text, found, first.number())) {
      evidence.add(resumed);
    }
    if (QuotedLetter.hasCaption(text, claims, first.number())) {
      evidence.add(caption);
    }
    if (evidence.isEmpty()) {
      return null;
    }
    if (salutation != null) {
      evidence.add(salutation.evidence());
    }
    int end = QuotedLetter.wholeEnd(text, claims, first.number());
    int next = text.nextText(first.number());
    if (next > 0 && end > next) {
      evidence.add(quotesAfterAnnouncement);
    }
    return end == 0
        ? null
        : decide(QuotedLetter.start(text, claims, first.number()), end, evidence);
  }

  /** Whether a letter was broken off not long ago, so that this may be more of it. */
  private static boolean goesOn(MeasuredText text, List<FoundSpan> found, int line) {
    return !found.isEmpty()
        && line - found.get(found.size() - 1).span().endLine() <= BROKEN_OFF
        && QuotedLetter.opens(text.line(line).first());
  }

  /** The rule that takes a line for a salutation; of a long line only the beginning is read. */
  private @Nullable LineRule salutation(Line line) {
    return rules.firstMatch(RuleLabel.SALUTATION, line.text(LONGEST_FORMULA));
  }

  /** A greeting ends in a mark, or opens a quotation and may run on. */
  private static boolean mayGreet(Line line) {
    boolean small = Character.isLowerCase(line.first());
    return QuotedLetter.opens(line.first())
        || !small && ",:!-\u2013\u2014*_".indexOf(line.last()) >= 0
        || !small && runsIn(line);
  }

  /** {@code MY DEAR SIR,--I write in haste}: a mark and a dash soon after the line's beginning. */
  private static boolean runsIn(Line line) {
    String words = line.text(LONGEST_FORMULA + 1);
    int dash = words.indexOf("--");
    int at = dash < 0 ? words.indexOf('\u2014') : dash;
    return at > 3 && at < LONGEST_FORMULA && ",.:".indexOf(words.charAt(at - 1)) >= 0;
  }

  private @Nullable LineRule match(RuleLabel label, Line line) {
    return line.length() > LONGEST_FORMULA
        ? null
        : rules.firstMatch(label, line.text());
  }

  private @Nullable FoundSpan fromSalutation(
      MeasuredText text, Claims claims, Line first, LineRule salutation) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(salutation.evidence());
    if (afterBreak(text, claims, first.number())) {
      evidence.add(afterBreak);
    }
    Evidence announced = announcement.above(text, claims, first.number());
    if (announced != null) {
      evidence.add(announced);
    }
    int quoted = QuotedLetter.end(text, claims, first.number());
    if (quoted > 0) {
      evidence.add(runningQuotes);
      return decide(QuotedLetter.start(text, claims, first.number()), quoted, evidence);
    }
    if (isQuoted(claims, first) && first.length() > LONGEST_FORMULA) {
      return null;
    }
    Ending ending = ending(text, claims, first.number(), evidence);
    return ending == null ? null : decide(first.number(), ending.line(), evidence);
  }

  /** A letter whose salutation is missing: from a break to a closing and its signature. */
  private @Nullable FoundSpan fromClosing(MeasuredText text, Claims claims, Line closing) {
    boolean signed = isSignature(text, claims, text.nextText(closing.number()));
    LineRule rule = signed ? match(RuleLabel.CLOSING, closing) : null;
    if (rule == null) {
      return null;
    }
    int start = closing.number();
    int lines = 0;
    for (int line = text.previousText(start); line > 0 && claims.isFree(line) && lines < 15;
        line = text.previousText(line)) {
      start = line;
      lines++;
    }
    if (lines == 0 || !afterBreak(text, claims, start)) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(rule.evidence());
    evidence.add(afterBreak);
    evidence.add(signature);
    int end = withPostscripts(text, claims, text.nextText(closing.number()));
    return decide(start, end, evidence);
  }

  private @Nullable FoundSpan decide(int start, int end, List<Evidence> evidence) {
    Decision decision = new Decision(evidence, threshold, new Decision.RunnerUp("paragraph", 0));
    return decision.score() < threshold
        ? null
        : new FoundSpan(new SourceSpan(start, end), decision);
  }

  private static boolean afterBreak(MeasuredText text, Claims claims, int line) {
    int previous = text.previousText(line);
    return previous > 0 && claims.role(previous) == LineRole.SCENE_BREAK;
  }

  /** Where a letter ends. */
  private record Ending(int line) {}

  private @Nullable Ending ending(
      MeasuredText text, Claims claims, int start, List<Evidence> evidence) {
    int lines = 0;
    int lastFree = start;
    for (int number = text.nextText(start); number > 0 && lines < MOST_LINES;
        number = text.nextText(number)) {
      if (!claims.isFree(number)) {
        return lastFree > start && claims.role(number) == LineRole.SCENE_BREAK
            ? ended(lastFree, evidence, beforeBreak)
            : null;
      }
      if (QuotedLetter.opens(text.line(number).first()) && !isSignature(text, claims, number)) {
        return null;
      }
      lines++;
      lastFree = number;
      int next = text.nextText(number);
      boolean signed = isSignature(text, claims, next);
      LineRule closing = signed ? match(RuleLabel.CLOSING, text.line(number)) : null;
      if (closing != null) {
        evidence.add(closing.evidence());
        return ended(withPostscripts(text, claims, next), evidence, signature);
      }
      if (lines > 1 && isInitial(text.line(number))) {
        return ended(withPostscripts(text, claims, number), evidence, initial);
      }
      if (isBareSignature(text, number) || lines > 1 && isName(text.line(number))) {
        return ended(withPostscripts(text, claims, number), evidence, bareSignature);
      }
    }
    return null;
  }

  private static Ending ended(int line, List<Evidence> evidence, Evidence by) {
    evidence.add(by);
    return new Ending(line);
  }

  /** A name below a closing. */
  private static boolean isSignature(MeasuredText text, Claims claims, int number) {
    if (number == 0 || !claims.isFree(number)) {
      return false;
    }
    Line line = text.line(number);
    return line.length() <= 50 && line.letters() > 0 && line.words() <= 6;
  }

  /** An initial alone on its line, as a note is signed. */
  private static boolean isInitial(Line line) {
    String words = line.text();
    int from = "-\u2013\u2014".indexOf(words.charAt(0)) >= 0 ? 1 : 0;
    String name = words.substring(from).strip();
    return name.length() >= 1 && name.length() <= 2
        && Character.isUpperCase(name.charAt(0))
        && (name.length() == 2 ? name.charAt(1) == '.' : from == 1);
  }

  /** One to four words with capitals and nothing behind them: {@code Odette}, {@code —E. and R.} */
  private static boolean isName(Line line) {
    String words = line.text().replaceFirst("^[\u2014\u2013-]\\s*", "");
    if (words.isEmpty() || words.length() > 30 || ",;:?!\u2026\"\u201d".indexOf(line.last()) >= 0) {
      return false;
    }
    String[] parts = words.split("\\s+");
    boolean capitals = parts.length <= 4;
    for (String part : parts) {
      capitals &= Character.isUpperCase(part.codePointAt(0)) || part.equals("and") || part.equals("&");
    }
    boolean initial = parts[parts.length - 1].length() <= 2;
    return capitals && (initial || words.charAt(words.length() - 1) != '.');
  }

  /**
   * A name alone at the end of a letter whose paragraphs are parted by blank lines where the story's
   * are not: the place where the blank lines stop.
   */
  private static boolean isBareSignature(MeasuredText text, int number) {
    Line line = text.line(number);
    if (line.length() > 30) {
      return false;
    }
    String words = line.text();
    boolean name = line.words() <= 3
        && Character.isUpperCase(words.codePointAt(words.charAt(0) == '\u201c' ? 1 : 0))
        && "?!\u201d\"".indexOf(line.last()) < 0;
    return name
        && !text.profile().blankBetweenParagraphs()
        && text.isBlank(number - 1)
        && !text.isBlank(number + 1);
  }

  private int withPostscripts(MeasuredText text, Claims claims, int signature) {
    int end = signature;
    for (int next = text.nextText(end); next > 0 && claims.isFree(next); next = text.nextText(next)) {
      Line line = text.line(next);
      char first = line.first();
      boolean mayBe = first == 'P' || first == 'p' || "\"\u201c'".indexOf(first) >= 0;
      if (!mayBe || rules.firstMatch(RuleLabel.POSTSCRIPT, line.text()) == null) {
        break;
      }
      end = next;
    }
    return end;
  }
}
