package io.chapbook.epub;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML document of unknown origin element by element. It loads no document type definition
 * and no external entity, and knows no entities but XML's own five.
 */
final class XmlDocumentReader {

  private final String path;
  private final XMLStreamReader events;

  /**
   * A reader at the document's start.
   *
   * @param path its path from the container's root, for messages
   * @param content its bytes
   */
  XmlDocumentReader(String path, byte[] content) throws MalformedPublicationException {
    this.path = path;
    try {
      this.events = factory().createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: only of that one the settings are known.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Goes to the next start or end of an element; false at the document's end. */
  boolean next() throws MalformedPublicationException {
    try {
      while (events.hasNext()) {
        int event = events.next();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Whether the reader stands at the start of an element of this name. */
  boolean starts(String namespace, String name) {
    return events.isStartElement() && is(namespace, name);
  }

  /** Whether the reader stands at the end of an element of this name. */
  boolean ends(String namespace, String name) {
    return events.isEndElement() && is(namespace, name);
  }

  private boolean is(String namespace, String name) {
    return name.equals(events.getLocalName()) && namespace.equals(events.getNamespaceURI());
  }

  /** An attribute without a namespace, or null. */
  @Nullable String attribute(String name) {
    return attribute(null, name);
  }

  @Nullable String attribute(@Nullable String namespace, String name) {
    for (int i = 0; i < events.getAttributeCount(); i++) {
      String uri = events.getAttributeNamespace(i);
      boolean same = namespace == null ? uri == null || uri.isEmpty() : namespace.equals(uri);
      if (same && name.equals(events.getAttributeLocalName(i))) {
        return events.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of the element that starts here, blanks around it left out; goes to its end. */
  String text() throws MalformedPublicationException {
    StringBuilder text = new StringBuilder();
    try {
      for (int open = 1; open > 0; ) {
        switch (events.next()) {
          case XMLStreamConstants.START_ELEMENT -> open++;
          case XMLStreamConstants.END_ELEMENT -> open--;
          case XMLStreamConstants.CHARACTERS -> text.append(events.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw new MalformedPublicationException(
                  place(), "the entity " + events.getLocalName() + " is not XML's own");
          default -> { }
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
    return text.toString().strip();
  }

  /** The document's path and the line where the reader stands. */
  String place() {
    return path + ", line " + events.getLocation().getLineNumber();
  }

  private MalformedPublicationException malformed(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    return new MalformedPublicationException(path + ", line " + line, "not well-formed XML", e);
  }
}
