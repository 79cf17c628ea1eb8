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
  private final String language;

  ParticularsWriter(XmlDocumentWriter xml, PublicationMetadata metadata) {
    this.xml = xml;
    this.particulars = metadata.particulars();
    this.language = metadata.language();
  }

  /** The authors, each as a creator of its own where their names are known apart. */
  void writeAuthors(@Nullable String author) {
    if (author == null) {
      return;
    }
    List<String> names = particulars.authors().isEmpty() ? List.of(author) : particulars.authors();
    for (int at = 0; at < names.size(); at++) {
      person("creator", at == 0 ? "author" : "author-" + (at + 1), names.get(at), "aut");
    }
  }

  /** Contributors, subjects, date, publisher, source, rights, series and what has no term. */
  void writeTheRest() {
    List<Particulars.Contributor> contributors = particulars.contributors();
    for (int at = 0; at < contributors.size(); at++) {
      Particulars.Contributor one = contributors.get(at);
      person("contributor", "contributor-" + (at + 1), one.name(), one.relator());
    }
    element("publisher", particulars.publisher());
    // Only one date is allowed: https://www.w3.org/TR/epub-33/#sec-opf-dcdate
    element("date", particulars.published());
    for (int at = 0; at < particulars.subjects().size(); at++) {
      subject("subject-" + (at + 1), particulars.subjects().get(at));
    }
    particulars.sources().forEach(source -> element("source", source));
    element("rights", particulars.rights());
    for (int at = 0; at < particulars.series().size(); at++) {
      series("series-" + (at + 1), particulars.series().get(at));
    }
    if (!particulars.series().isEmpty()) {
      calibreSeries(particulars.series().get(0));
    }
    for (Particulars.Statement statement : particulars.statements()) {
      if (!statement.value().isBlank()) {
        PackageDocumentWriter.property(
            xml, OwnVocabulary.property(statement.field()), statement.value());
      }
    }
  }

  private void person(String element, String id, String name, String relator) {
    PackageDocumentWriter.dc(xml, element, id, name);
    PackageDocumentWriter.refine(xml, id, "role", ROLES, relator);
    PackageDocumentWriter.refine(xml, id, "file-as", null, FileAs.of(name, language));
  }

  private void subject(String id, Particulars.Subject subject) {
    if (!subject.name().isBlank()) {
      PackageDocumentWriter.dc(xml, "subject", id, subject.name());
      PackageDocumentWriter.refine(xml, id, OwnVocabulary.FIELD, null, subject.field());
    }
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
