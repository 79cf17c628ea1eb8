package io.chapbook.catalog.opds;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element; the writer of Java does the escaping. */
final class XmlTree {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private String namespace = "";

  XmlTree() {
    try {
      // The JDK's own, whatever else is on the class path.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw refused(e);
    }
  }

  /** Begins the root or an element of another namespace. */
  XmlTree begin(String uri, String name) {
    try {
      if (namespace.isEmpty()) {
        namespace = uri;
        writer.setDefaultNamespace(uri);
        writer.writeStartElement(uri, name);
        writer.writeDefaultNamespace(uri);
      } else {
        writer.writeStartElement(uri, name);
      }
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  /** Begins an element of the root's namespace. */
  XmlTree begin(String name) {
    return begin(namespace, name);
  }

  /** Declares a prefix on the element that was begun. */
  XmlTree prefix(String prefix, String uri) {
    try {
      writer.setPrefix(prefix, uri);
      writer.writeNamespace(prefix, uri);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  XmlTree attribute(String name, String value) {
    try {
      writer.writeAttribute(name, value);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  XmlTree attribute(String uri, String name, String value) {
    try {
      writer.writeAttribute(uri, name, value);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  XmlTree text(String text) {
    try {
      writer.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  /** An element that holds only text. */
  XmlTree element(String uri, String name, String text) {
    return begin(uri, name).text(text).end();
  }

  XmlTree element(String name, String text) {
    return element(namespace, name, text);
  }

  XmlTree end() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return this;
  }

  byte[] toBytes() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw refused(e);
    }
    return bytes.toByteArray();
  }

  private static IllegalStateException refused(XMLStreamException e) {
    return new IllegalStateException("a document in memory takes every element", e);
  }
}
