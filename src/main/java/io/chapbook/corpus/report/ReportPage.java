package io.chapbook.corpus.report;

import io.chapbook.bundled.BundledFile;
import io.chapbook.report.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Writes the page of a run. It is one file, runs no script, and asks for nothing from anywhere; what
 * it leaves out for its size it counts.
 */
public final class ReportPage {

  private static final String GENERATOR = "chapbook batch";

  private final CorpusSummary summary;
  private final RunFacts run;

  /** A page of what was gathered. */
  public ReportPage(CorpusSummary summary, RunFacts run) {
    this.summary = summary;
    this.run = run;
  }

  /** Whether a file that begins so is a page like this. */
  public static boolean isPage(String beginning) {
    return beginning.contains("<meta name=\"generator\" content=\"" + GENERATOR + "\">");
  }

  /** The whole page. */
  public String write() {
    Document document = Document.createShell("");
    document.outputSettings(new Document.OutputSettings()
        .prettyPrint(false).charset(StandardCharsets.UTF_8).escapeMode(Entities.EscapeMode.base));
    document.prependChild(new DocumentType("html", "", ""));
    String title = "Report: " + Words.count(summary.stories(), "story", "stories");
    writeHead(document, title);
    Element body = document.body();
    Element header = Words.block(body, "header");
    header.appendElement("h1").text(title);
    header.appendElement("p").addClass("soft").text(runInWords());
    if (run.interrupted()) {
      header.appendElement("p").appendElement("strong").text(
          "The run was stopped before its end; the same command goes on where it was.");
    }
    Element main = Words.block(body, "main");
    writeSums(main);
    List<ReportSection> sections = sections();
    writeContents(main, sections);
    sections.forEach(section -> section.write(main));
    Words.block(body, "footer").appendElement("p").text(
        "Lists end where the page would grow too long, and say so. A line for every story is in"
            + " report.jsonl beside this page. Nothing was removed.");
    body.appendText("\n");
    return document.outerHtml() + "\n";
  }

