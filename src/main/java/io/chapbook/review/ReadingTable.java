package io.chapbook.review;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** What was found in a story as a table, least sure first. */
final class ReadingTable {

  private static final Comparator<ReviewedReading> LEAST_SURE_FIRST =
      Comparator.comparingDouble((ReviewedReading one) -> sureness(one))
          .thenComparingInt(ReviewedReading::startLine);

  private final ReviewedStory story;
  private final String id;
  private final PageLimits limits;

  ReadingTable(ReviewedStory story, String id, PageLimits limits) {
    this.story = story;
    this.id = id;
    this.limits = limits;
  }

  /** What was not weighed comes last. */
  private static double sureness(ReviewedReading reading) {
    Double confidence = reading.confidence();
    return confidence == null ? 2 : confidence;
  }

  /** Writes the table. */
  void write(Element parent) {
    List<ReviewedReading> readings = story.readings().stream().sorted(LEAST_SURE_FIRST).toList();
    Element table = PageText.block(parent, "table").addClass("readings");
    table.appendElement("caption").text("What was found, least sure first");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String name : List.of("Sure", "Where", "What and why")) {
      head.appendElement("th").attr("scope", "col").text(name);
    }
    Element body = table.appendElement("tbody");
    readings.stream().limit(limits.readings()).forEach(one -> writeRow(body, one));
    if (readings.size() > limits.readings()) {
      PageText.block(parent, "p").addClass("gone").text("The "
          + PageText.count(readings.size() - limits.readings(), "surest reading")
          + (readings.size() - limits.readings() == 1 ? " is" : " are") + " not on this page.");
    }
  }

  private void writeRow(Element body, ReviewedReading reading) {
    Element row = PageText.block(body, "tr").attr("data-kind", reading.kind().cssClass());
    Double confidence = reading.confidence();
    Element sure = row.appendElement("td");
    sure.text(confidence == null ? "not weighed" : confidence.toString());
    if (reading.unsure()) {
      row.addClass("unsure");
      sure.appendText(" ").appendElement("strong").text("unsure");
    }
    Element where = row.appendElement("td");
    if (reading.startLine() == 0) {
      where.text("not in the text");
    } else {
      link(where, reading);
    }
    Element what = row.appendElement("td");
    PageText.kind(what, reading.kind());
    what.appendText(" ").appendElement("span").addClass("said")
        .attr("lang", story.language()).text(ShownText.of(reading.words()));
    reading.reasons().forEach(
        reason -> what.appendElement("p").addClass("why").text(ShownText.of(reason)));
  }

  private void link(Element parent, ReviewedReading reading) {
    int start = story.lines().get(reading.startLine() - 1).shownNumber();
    int end = story.lines().get(reading.endLine() - 1).shownNumber();
    parent.appendElement("a").attr("href", "#" + id + "-" + reading.startLine())
        .text(PageText.lines(start, Math.max(start, end)));
  }
}
