package io.chapbook.content;

import io.chapbook.book.Matter;

/** Writes what all content documents of a book have around their section. */
final class DocumentFrame {

  private final XhtmlWriter writer;
  private final String language;

  DocumentFrame(XhtmlWriter writer, String language) {
    this.writer = writer;
    this.language = language;
  }

  /** Writes everything down to the start of the body. */
  void open(String title, Matter matter) {
    writer.startDocument().start("html");
    writer.attribute("xmlns", "http://www.w3.org/1999/xhtml");
    writer.attribute("xmlns:epub", "http://www.idpf.org/2007/ops");
    writer.attribute("lang", language).attribute("xml:lang", language);
    if (WritingDirection.of(language) == WritingDirection.RTL) {
      writer.attribute("dir", WritingDirection.RTL.value());
    }
    writer.lineEnd().start("head").lineEnd();
    writer.start("title").text(title).end("title").lineEnd();
    writer.start("link").attribute("rel", "stylesheet").attribute("type", "text/css");
    writer.attribute("href", StyleSheet.HREF).end("link").lineEnd();
    writer.end("head").lineEnd();
    writer.start("body").attribute("epub:type", type(matter)).lineEnd();
  }

  /** Ends what {@link #open} began, and gives the document. */
  ContentDocument close(String href, String title) {
    writer.end("body").lineEnd().end("html").lineEnd();
    return new ContentDocument(href, title, writer.toByteArray(), writer.replacedCharacters());
  }

  /** The term of the EPUB 3 Structural Semantics Vocabulary for a division of the book. */
  static String type(Matter matter) {
    return switch (matter) {
      case FRONT -> "frontmatter";
      case BODY -> "bodymatter";
      case BACK -> "backmatter";
    };
  }
}
