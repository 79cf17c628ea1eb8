package io.chapbook.typography;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was left as it stands. */
final class Undecided {

  /** What can be left. */
  enum Kind {
    QUOTES(FindingCode.TYP_001),
    DASHES(FindingCode.TYP_002),
    DOTS(FindingCode.TYP_003),
    EMPHASIS(FindingCode.TYP_004),
    UNKNOWN_CUSTOM(FindingCode.TYP_005);

    private final FindingCode code;

    Kind(FindingCode code) {
      this.code = code;
    }
  }

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, SourceSpan> firsts = new EnumMap<>(Kind.class);

  /** One more was left, in some lines of the text. */
  void add(Kind kind, SourceSpan span) {
    counts.merge(kind, 1, Integer::sum);
    firsts.putIfAbsent(kind, span);
  }

  /** A finding for each kind that there is any of, pointing at the first. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    counts.forEach((kind, count) ->
        findings.add(Finding.at(firsts.get(kind), kind.code, count)));
    return findings;
  }
}
