package io.chapbook.training;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.testing.score.LabelledStory;
import java.util.ArrayList;
import java.util.List;

/** The headings that a person says are there, as if they had been found. */
final class TrueHeadings {

  private TrueHeadings() {}

  static List<FoundHeading> of(LabelledStory story) {
    List<FoundHeading> headings = new ArrayList<>();
    Decision told = new Decision(List.of(), 0, null);
    for (SourceSpan span : story.truth().headingSpans()) {
      headings.add(new FoundHeading(
          span, List.of(story.text().line(span.startLine()).text()),
          SectionType.CHAPTER, null, 1, told));
    }
    return headings;
  }
}
