package io.chapbook.review;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One story's part of the page. */
final class StorySection {

  private final ReviewedStory story;
  private final String id;
  private final PageLimits limits;

  StorySection(ReviewedStory story, String id, PageLimits limits) {
    this.story = story;
    this.id = id;
    this.limits = limits;
  }

  /**
   * A part's markup and how much folded text it holds.
   *
   * @param html the markup
   * @param folded characters
   */
  record Markup(String html, int folded) {}

  /** The part, for a page that may hold so much more folded text. */
  Markup write(int foldedLeft) {
    Document document = Document.createShell("");
    document.outputSettings(PageFrame.form());
    Element details = document.body().appendElement("details").addClass("story").id(id);
    Element summary = details.appendElement("summary");
    summary.appendElement("h2").id(id + "-name").text(ShownText.of(story.name()));
    summary.appendElement("span").text(StoryCount.of(story).words());
    writeFacts(details);
    writeFindings(details);
    Element columns = PageText.block(details, "div").addClass("columns");
    writeOutline(columns);
    Element column = PageText.block(columns, "section").addClass("column");
    column.attr("aria-label", "Text");
    column.appendElement("h3").text("Text");
    PageText.block(column, "p").addClass("hint").text(
        "Choose a line's number to correct it.").attr("hidden", true);
    TextColumn text = new TextColumn(story, id, names(), limits, foldedLeft);
    text.write(column);
    writeCorrections(details);
    new ReadingTable(story, id, limits).write(table(details));
    return new Markup(details.outerHtml(), text.folded());
  }

  private LineNames names() {
    List<String> folded =
        story.lines().stream().map(line -> ShownText.folded(line.text())).toList();
    return new LineNames(folded);
  }

  /** The table stands before the columns, as it is what a person begins with. */
  private static Element table(Element details) {
    Element columns = details.selectFirst("div.columns");
    Element section = new Element("section").attr("aria-label", "What was found");
    columns.before(section);
    return section;
  }

  private void writeFacts(Element details) {
    Element list = PageText.block(details, "dl");
    for (Map.Entry<String, String> fact : story.facts()) {
      Element group = list.appendElement("div");
      group.appendElement("dt").text(fact.getKey());
      group.appendElement("dd").text(ShownText.of(fact.getValue()));
    }
  }

  private void writeFindings(Element details) {
    Element section = PageText.block(details, "section").attr("aria-label", "Findings");
    section.appendElement("h3").text("Findings");
    if (story.findings().isEmpty()) {
      section.appendElement("p").text("None.");
      return;
    }
    Element list = section.appendElement("ul").addClass("findings");
    story.findings().stream().limit(limits.readings()).forEach(finding -> {
      Element item = PageText.block(list, "li");
      item.appendElement("strong").text(finding.severity() + " " + finding.code());
      item.appendText(" ");
      if (finding.line() > 0) {
        place(item, finding.line());
        item.appendText(": ");
      }
      item.appendElement("span").text(ShownText.of(finding.message()));
    });
    int more = story.findings().size() - limits.readings();
    if (more > 0) {
      section.appendElement("p").addClass("gone")
          .text(PageText.count(more, "more finding") + " not on this page.");
    }
  }

  private void place(Element parent, int shown) {
    ReviewedLine line = story.lines().stream()
        .filter(one -> one.shownNumber() == shown).findFirst().orElse(null);
    if (line == null) {
      parent.appendText("line " + shown);
    } else {
      parent.appendElement("a").attr("href", "#" + id + "-" + line.number())
          .text("line " + shown);
    }
  }

  private void writeOutline(Element columns) {
    Element nav = PageText.block(columns, "nav").addClass("outline");
    nav.attr("aria-label", "Outline of " + ShownText.of(story.name()));
    nav.appendElement("h3").text("Outline");
    Element list = nav.appendElement("ol");
    story.readings().stream().filter(one -> one.startLine() > 0).limit(limits.readings())
        .forEach(one -> {
          Element item = PageText.block(list, "li").addClass("d" + Math.min(3, one.depth()));
          PageText.kind(item, one.kind());
          item.appendText(" ").appendElement("a").attr("href", "#" + id + "-" + one.startLine())
              .attr("lang", story.language()).text(label(one));
        });
  }

  private String label(ReviewedReading reading) {
    return reading.words().isEmpty()
        ? "line " + story.lines().get(reading.startLine() - 1).shownNumber()
        : ShownText.of(ShownText.beginning(reading.words(), 120));
  }

  private void writeCorrections(Element details) {
    Element section = PageText.block(details, "section").addClass("fixes");
    section.attr("aria-label", "Corrections").attr("hidden", true);
    section.appendElement("h3").text("Corrections");
    Element label = section.appendElement("label").attr("for", id + "-fixes");
    String file = story.correctionsFile();
    label.text(file == null
        ? "Save as a file and name it with --corrections, or add to the one you have:"
        : "Save beside the story, or add to the one you have:");
    if (file != null) {
      label.appendText(" ").appendElement("code").text(ShownText.of(file));
    }
    section.appendElement("textarea").id(id + "-fixes").attr("rows", "4")
        .attr("spellcheck", "false").text("lines:\n");
    section.appendElement("button").attr("type", "button").addClass("copy").text("Copy");
    section.appendElement("p").attr("role", "status").attr("aria-live", "polite");
  }

  /** What the page lists of a story. */
  record StoryCount(long headings, long notes, long unsure, long findings) {

    static StoryCount of(ReviewedStory story) {
      return new StoryCount(
          count(story, LineKind.HEADING), count(story, LineKind.NOTE), story.unsure(),
          story.findings().size());
    }

    private static long count(ReviewedStory story, LineKind kind) {
      return story.readings().stream().filter(one -> one.kind() == kind).count();
    }

    String words() {
      return PageText.count(headings, "heading") + ", " + PageText.count(notes, "note") + ", "
          + unsure + " unsure, " + PageText.count(findings, "finding");
    }
  }
}
