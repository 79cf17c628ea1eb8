package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import java.util.Arrays;
import java.util.List;

/** What the lines of one text weigh as a site's words. Each is weighed once, when it is asked for. */
final class PhraseWeights {

  /** Stands for a weight that nobody has asked for; none is so low. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final MeasuredText text;
  private final SitePhrases phrases;
  private final int[] weights;

  PhraseWeights(MeasuredText text, SitePhrases phrases) {
    this.text = text;
    this.phrases = phrases;
    this.weights = new int[text.lineCount() + 1];
    Arrays.fill(weights, UNKNOWN);
  }

  /** The weights of a text whose lines right beside headings will be asked for: those are known. */
  static PhraseWeights beside(
      List<FoundHeading> headings, MeasuredText text, SitePhrases phrases) {
    PhraseWeights weights = new PhraseWeights(text, phrases);
    text.sweep(headings).map(FoundHeading::span).forEach(span -> weights.weighBeside(span));
    return weights;
  }

  private void weighBeside(SourceSpan heading) {
    int above = text.previousText(heading.startLine());
    int below = text.nextText(heading.endLine());
    if (above > 0) {
      of(above);
    }
    if (below > 0) {
      of(below);
    }
  }

  /** The weight of a line (from 1); several threads may find the same at once. */
  int of(int line) {
    int weight = weights[line];
    if (weight == UNKNOWN) {
      weight = phrases.weigh(text.line(line));
      weights[line] = weight;
    }
    return weight;
  }
}
