package io.chapbook.structure;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.front.TitleDeviser;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person may want to know of an outline. */
final class OutlineFindings {

  /** Lines left out for one reason are told one by one up to this many. */
  private static final int TOLD_SINGLY = 3;

  private OutlineFindings() {}

  static List<Finding> about(
      MeasuredText text,
      FoundLanguage language,
      FoundText title,
      @Nullable FoundText author,
      List<FoundHeading> headings,
      List<FoundNote> notes,
      List<Dropped> dropped) {
    List<Finding> findings = new ArrayList<>();
    if (language.isUndetermined()) {
      findings.add(Finding.of(FindingCode.LNG_001, language.evidence()));
    } else if (language.confidence() < Decision.UNSURE) {
      findings.add(Finding.of(FindingCode.LNG_002, language.tag(), language.evidence()));
    }
    if (title.ground() == Ground.DEVISED) {
      findings.add(Finding.of(FindingCode.STR_001, title.text(),
          TitleDeviser.origin(text.source())));
    }
    if (author == null) {
      findings.add(Finding.of(FindingCode.STR_002));
    }
    if (headings.isEmpty()) {
      findings.add(Finding.of(FindingCode.STR_003));
    }
    for (FoundNote note : notes) {
      if (note.decision().confidence() < Decision.UNSURE) {
        findings.add(Finding.at(note.span(), FindingCode.STR_009, note.decision().explain()));
      }
    }
    addDropped(text, dropped, findings);
    return findings;
  }

  private static void addDropped(
      MeasuredText text, List<Dropped> dropped, List<Finding> findings) {
    Map<String, List<Dropped>> byReason = new LinkedHashMap<>();
    dropped.forEach(
        one -> byReason.computeIfAbsent(one.reason(), key -> new ArrayList<>()).add(one));
    byReason.forEach((reason, group) -> {
      SourceSpan first = group.get(0).span();
      if (group.size() > TOLD_SINGLY) {
        findings.add(Finding.at(first, FindingCode.STR_013, group.size(), reason));
      } else {
        group.forEach(one -> findings.add(Finding.at(
            one.span(), FindingCode.STR_008, text.line(one.span().startLine()).text(), reason)));
      }
    });
  }
}
