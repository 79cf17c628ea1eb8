package io.chapbook.corpus.report;

import java.util.List;
import org.jsoup.nodes.Element;

/** A part of the page: a heading, what it is, and a table. */
final class ReportSection {

  private final String id;
  private final String title;
  private final Element section = new Element("section");
  private final Element table;
  private Element rows;

  ReportSection(String id, String title, String words, String... columns) {
    this.id = id;
    this.title = title;
    section.attr("aria-labelledby", id);
    Words.block(section, "h2").id(id).text(title);
    Words.block(section, "p").addClass("soft").text(words);
    this.table = Words.block(section, "div").addClass("wide")
        .attr("tabindex", "0").attr("role", "region").attr("aria-labelledby", id)
        .appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : columns) {
      head.appendElement("th").attr("scope", "col").text(column);
    }
    this.rows = table.appendElement("tbody");
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  Element row() {
    return Words.block(rows, "tr");
  }

  /** Rows from here on belong to one thing. */
  void group(String name) {
    if (!rows.children().isEmpty()) {
      rows = Words.block(table, "tbody");
    }
    row().appendElement("th").attr("scope", "rowgroup").attr("colspan", "2")
        .appendElement("span").addClass("said").text(Words.shown(name));
  }

  /** A cell with a story's file and its title. */
  void story(Element row, String source, String title) {
    Element cell = row.appendElement("th").attr("scope", "row");
    cell.appendElement("span").addClass("said").text(Words.shown(source));
    cell.appendElement("span").addClass("why said").text(Words.shown(title));
  }

  /** The first files of several, folded away when there are many. */
  void examples(Element cell, List<String> sources, int all) {
    Element place = cell;
    if (sources.size() > 3) {
      place = cell.appendElement("details");
      place.appendElement("summary").text(
          all > sources.size() ? "the first " + sources.size() : "which");
    }
    Element list = place.appendElement("ul").addClass("examples");
    sources.forEach(source ->
        list.appendElement("li").addClass("said soft").text(Words.shown(source)));
  }

  /** What does not fit. */
  void more(int number, String one, String many) {
    if (number > 0) {
      note("And " + (number == 1 ? "1 more " + one : Words.number(number) + " " + many) + ".");
    }
  }

  void note(String words) {
    Words.block(section, "p").addClass("soft").text(words);
  }

  void write(Element main) {
    main.appendText("\n");
    main.appendChild(section);
  }
}
