package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.structure.front.TitleDeviser;
import io.chapbook.structure.outline.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to know of a finished book.
 *
 * @param title the title
 * @param titleMadeFrom what the title was made from, since the text names none; else null
 * @param author the author, or null
 * @param chapters how many headings were found
 * @param notes how many author's notes
 * @param sceneBreaks how many scene breaks
 * @param letters how many letters
 * @param findings what was found on the way
 * @param faults what the book was made without, since it could not be used; each a line
 * @param facts what a report wants to know; null when there is none
 */
public record BookSummary(
    String title,
    @Nullable String titleMadeFrom,
    @Nullable String author,
    int chapters,
    int notes,
    int sceneBreaks,
    int letters,
    List<Finding> findings,
    List<String> faults,
    @Nullable StoryFacts facts) {

  public BookSummary {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** The summary of an inspected story, with what its conversion found and lacked. */
  static BookSummary of(
      Inspection inspection, List<Finding> findings, List<String> faults,
      @Nullable StoryFacts facts) {
    var outline = inspection.outline();
    var author = outline.author();
    return new BookSummary(
        outline.title().text(),
        outline.title().ground() == Ground.DEVISED
            ? TitleDeviser.origin(inspection.text().source()) : null,
        author == null ? null : author.text(),
        outline.headings().size(),
        outline.notes().size(),
        outline.sceneBreaks().size(),
        outline.letters().size(),
        findings,
        faults,
        facts);
  }
}
