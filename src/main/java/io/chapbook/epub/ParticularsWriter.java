package io.chapbook.epub;

import io.chapbook.book.Particulars;
import io.chapbook.book.SeriesPlace;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a package document's metadata what a library wants to know of a book. What has not the
 * form that EPUB asks for must not get here.
 */
final class ParticularsWriter {

  /** https://www.w3.org/TR/epub-33/#group-position */
  private static final Pattern POSITION = Pattern.compile("\\d+(\\.\\d+)*");

  private static final String ROLES = "marc:relators";

  private final XmlDocumentWriter xml;
  private final Particulars particulars;

  ParticularsWriter(XmlDocumentWriter xml, Particulars particulars) {
    this.xml = xml;
    this.particulars = particulars;
  }

  /** The authors, each as a creator of its own where their names are known apart. */
  void writeAuthors(@Nullable String author) {
    if (author == null) {
      return;
    }
    List<String> names = particulars.authors().isEmpty() ? List.of(author) : particulars.authors();
    for (int at = 0; at < names.size(); at++) {
      String id = at == 0 ? "author" : "author-" + (at + 1);
      person("creator", id, names.get(at), "aut");
      PackageDocumentWriter.refine(xml, id, "file-as", null, FileAs.of(names.get(at)));
    }
  }

  /** Contributors, subjects, date, publisher, source and series. */
  void writeTheRest() {
    List<Particulars.Contributor> contributors = particulars.contributors();
    for (int at = 0; at < contributors.size(); at++) {
      Particulars.Contributor one = contributors.get(at);
      person("contributor", "contributor-" + (at + 1), one.name(), one.relator());
    }
    element("publisher", particulars.publisher());
    // Only one date is allowed: https://www.w3.org/TR/epub-33/#sec-opf-dcdate
    element("date", particulars.published());
    particulars.subjects().forEach(subject -> element("subject", subject));
    element("source", particulars.source());
    for (int at = 0; at < particulars.series().size(); at++) {
      series("series-" + (at + 1), particulars.series().get(at));
    }
    if (!particulars.series().isEmpty()) {
      calibreSeries(particulars.series().get(0));
    }
  }

  private void person(String element, String id, String name, String relator) {
    PackageDocumentWriter.dc(xml, element, id, name);
    PackageDocumentWriter.refine(xml, id, "role", ROLES, relator);
  }

  private void element(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      PackageDocumentWriter.dc(xml, name, null, text);
    }
  }

  /** https://www.w3.org/TR/epub-33/#belongs-to-collection */
  private void series(String id, SeriesPlace place) {
    xml.start("meta").attribute("property", "belongs-to-collection").attribute("id", id)
        .text(place.name()).end("meta");
    PackageDocumentWriter.refine(xml, id, "collection-type", null, "series");
    String number = place.number();
    if (number != null && POSITION.matcher(number).matches()) {
      PackageDocumentWriter.refine(xml, id, "group-position", null, number);
    }
  }

  /** What calibre and many reading systems read; it has room for one series. */
  private void calibreSeries(SeriesPlace place) {
    calibre("series", place.name());
    String number = place.number();
    if (number != null && number.matches("\\d+(\\.\\d+)?")) {
      calibre("series_index", number);
    }
  }

  private void calibre(String name, String content) {
    xml.start("meta").attribute("name", "calibre:" + name).attribute("content", content).end("meta");
  }
}
