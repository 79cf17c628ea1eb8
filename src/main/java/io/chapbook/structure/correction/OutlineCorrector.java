package io.chapbook.structure.correction;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a person's corrections into a text's outline. Headings are corrected as soon as they were
 * found, since notes and breaks are looked for between them; all else when the outline is whole. A
 * correction changes what it names and nothing else. For one text only.
 */
public final class OutlineCorrector {

  static final Decision DECISION = Decision.declared("correction");

  private final MeasuredText text;
  private final Corrections corrections;
  private final List<PlacedCorrection> placed;
  private final List<Finding> findings;

  /** Finds the places of some corrections in a text. */
  public OutlineCorrector(MeasuredText text, Corrections corrections) {
    this.text = text;
    this.corrections = corrections;
    if (corrections.lines().isEmpty()) {
      this.placed = new ArrayList<>();
      this.findings = new ArrayList<>();
    } else {
      CorrectionPlacer placer = new CorrectionPlacer(new LineIndex(text));
      this.placed = new ArrayList<>(placer.place(corrections.lines()));
      this.findings = new ArrayList<>(placer.findings());
    }
  }

  /**
   * The headings with the corrections in them.
   *
   * @param kept those found headings that stay, as they stay
   * @param declared those that corrections declare
   */
  public record Headings(List<FoundHeading> kept, List<DeclaredHeading> declared) {}

  /**
   * Corrects headings.
   *
   * @param found the headings in the order of the text
   * @param given whether an option names them, so that corrections cannot make or unmake one
   */
  public Headings headings(List<FoundHeading> found, boolean given) {
    if (given) {
      placed.removeIf(one -> !isWithin(one, found));
    }
    // What a correction says of a heading's first line, it says of the whole heading.
    widen(found);
    List<FoundHeading> kept = new ArrayList<>();
    int from = 0;
    for (FoundHeading heading : found) {
      while (from < placed.size()
          && placed.get(from).span().endLine() < heading.span().startLine()) {
        from++;
      }
      PlacedCorrection first = firstOverlapping(heading.span(), from);
      if (first == null) {
        kept.add(heading);
      } else if (first.span().startLine() > heading.span().startLine()) {
        kept.add(shortened(heading, text.previousText(first.span().startLine())));
      }
    }
    List<DeclaredHeading> declared = placed.stream()
        .filter(one -> one.role() == CorrectedRole.HEADING)
        .map(one -> new DeclaredHeading(
            one.span(), one.correction().title(), one.correction().level(), DECISION))
        .toList();
    return new Headings(kept, declared);
  }

  private boolean isWithin(PlacedCorrection one, List<FoundHeading> given) {
    boolean same = given.stream()
        .anyMatch(heading -> heading.span().startLine() == one.span().startLine());
    boolean meets = given.stream().anyMatch(heading -> one.overlaps(heading.span()));
    boolean fits = one.role() == CorrectedRole.HEADING ? same : !meets;
    if (!fits) {
      findings.add(Finding.at(one.span(), FindingCode.COR_003, one.correction().fileLine(),
          "--headings says which lines are headings"));
    }
    return fits;
  }

  private @Nullable PlacedCorrection firstOverlapping(SourceSpan span, int from) {
    for (int at = from; at < placed.size(); at++) {
      PlacedCorrection one = placed.get(at);
      if (one.overlaps(span)) {
        return one;
      }
      if (one.span().startLine() > span.endLine()) {
        return null;
      }
    }
    return null;
  }

  /** Gives corrections that name no end the lines of the heading that begins where they do. */
  private void widen(List<FoundHeading> found) {
    Map<Integer, Integer> ends = new HashMap<>();
    found.forEach(one -> ends.put(one.span().startLine(), one.span().endLine()));
    for (int at = 0; at < placed.size(); at++) {
      PlacedCorrection one = placed.get(at);
      int start = one.span().startLine();
      boolean own = one.isExact() || one.role() == CorrectedRole.BREAK;
      int end = own ? one.span().endLine() : ends.getOrDefault(start, start);
      int next = at + 1 < placed.size() ? placed.get(at + 1).span().startLine() : end + 1;
      int last = !own && next <= end ? text.previousText(next) : end;
      placed.set(at, new PlacedCorrection(one.correction(), new SourceSpan(start, last)));
    }
  }

  private FoundHeading shortened(FoundHeading heading, int end) {
    SourceSpan span = new SourceSpan(heading.span().startLine(), end);
    int lines = 0;
    for (int line = span.startLine(); line <= end; line++) {
      lines += text.isBlank(line) ? 0 : 1;
    }
    return new FoundHeading(
        span, heading.lines().subList(0, Math.min(lines, heading.lines().size())), heading.type(),
        heading.number(), heading.level(), heading.decision(), heading.declaredLabel(), heading.title());
  }

  /**
   * Corrects all but the headings.
   *
   * @param outline what was found, its headings corrected already; its claims are changed
   * @param deviser makes a title when a correction takes the one that was found
   */
  public Outline correct(Outline outline, Function<Claims, FoundText> deviser) {
    OutlineEditor editor = new OutlineEditor(text, outline);
    for (int at = 0; at < placed.size(); at++) {
      editor.apply(placed.get(at), placed.subList(at + 1, placed.size()));
    }
    Outline edited = editor.outline(deviser);
    FoundText author = edited.author();
    return new Outline(
        corrections.language() == null
            ? edited.foundLanguage()
            : FoundLanguage.declared(corrections.language(), "correction"),
        corrections.title() == null ? edited.title() : declared(corrections.title(), edited.title()),
        corrections.author() == null ? author : declared(corrections.author(), author),
        edited.descriptionLabelLine(), edited.description(), corrections.description(),
        edited.headings(), edited.notes(), edited.sceneBreaks(), edited.letters(),
        edited.contents(), edited.notices(), edited.dropped(), edited.claims(), edited.findings(),
        edited.header());
  }

  /** What says the same as was found stays in its place in the text. */
  private static FoundText declared(String words, @Nullable FoundText found) {
    return found != null && FoldedText.of(found.text()).equals(words)
        ? new FoundText(found.text(), found.rest(), found.line(), Ground.DECLARED, DECISION)
        : new FoundText(words, "", 0, Ground.DECLARED, DECISION);
  }

  /** What there is to say of corrections that were not used. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
