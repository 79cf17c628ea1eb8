package io.chapbook.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of one story.
 *
 * @param name its file, with the folders below the one that was named
 * @param correctionsFile the name of the file that its corrections are kept in; null when it has
 *     none, since the story lies nowhere
 * @param language the language of its text as a BCP 47 tag; empty when it is not known
 * @param facts title, author and the like, name and value, in their order
 * @param lines all lines of the text, in order
 * @param gap how many blank lines make a gap that is more than the usual one between paragraphs
 * @param readings what was found, in the order of the text
 * @param findings what a person may want to know
 */
public record ReviewedStory(
    String name,
    @Nullable String correctionsFile,
    String language,
    List<Map.Entry<String, String>> facts,
    List<ReviewedLine> lines,
    int gap,
    List<ReviewedReading> readings,
    List<ReviewedFinding> findings) {

  public ReviewedStory {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
  }

  /** How many readings a person should look at. */
  long unsure() {
    return readings.stream().filter(ReviewedReading::unsure).count();
  }
}