  private void writeHead(Document document, String title) {
    document.selectFirst("html").attr("lang", "en");
    Element head = document.head();
    Words.block(head, "meta").attr("charset", "utf-8");
    Words.block(head, "meta").attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
    Words.block(head, "meta").attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    Words.block(head, "meta").attr("name", "generator").attr("content", GENERATOR);
    Words.block(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    Words.block(head, "title").text(title);
    String style = BundledFile.text(ReportPage.class, "report.css");
    Words.block(head, "style").appendChild(new DataNode(style));
  }

  private String runInWords() {
    int converted = summary.count(StoryRow.State.CONVERTED);
    String rate = converted == 0 || run.seconds() <= 0 ? ""
        : ", " + Words.rate(converted / run.seconds()) + " books a second";
    return run.program() + ", " + Words.time(run.seconds()) + rate + ", "
        + Words.count(run.jobs(), "job", "jobs")
        + (run.part() == null ? "" : ", shard " + run.part().replace("-", " "));
  }

  private void writeSums(Element main) {
    Element sums = Words.block(main, "dl").addClass("sums");
    int failed = summary.count(StoryRow.State.FAILED);
    sum(sums, "good", summary.count(StoryRow.State.CONVERTED), "converted");
    sum(sums, "", summary.count(StoryRow.State.SKIPPED), "unchanged");
    sum(sums, failed > 0 ? "bad" : "", failed, "failed");
    sum(sums, summary.unsure() > 0 ? "doubt" : "", summary.unsure(), "to look at");
    sum(sums, "", summary.familyCount(), "groups that share text");
    sum(sums, "", summary.words(), "words");
  }

  private static void sum(Element sums, String look, long number, String words) {
    Element sum = Words.block(sums, "div");
    if (!look.isEmpty()) {
      sum.addClass(look);
    }
    sum.appendElement("dt").text(words);
    sum.appendElement("dd").text(Words.number(number));
  }

  private static void writeContents(Element main, List<ReportSection> sections) {
    if (sections.isEmpty()) {
      return;
    }
    Element list = Words.block(main, "nav").attr("aria-label", "On this page").appendElement("ul");
    sections.forEach(section -> list.appendElement("li").appendElement("a")
        .attr("href", "#" + section.id()).text(section.title()));
  }

  private List<ReportSection> sections() {
    List<ReportSection> sections = new ArrayList<>();
    if (!summary.causes().isEmpty()) {
      sections.add(failures());
    }
    if (!summary.leastSure().isEmpty()) {
      sections.add(leastSure());
    }
    if (!summary.families().isEmpty() || run.notCompared() > 0) {
      sections.add(duplicates());
    }
    if (!summary.findings().isEmpty()) {
      sections.add(findings());
    }
    if (!summary.slowest().isEmpty()) {
      sections.add(slowest());
    }
    return sections;
  }

  private ReportSection failures() {
    ReportSection section = new ReportSection("failed", "Failed", "By cause, the commonest first.",
        "Stories", "What happened", "What to do");
    for (CorpusSummary.Cause cause : summary.causes()) {
      Element row = section.row();
      row.appendElement("td").addClass("number").text(Words.number(cause.count()));
      Element what = row.appendElement("th").attr("scope", "row");
      what.appendElement("span").addClass("said").text(Words.shown(cause.failure().what()));
      section.examples(what, cause.examples(), cause.count());
      row.appendElement("td").text(Words.shown(cause.failure().remedy()));
    }
    section.more(summary.otherFailures(), "failure", "failures of other causes");
    return section;
  }

  private ReportSection leastSure() {
    ReportSection section = new ReportSection("unsure", "Least sure",
        "Where a look pays most. inspect --explain shows one story; a corrections file mends it.",
        "Sure", "Story", "Least sure reading");
    for (StoryRow row : summary.leastSure()) {
      StoryRow.Facts facts = row.facts();
      StoryRow.Reading least = facts == null ? null : facts.least();
      if (facts != null && least != null) {
        Element line = section.row();
        line.appendElement("td").addClass("number").text(
            Math.round(least.confidence() * 100) + " %");
        section.story(line, row.source(), facts.title());
        Element cell = line.appendElement("td");
        cell.appendText(least.kind() + (least.line() > 0 ? ", line " + least.line() : "") + ": ");
        cell.appendElement("span").addClass("said").text(Words.shown(least.text()));
        cell.appendElement("span").addClass("why").text(least.reason()
            + (facts.unsure() > 1 ? "; " + (facts.unsure() - 1) + " more here" : ""));
      }
    }
    section.more(summary.unsure() - summary.leastSure().size(), "story", "more stories");
    return section;
  }

  private ReportSection duplicates() {
    ReportSection section = new ReportSection("duplicates", "The same text in several stories",
        "Found by the words of chapters. The longest of each group stands above; nothing was"
            + " removed.", "Story", "What it shares with the longest");
    for (CorpusSummary.Kin family : summary.families()) {
      section.group(family.longest());
      for (DuplicateRow row : family.rows()) {
        Element line = section.row();
        line.appendElement("td").appendElement("span").addClass("said")
            .text(Words.shown(row.source()));
        Element shared = line.appendElement("td").appendText(Words.shared(row));
        if (!row.other().equals(family.longest())) {
          shared.appendText(", with ").appendElement("span").addClass("said")
              .text(Words.shown(row.other()));
        }
      }
      int more = family.others() - family.rows().size();
      if (more > 0) {
        section.row().appendElement("td").attr("colspan", "2").addClass("soft")
            .text("and " + Words.count(more, "more story", "more stories"));
      }
    }
    section.more(summary.familyCount() - summary.families().size(), "group", "more groups");
    if (run.notCompared() > 0) {
      section.note(Words.count(run.notCompared(), "unchanged story was", "unchanged stories were")
          + " not compared, since no report of an earlier run knows the words; --force compares"
          + " all.");
    }
    return section;
  }

  private ReportSection findings() {
    ReportSection section = new ReportSection("findings", "Findings",
        "By code; docs/findings.md lists them all.", "Code", "Stories", "All", "For example");
    summary.findings().entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, CorpusSummary.Found> one) ->
            one.getValue().example().severity()).reversed().thenComparing(Map.Entry::getKey))
        .forEach(one -> {
          Element row = section.row();
          Element code = row.appendElement("th").attr("scope", "row").appendText(one.getKey());
          Severity severity = one.getValue().example().severity();
          code.appendElement("span").addClass("why").text(severity.label());
          row.appendElement("td").addClass("number").text(Words.number(one.getValue().stories()));
          row.appendElement("td").addClass("number").text(Words.number(one.getValue().count()));
          Element example = row.appendElement("td");
          example.appendText(Words.shown(one.getValue().example().message()));
          example.appendElement("span").addClass("why said")
              .text(Words.shown(one.getValue().source()));
        });
    return section;
  }

  private ReportSection slowest() {
    ReportSection section = new ReportSection("slowest", "Slowest",
        "From reading the story to writing its book.", "Time", "Words", "Story");
    for (StoryRow row : summary.slowest()) {
      StoryRow.Facts facts = row.facts();
      if (facts != null) {
        Element line = section.row();
        line.appendElement("td").addClass("number").text(Words.time(facts.milliseconds() / 1000));
        line.appendElement("td").addClass("number").text(Words.number(facts.words()));
        section.story(line, row.source(), facts.title());
      }
    }
    return section;
  }
}
