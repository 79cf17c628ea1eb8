package io.chapbook.epub;

import java.util.List;

/**
 * Writes the navigation document: table of contents and landmarks.
 * https://www.w3.org/TR/epub-33/#sec-nav
 *
 * <p>There is no list of pages: these books have no printed source whose pages it could name.
 */
final class NavigationDocumentWriter {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String OPS = "http://www.idpf.org/2007/ops";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String HEADING_ID = "contents";

  /** The navigation document's bytes. */
  byte[] write(Publication publication, XmlDocumentWriter xml) {
    PublicationMetadata metadata = publication.metadata();
    xml.begin(XHTML).docType("html").prefix("epub", OPS);
    xml.start("html")
        .attribute("lang", metadata.language())
        .attribute(XML, "lang", metadata.language())
        .attribute("dir", metadata.rightToLeft() ? "rtl" : null);
    writeHead(publication, xml);
    xml.start("body");
    writeContents(publication, xml);
    writeLandmarks(publication, xml);
    return xml.end("body").end("html").finish();
  }

  private static void writeHead(Publication publication, XmlDocumentWriter xml) {
    xml.start("head").element("title", publication.contentsLabel());
    for (PublicationResource resource : publication.resources()) {
      if (resource.mediaType().equals(PublicationResource.CSS)) {
        xml.start("link")
            .attribute("rel", "stylesheet")
            .attribute("type", PublicationResource.CSS)
            .attribute("href", resource.href())
            .end("link");
      }
    }
    xml.end("head");
  }

  private static void writeContents(Publication publication, XmlDocumentWriter xml) {
    xml.start("nav")
        .attribute(OPS, "type", "toc")
        .attribute("role", "doc-toc")
        .attribute("aria-labelledby", HEADING_ID);
    xml.start("h1").attribute("id", HEADING_ID).text(publication.contentsLabel()).end("h1");
    writePoints(publication.contents(), xml);
    xml.end("nav");
  }

  private static void writePoints(List<NavigationPoint> points, XmlDocumentWriter xml) {
    xml.start("ol");
    for (NavigationPoint point : points) {
      xml.start("li");
      xml.start("a").attribute("href", point.href()).text(point.label()).end("a");
      if (!point.children().isEmpty()) {
        writePoints(point.children(), xml);
      }
      xml.end("li");
    }
    xml.end("ol");
  }

  /** The {@code hidden} attribute: the list is for the reading system, not for the page. */
  private static void writeLandmarks(Publication publication, XmlDocumentWriter xml) {
    if (publication.landmarks().isEmpty()) {
      return;
    }
    xml.start("nav")
        .attribute(OPS, "type", "landmarks")
        .attribute("aria-label", publication.landmarksLabel())
        .attribute("hidden", "hidden");
    xml.start("ol");
    for (Landmark landmark : publication.landmarks()) {
      xml.start("li").start("a");
      xml.attribute(OPS, "type", landmark.type()).attribute("href", landmark.href());
      xml.text(landmark.label()).end("a").end("li");
    }
    xml.end("ol").end("nav");
  }
}
