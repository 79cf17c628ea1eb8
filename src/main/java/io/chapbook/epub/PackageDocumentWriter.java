package io.chapbook.epub;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the package document of an EPUB 3.3 publication.
 * https://www.w3.org/TR/epub-33/#sec-package-doc
 */
final class PackageDocumentWriter {

  static final String NAVIGATION_ID = "nav";
  static final String NCX_ID = "ncx";

  private static final String OPF = "http://www.idpf.org/2007/opf";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** EPUB 2's names for some kinds of landmark. */
  private static final Map<String, String> GUIDE_TYPES =
      Map.of("cover", "cover", "titlepage", "title-page", "bodymatter", "text");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StyleSheetSurvey styleSheets = new StyleSheetSurvey();

  /** The package document's bytes. */
  byte[] write(Publication publication, XmlDocumentWriter xml) {
    PublicationMetadata metadata = publication.metadata();
    xml.begin(OPF).prefix("dc", DC);
    xml.start("package")
        .attribute("version", "3.0")
        .attribute("unique-identifier", "pub-id")
        .attribute(
            "prefix",
            OwnVocabulary.isOf(metadata.particulars()) ? OwnVocabulary.DECLARATION : null)
        .attribute(XML, "lang", metadata.language())
        .attribute("dir", metadata.rightToLeft() ? "rtl" : null);
    writeMetadata(publication, xml);
    writeManifest(publication, xml);
    writeSpine(publication, xml);
    writeGuide(publication, xml);
    return xml.end("package").finish();
  }

  private void writeMetadata(Publication publication, XmlDocumentWriter xml) {
    PublicationMetadata metadata = publication.metadata();
    xml.start("metadata");
    dc(xml, "identifier", "pub-id", metadata.identifier());
    dc(xml, "title", "title", metadata.title());
    ParticularsWriter particulars = new ParticularsWriter(xml, metadata);
    particulars.writeAuthors(metadata.author());
    dc(xml, "language", null, metadata.language());
    String description = metadata.description();
    if (description != null && !description.isBlank()) {
      dc(xml, "description", null, description);
    }
    particulars.writeTheRest();
    dc(xml, "contributor", "producer", metadata.producer());
    refine(xml, "producer", "role", "marc:relators", "bkp");
    property(xml, "dcterms:modified", SECONDS.format(metadata.modified()));
    if (metadata.words() > 0) {
      property(xml, "schema:wordCount", Integer.toString(metadata.words()));
    }
    writeAccessibility(AccessibilityMetadata.of(publication, styleSheets), xml);
    if (metadata.certifier() != null) {
      writeClaim(metadata.certifier(), xml);
    }
    writeCover(publication, xml);
    xml.end("metadata");
  }

  private static void writeAccessibility(AccessibilityMetadata metadata, XmlDocumentWriter xml) {
    for (Map.Entry<String, String> entry : metadata.entries()) {
      property(xml, entry.getKey(), entry.getValue());
    }
    xml.start("meta")
        .attribute("property", "schema:accessibilitySummary")
        .attribute(XML, "lang", "en")
        .text(metadata.summary())
        .end("meta");
  }

  /**
   * The claim of a person that the book conforms, in the words that are asked for.
   * https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub
   */
  private static void writeClaim(String certifier, XmlDocumentWriter xml) {
    xml.start("meta")
        .attribute("property", "dcterms:conformsTo")
        .attribute("id", "conformance")
        .text("EPUB Accessibility 1.1 - WCAG 2.2 Level AA")
        .end("meta");
    refine(xml, "conformance", "a11y:certifiedBy", null, certifier);
  }

  private static void writeManifest(Publication publication, XmlDocumentWriter xml) {
    xml.start("manifest");
    item(xml, NAVIGATION_ID, OcfContainerWriter.NAVIGATION, PublicationResource.XHTML, "nav");
    item(xml, NCX_ID, OcfContainerWriter.NCX, "application/x-dtbncx+xml", null);
    for (PublicationResource resource : publication.resources()) {
      boolean cover = resource.href().equals(publication.coverImage());
      item(xml, resource.id(), resource.href(), resource.mediaType(), cover ? "cover-image" : null);
    }
    xml.end("manifest");
  }

  private static void writeSpine(Publication publication, XmlDocumentWriter xml) {
    Map<String, String> ids = new HashMap<>();
    for (PublicationResource resource : publication.resources()) {
      ids.put(resource.href(), resource.id());
    }
    xml.start("spine")
        .attribute("toc", NCX_ID)
        .attribute(
            "page-progression-direction", publication.metadata().rightToLeft() ? "rtl" : null);
    for (String href : publication.spine()) {
      xml.start("itemref").attribute("idref", ids.get(href)).end("itemref");
    }
    xml.end("spine");
  }

  /** EPUB 2's landmarks, for reading systems that know no others. */
  private static void writeGuide(Publication publication, XmlDocumentWriter xml) {
    List<Landmark> known =
        publication.landmarks().stream()
            .filter(landmark -> GUIDE_TYPES.containsKey(landmark.type()))
            .toList();
    if (known.isEmpty()) {
      return;
    }
    xml.start("guide");
    for (Landmark landmark : known) {
      xml.start("reference")
          .attribute("type", GUIDE_TYPES.get(landmark.type()))
          .attribute("title", landmark.label())
          .attribute("href", landmark.href())
          .end("reference");
    }
    xml.end("guide");
  }

  /** EPUB 2's way to name the cover; Kobo's library still looks for it. */
  private static void writeCover(Publication publication, XmlDocumentWriter xml) {
    for (PublicationResource resource : publication.resources()) {
      if (resource.href().equals(publication.coverImage())) {
        xml.start("meta").attribute("name", "cover").attribute("content", resource.id());
        xml.end("meta");
      }
    }
  }

  static void dc(XmlDocumentWriter xml, String name, @Nullable String id, String text) {
    xml.start(DC, name).attribute("id", id).text(text).end(DC, name);
  }

  static void property(XmlDocumentWriter xml, String property, String value) {
    xml.start("meta").attribute("property", property).text(value).end("meta");
  }

  static void refine(
      XmlDocumentWriter xml, String id, String property, @Nullable String scheme, String value) {
    xml.start("meta")
        .attribute("refines", "#" + id)
        .attribute("property", property)
        .attribute("scheme", scheme)
        .text(value)
        .end("meta");
  }

  private static void item(
      XmlDocumentWriter xml, String id, String href, String mediaType, @Nullable String property) {
    xml.start("item")
        .attribute("id", id)
        .attribute("href", href)
        .attribute("media-type", mediaType)
        .attribute("properties", property)
        .end("item");
  }
}
