package io.chapbook.epub;

import java.util.List;

/** Writes the navigation document: table of contents and landmarks. https://www.w3.org/TR/epub-33/#sec-nav */
final class NavigationDocumentWriter {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String OPS = "http://www.idpf.org/2007/ops";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** The navigation document's bytes. */
  byte[] write(Publication publication) {
    String language = publication.metadata().language();
    XmlDocumentWriter xml = new XmlDocumentWriter(XHTML);
    xml.docType(" html");
    xml.prefix("", XHTML).prefix("epub", OPS);
    xml.start("html")
        .attribute("lang", language)
        .attribute(XML, "lang", language)
        .attribute("dir", publication.metadata().rightToLeft() ? "rtl" : null);
    xml.start("head").element("title", publication.contentsLabel());
    publication.resources().stream()
        .filter(resource -> resource.mediaType().equals("text/css"))
        .forEach(css -> xml.start("link").attribute("rel", "stylesheet").attribute("type", "text/css")
            .attribute("href", css.href()).end("link"));
    xml.end("head").start("body");
    writeContents(publication, xml);
    writeLandmarks(publication, xml);
    return xml.end("body").end("html").finish();
  }

  private static void writeContents(Publication publication, XmlDocumentWriter xml) {
    xml.start("nav")
        .attribute(OPS, "type", "toc")
        .attribute("role", "doc-toc")
        .attribute("aria-labelledby", "contents");
    xml.start("h1").attribute("id", "contents").text(publication.contentsLabel()).end("h1");
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
      xml.start("li");
      xml.start("a").attribute(OPS, "type", landmark.type()).attribute("href", landmark.href())
          .text(landmark.label()).end("a");
      xml.end("li");
    }
    xml.end("ol").end("nav");
  }
}
