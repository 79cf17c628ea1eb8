package io.chapbook.epub;

import io.chapbook.text.XmlCharacters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kxml2.io.KXmlSerializer;
import org.xmlpull.v1.XmlSerializer;

/**
 * Writes one XML document after another into memory through the serializer that epublib uses.
 *
 * <p>It is made here, because epublib, asked for it, makes an XML parser first, which takes Java some
 * 20 ms of a cold start. It lets characters through that XML forbids (seen with kxml2 2.3.0, 2026-11),
 * so they are replaced here. Not safe for use by several threads at once.
 */
final class XmlDocumentWriter {

  /** http://www.xmlpull.org/v1/doc/features.html */
  private static final String INDENT = "http://xmlpull.org/v1/doc/features.html#indent-output";

  private final CharacterBuffer characters = new CharacterBuffer();
  private final XmlSerializer serializer;
  private String namespace = "";

  /** A writer without a document yet. */
  XmlDocumentWriter() {
    serializer = new KXmlSerializer();
    serializer.setFeature(INDENT, true);
  }

  /**
   * Begins a document; an unfinished one is forgotten.
   *
   * @param elements the namespace of elements for which no other is named
   */
  XmlDocumentWriter begin(String elements) {
    beginBare();
    this.namespace = elements;
    try {
      serializer.startDocument("utf-8", null);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return prefix("", elements);
  }

  /** Begins a document that someone else writes whole, its XML declaration included. */
  XmlSerializer beginBare() {
    characters.clear();
    try {
      serializer.setOutput(characters);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return serializer;
  }

  /** Declares a prefix on the next element. */
  XmlDocumentWriter prefix(String prefix, String uri) {
    try {
      serializer.setPrefix(prefix, uri);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return this;
  }

  /** Writes a document type declaration. */
  XmlDocumentWriter docType(String name) {
    try {
      serializer.docdecl(" " + name);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return this;
  }

  XmlDocumentWriter start(String name) {
    return start(namespace, name);
  }

  XmlDocumentWriter start(String uri, String name) {
    try {
      serializer.startTag(uri, name);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return this;
  }

  /** Writes an attribute without a namespace; none when the value is null. */
  XmlDocumentWriter attribute(String name, @Nullable String value) {
    return attribute("", name, value);
  }

  XmlDocumentWriter attribute(String uri, String name, @Nullable String value) {
    if (value != null) {
      try {
        serializer.attribute(uri, name, XmlCharacters.replaceForbidden(value));
      } catch (IOException e) {
        throw CharacterBuffer.refused(e);
      }
    }
    return this;
  }

  XmlDocumentWriter text(String text) {
    try {
      serializer.text(XmlCharacters.replaceForbidden(text));
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return this;
  }

  XmlDocumentWriter end(String name) {
    return end(namespace, name);
  }

  XmlDocumentWriter end(String uri, String name) {
    try {
      serializer.endTag(uri, name);
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return this;
  }

  /** An element that holds only text. */
  XmlDocumentWriter element(String name, String text) {
    return start(name).text(text).end(name);
  }

  /** Ends the document and gives its bytes in UTF-8. */
  byte[] finish() {
    try {
      serializer.endDocument();
      serializer.flush();
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return characters.toUtf8();
  }
}
