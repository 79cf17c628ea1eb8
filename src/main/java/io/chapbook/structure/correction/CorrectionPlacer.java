package io.chapbook.structure.correction;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the places of corrections in a text, by what its lines say. For one text only. */
final class CorrectionPlacer {

  /** So much of a line is told in a message. */
  private static final int SHOWN = 60;

  /** So many of the places that a correction fits are told. */
  private static final int TOLD = 4;

  private final LineIndex index;
  private final List<Finding> findings = new ArrayList<>();

  /** What was placed, by the first line; lines that are removed may lie within other lines. */
  private final TreeMap<Integer, PlacedCorrection> removed = new TreeMap<>();

  private final TreeMap<Integer, PlacedCorrection> others = new TreeMap<>();

  CorrectionPlacer(LineIndex index) {
    this.index = index;
  }

  /**
   * The corrections that fit one place each, in the order of the text.
   *
   * @param corrections the corrections, in the order of their file
   */
  List<PlacedCorrection> place(List<LineCorrection> corrections) {
    List<PlacedCorrection> placed = new ArrayList<>();
    for (LineCorrection correction : corrections) {
      PlacedCorrection one = place(correction);
      if (one != null && isFree(one, removed) && isFree(one, others)) {
        placed.add(one);
        boolean removes = one.role() == CorrectedRole.REMOVED;
        (removes ? removed : others).put(one.span().startLine(), one);
      }
    }
    placed.sort(Comparator.comparing(PlacedCorrection::span));
    return placed;
  }

  /** What there is to say of those that fit none. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether none of some corrections, which do not overlap, speaks of the same lines. */
  private boolean isFree(PlacedCorrection one, TreeMap<Integer, PlacedCorrection> placed) {
    Map.Entry<Integer, PlacedCorrection> at = placed.floorEntry(one.span().endLine());
    while (at != null && one.overlaps(at.getValue().span())) {
      PlacedCorrection other = at.getValue();
      if (!one.isHoleIn(other) && !other.isHoleIn(one)) {
        findings.add(Finding.at(one.span(), FindingCode.COR_003, one.correction().fileLine(),
            "line " + other.correction().fileLine() + " says something of the same lines"));
        return false;
      }
      at = placed.lowerEntry(at.getKey());
    }
    return true;
  }

  private @Nullable PlacedCorrection place(LineCorrection correction) {
    List<Integer> starts = starts(correction);
    if (starts.size() > 1) {
      findings.add(Finding.of(FindingCode.COR_002, correction.fileLine(), starts.size(),
          placesOf(starts)));
      return null;
    }
    if (starts.isEmpty()) {
      noStart(correction);
      return null;
    }
    int start = starts.get(0);
    String until = correction.until();
    Integer end = until == null ? Integer.valueOf(start) : index.from(start, until);
    if (end == null) {
      misfit(correction, "no line from line " + index.fileLine(start) + " on reads \""
          + shown(until) + "\", its `until`", index.nearest(String.valueOf(until)));
      return null;
    }
    return new PlacedCorrection(correction, new SourceSpan(start, end));
  }

  private void noStart(LineCorrection correction) {
    String after = correction.after();
    List<Integer> reading = index.reading(correction.line());
    if (correction.line().isEmpty()) {
      misfit(correction, "no blank line stands below a line that reads \"" + shown(after) + "\"",
          index.nearest(String.valueOf(after)));
    } else if (reading.isEmpty()) {
      misfit(correction, "no line reads \"" + shown(correction.line()) + "\"",
          index.nearest(correction.line()));
    } else {
      findings.add(Finding.at(SourceSpan.ofLine(reading.get(0)), FindingCode.COR_001,
          correction.fileLine(), "no line that reads \"" + shown(correction.line())
              + "\" stands below \"" + shown(after) + "\", but " + placesOf(reading)));
    }
  }

  /** The lines where a correction may begin. */
  List<Integer> starts(LineCorrection correction) {
    String after = correction.after();
    if (correction.line().isEmpty()) {
      return index.blanksBelow(String.valueOf(after));
    }
    List<Integer> lines = index.reading(correction.line());
    return after == null ? lines : index.below(lines, after);
  }

  private void misfit(LineCorrection correction, String reason, int nearest) {
    if (nearest == 0) {
      findings.add(Finding.of(FindingCode.COR_001, correction.fileLine(), reason));
    } else {
      findings.add(Finding.at(SourceSpan.ofLine(nearest), FindingCode.COR_001,
          correction.fileLine(),
          reason + "; line " + index.fileLine(nearest) + " is like it: \""
              + shown(index.folded(nearest)) + "\""));
    }
  }

  private String placesOf(List<Integer> lines) {
    return lines.stream().limit(TOLD).map(this::placeOf).collect(Collectors.joining(", "))
        + (lines.size() > TOLD ? ", ..." : "");
  }

  private String placeOf(int line) {
    String above = index.above(line);
    return "line " + index.fileLine(line) + (above.isEmpty() ? " (at the top)"
        : " (after \"" + FoldedText.cutBeginning(above, SHOWN) + "\")");
  }

  private static String shown(@Nullable String text) {
    return FoldedText.cutEnd(String.valueOf(text), SHOWN);
  }
}
