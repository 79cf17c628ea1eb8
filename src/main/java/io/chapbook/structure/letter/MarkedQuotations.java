package io.chapbook.structure.letter;

import io.chapbook.report.SourceSpan;
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
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the input's own markup says is quoted or kept line by line. A quotation that greets or signs
 * as letters do is a letter.
 */
public final class MarkedQuotations {

  private static final int LONGEST_FORMULA = 70;

  private final RuleTable rules;
  private final Evidence marked;
  private final int threshold;

  /** A finder with the rules and weights at hand; it keeps no state between texts. */
  public MarkedQuotations(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.marked = weights.evidence("letter.markup");
    this.threshold = weights.threshold("letter");
  }

  /** The letters among the quotations; the lines of all are claimed. A plain text has none. */
  public List<FoundSpan> find(MeasuredText text, Claims claims) {
    List<FoundSpan> letters = new ArrayList<>();
    for (LineMark mark : text.markup().of(LineMark.Kind.QUOTATION)) {
      if (isFree(claims, mark.span())) {
        FoundSpan letter = letter(text, mark.span());
        claims.claimFree(mark.span(), letter == null ? LineRole.QUOTATION : LineRole.LETTER);
        if (letter != null) {
          letters.add(letter);
        }
      }
    }
    for (LineMark mark : text.markup().of(LineMark.Kind.PREFORMATTED)) {
      if (isFree(claims, mark.span())) {
        claims.claimFree(mark.span(), LineRole.KEPT_LINES);
      }
    }
    return letters;
  }

  private static boolean isFree(Claims claims, SourceSpan span) {
    for (int line = span.startLine(); line <= span.endLine(); line++) {
      if (!claims.isFree(line)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable FoundSpan letter(MeasuredText text, SourceSpan span) {
    List<Evidence> evidence = new ArrayList<>();
    add(match(text, span.startLine(), RuleLabel.SALUTATION), evidence);
    int signature = span.endLine();
    int closing = text.previousText(signature);
    add(match(text, signature, RuleLabel.CLOSING), evidence);
    if (closing > span.startLine()) {
      add(match(text, closing, RuleLabel.CLOSING), evidence);
    }
    if (evidence.isEmpty()) {
      return null;
    }
    evidence.add(marked);
    Decision decision = new Decision(
        evidence, threshold, new Decision.RunnerUp("quotation", marked.weight()));
    return decision.score() < threshold ? null : new FoundSpan(span, decision);
  }

  private static void add(@Nullable LineRule rule, List<Evidence> evidence) {
    if (rule != null) {
      evidence.add(rule.evidence());
    }
  }

  private @Nullable LineRule match(MeasuredText text, int line, RuleLabel label) {
    String words = text.line(line).text();
    return words.isEmpty() || words.length() > LONGEST_FORMULA
        ? null : rules.firstMatch(label, words);
  }
}
