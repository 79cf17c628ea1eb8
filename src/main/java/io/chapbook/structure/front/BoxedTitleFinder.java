package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the boxes that Fimfiction's text download puts over each chapter: the chapter's heading,
 * then {@code // Story: Title} and {@code // by Author}, which every box says again.
 */
public final class BoxedTitleFinder {

  private static final String STORY = "// Story: ";

  private static final String BY = "// by ";

  private final Decision decision;

  /** A finder with the weights at hand. */
  public BoxedTitleFinder(Weights weights) {
    this.decision = new Decision(
        List.of(weights.evidence("title.boxed")), weights.threshold("title"), null);
  }

  /**
   * What the boxes name, or null. The lines that name it are claimed and added to what is left out,
   * since the title page says it.
   */
  public TitleDetector.@Nullable Named find(
      MeasuredText text, Claims claims, List<Dropped> dropped) {
    FoundText title = null;
    FoundText author = null;
    List<Line> named = new ArrayList<>();
    List<Line> boxed = text.sweep()
        .filter(line -> line.first() == '/' && line.number() < text.lineCount()).toList();
    for (Line line : boxed) {
      String words = line.text();
      if (words.startsWith(STORY)) {
        title = title == null ? found(line, STORY) : title;
        named.add(line);
      } else if (words.startsWith(BY) && text.line(line.number() + 1).isSymbols()) {
        author = author == null ? found(line, BY) : author;
        named.add(line);
      }
    }
    if (title == null || author == null) {
      return null;
    }
    for (Line line : named) {
      claims.claim(line.number(), LineRole.DROPPED);
      dropped.add(new Dropped(
          SourceSpan.ofLine(line.number()), "title or author, said with each chapter"));
    }
    return new TitleDetector.Named(title, author);
  }

  private FoundText found(Line line, String label) {
    return new FoundText(
        line.text().substring(label.length()).strip(), "", line.number(), Ground.STRUCTURAL,
        decision);
  }
}
