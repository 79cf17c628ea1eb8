package io.chapbook.epub;

import io.chapbook.book.SeriesPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the metadata of a package document say, element by element.
 * https://www.w3.org/TR/epub-33/#sec-pkg-metadata
 */
final class BibliographicRecordReader {

  private static final String OPF = "http://www.idpf.org/2007/opf";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final List<String> FIRST_COUNTS =
      List.of("title", "language", "description", "publisher", "date");

  private final Map<String, String> firstOf = new HashMap<>();
  private final Map<String, String> identifiers = new HashMap<>();
  private final List<String> creators = new ArrayList<>();
  private final Map<String, String> subjects = new LinkedHashMap<>();
  private final Map<String, String> collections = new LinkedHashMap<>();
  /** What refines an element, by the element's identifier and the property. */
  private final Map<String, String> refinements = new HashMap<>();
  private final Map<String, String> ofCalibre = new HashMap<>();
  private @Nullable String coverId;

  /** Takes what starts where a reader stands, if it is about the book. */
  void take(XmlDocumentReader xml) throws MalformedPublicationException {
    if (xml.starts(DC, "identifier")) {
      String id = orEmpty(xml.attribute("id"));
      String identifier = xml.text();
      identifiers.putIfAbsent(id, identifier);
      firstOf.putIfAbsent("identifier", identifier);
    } else if (xml.starts(DC, "creator")) {
      creators.add(xml.text());
    } else if (xml.starts(DC, "subject")) {
      String id = idOr(xml, subjects.size());
      subjects.put(id, xml.text());
    } else if (xml.starts(OPF, "meta")) {
      takeMeta(xml);
    } else {
      for (String name : FIRST_COUNTS) {
        if (xml.starts(DC, name)) {
          firstOf.putIfAbsent(name, xml.text());
          return;
        }
      }
    }
  }

  private void takeMeta(XmlDocumentReader xml) throws MalformedPublicationException {
    String property = orEmpty(xml.attribute("property"));
    String refined = orEmpty(xml.attribute("refines"));
    String name = orEmpty(xml.attribute("name"));
    if (property.equals("dcterms:modified")) {
      firstOf.putIfAbsent("modified", xml.text());
    } else if (property.equals("belongs-to-collection") && refined.isEmpty()) {
      String id = idOr(xml, collections.size());
      collections.put(id, xml.text());
    } else if (refined.startsWith("#") && !property.isEmpty()) {
      refinements.putIfAbsent(refined.substring(1) + ' ' + property, xml.text());
    } else if (name.equals("cover")) {
      coverId = xml.attribute("content");
    } else if (name.startsWith("calibre:")) {
      ofCalibre.putIfAbsent(name, orEmpty(xml.attribute("content")).strip());
    }
  }

  /** An element's identifier; without one, a name that no identifier can be. */
  private static String idOr(XmlDocumentReader xml, int number) {
    String id = xml.attribute("id");
    return id == null ? " " + number : id;
  }

  /**
   * What was gathered.
   *
   * @param uniqueIdentifier the id of the unique identifier's element
   */
  BibliographicRecord read(String uniqueIdentifier) {
    String identifier = identifiers.get(uniqueIdentifier);
    return new BibliographicRecord(
        identifier == null ? firstOf.get("identifier") : identifier,
        firstOf.get("title"),
        creators,
        firstOf.get("language"),
        firstOf.get("description"),
        firstOf.get("modified"),
        firstOf.get("publisher"),
        firstOf.get("date"),
        List.copyOf(subjects.values()),
        fandoms(),
        series());
  }

  /** The identifier of the cover image's manifest item, as EPUB 2 names it; or null. */
  @Nullable String coverId() {
    return coverId;
  }

  private List<String> fandoms() {
    return subjects.entrySet().stream()
        .filter(subject -> "fandom".equals(refinement(subject.getKey(), OwnVocabulary.FIELD)))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The collections that are series, and calibre's if there is none. */
  private List<SeriesPlace> series() {
    List<SeriesPlace> all = new ArrayList<>();
    collections.forEach((id, name) -> {
      String type = refinement(id, "collection-type");
      if (!name.isBlank() && (type == null || type.equals("series"))) {
        all.add(new SeriesPlace(name, refinement(id, "group-position")));
      }
    });
    String named = orEmpty(ofCalibre.get("calibre:series"));
    if (all.isEmpty() && !named.isBlank()) {
      all.add(new SeriesPlace(named, ofCalibre.get("calibre:series_index")));
    }
    return all;
  }

  private @Nullable String refinement(String id, String property) {
    return refinements.get(id + ' ' + property);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
