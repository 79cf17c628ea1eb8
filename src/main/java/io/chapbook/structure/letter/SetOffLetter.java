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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds letters and telegrams that the text sets off: each line indented where the story is not, or
 * behind the sign of a quotation, or written as telegrams are.
 */
final class SetOffLetter {

  private static final int MOST_LINES = 40;

  private static final int LONGEST_SIGNATURE = 40;

  private static final Pattern ADDRESS = Pattern.compile("(?:TO|FROM|AN|\u00c0)\\s*:?\\s+\\p{Lu}");

  private final RuleTable rules;
  private final Announcement announcement;
  private final int threshold;
  private final Evidence setOff;
  private final Evidence signature;
  private final Evidence telegram;

  SetOffLetter(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.announcement = new Announcement(rules);
    this.threshold = weights.threshold("letter");
    this.setOff = weights.evidence("letter.set-off");
    this.signature = weights.evidence("letter.set-off-signature");
    this.telegram = weights.evidence("letter.telegram");
  }

  /** The letters in the order of the text; their lines are claimed. */
  List<FoundSpan> find(MeasuredText text, Claims claims) {
    List<FoundSpan> found = new ArrayList<>();
    List<Line> signs = text.sweep()
        .filter(line -> isSetOff(text, line) || isTelegram(line)).toList();
    int last = 0;
    for (Line line : signs) {
      if (line.number() > last && claims.isFree(line.number())) {
        List<Line> block = isSetOff(text, line)
            ? block(text, claims, line.number())
            : telegram(text, claims, line);
        FoundSpan letter = read(text, claims, block);
        if (letter != null) {
          found.add(letter);
          claims.claimFree(letter.span(), LineRole.LETTER);
        }
        last = block.get(block.size() - 1).number();
      }
    }
    return found;
  }

  private static boolean isSetOff(MeasuredText text, Line line) {
    return !line.isBlank()
        && (line.first() == '>'
            || line.indentLength() > 1 && !line.indent().equals(text.profile().usualIndent()));
  }

  /** {@code FATHER WORSE STOP COME AT ONCE STOP}. */
  private static boolean isTelegram(Line line) {
    if (!line.isAllCapitals()) {
      return false;
    }
    String words = line.text();
    int first = words.indexOf(" STOP");
    return first > 0 && words.indexOf("STOP", first + 5) > 0;
  }

  private static List<Line> telegram(MeasuredText text, Claims claims, Line line) {
    int below = text.nextText(line.number());
    int above = text.previousText(line.number());
    boolean addressed = above > 0
        && claims.isFree(above)
        && text.line(above).length() <= LONGEST_SIGNATURE * 2
        && ADDRESS.matcher(text.line(above).text()).lookingAt();
    boolean signed = below > 0
        && claims.isFree(below)
        && text.line(below).isAllCapitals()
        && text.line(below).length() <= LONGEST_SIGNATURE;
    List<Line> telegram = new ArrayList<>();
    if (addressed) {
      telegram.add(text.line(above));
    }
    telegram.add(line);
    if (signed) {
      telegram.add(text.line(below));
    }
    return telegram;
  }

  /** Lines set off in one way, single blank lines between. */
  private static List<Line> block(MeasuredText text, Claims claims, int first) {
    List<Line> block = new ArrayList<>();
    boolean quoted = text.line(first).first() == '>';
    int at = first;
    while (at != 0 && claims.isFree(at) && isSetOff(text, text.line(at))
        && (text.line(at).first() == '>') == quoted
        && (block.isEmpty() || at - block.get(block.size() - 1).number() <= 2)) {
      block.add(text.line(at));
      at = text.nextText(at);
    }
    return block;
  }

  private @Nullable FoundSpan read(MeasuredText text, Claims claims, List<Line> block) {
    List<Evidence> evidence = new ArrayList<>();
    boolean stop = block.stream().anyMatch(SetOffLetter::isTelegram);
    if (block.size() > MOST_LINES || block.size() < 2 && !stop) {
      return null;
    }
    if (stop) {
      evidence.add(telegram);
    }
    evidence.add(setOff);
    addRule(RuleLabel.SALUTATION, block.get(0), evidence);
    int size = block.size();
    for (Line line : block.subList(Math.max(0, size - 4), size)) {
      if (addRule(RuleLabel.CLOSING, line, evidence)) {
        break;
      }
    }
    if (size > 1 && isSignature(block.get(size - 1))) {
      evidence.add(signature);
    }
    Evidence announced = announcement.above(text, claims, block.get(0).number());
    if (announced != null) {
      evidence.add(announced);
    }
    Decision decision = new Decision(evidence, threshold, new Decision.RunnerUp("paragraph", 0));
    return decision.score() < threshold
        ? null
        : new FoundSpan(
            new SourceSpan(block.get(0).number(), block.get(size - 1).number()), decision);
  }

  private boolean addRule(RuleLabel label, Line line, List<Evidence> evidence) {
    String words = line.text().startsWith(">") ? line.text().substring(1).strip() : line.text();
    if (words.isEmpty() || words.length() > LONGEST_SIGNATURE * 2) {
      return false;
    }
    LineRule rule = rules.firstMatch(label, words);
    if (rule != null) {
      evidence.add(rule.evidence());
    }
    return rule != null;
  }

  /** A name: a few words, the first with a capital, and no end of a sentence. */
  private static boolean isSignature(Line line) {
    String words = line.text().replaceFirst("^[>\\s\u2014\u2013-]+", "");
    boolean name = !words.isEmpty()
        && words.length() <= LONGEST_SIGNATURE
        && words.split(" ").length <= 5
        && Character.isUpperCase(words.codePointAt(0));
    boolean initial = words.length() <= 2 || words.endsWith(")");
    return name && (initial || ".,;:?!\"\u201d".indexOf(line.last()) < 0);
  }
}
