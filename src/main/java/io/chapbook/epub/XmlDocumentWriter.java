package io.chapbook.epub;

import io.chapbook.text.XmlCharacters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.siegmann.epublib.epub.EpubProcessorSupport;
import org.jspecify.annotations.Nullable;
import org.xmlpull.v1.XmlSerializer;

/**
 * Writes one XML document into memory through epublib's serializer. That serializer lets characters
 * through that XML forbids (seen with kxml2 2.3.0, 2026-11), so they are replaced here.
 */
final class XmlDocumentWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private final XmlSerializer serializer;
  private final String namespace;

  /** Begins a document whose elements are in one namespace unless said otherwise. */
  XmlDocumentWriter(String namespace) {
    this.namespace = namespace;
    try {
      this.serializer = EpubProcessorSupport.createXmlSerializer(bytes);
      serializer.startDocument("utf-8", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Declares a prefix on the next element. */
  XmlDocumentWriter prefix(String prefix, String uri) {
    return write(() -> serializer.setPrefix(prefix, uri));
  }

  /** Writes a document type declaration. */
  XmlDocumentWriter docType(String declaration) {
    return write(() -> serializer.docdecl(declaration));
  }

  XmlDocumentWriter start(String name) {
    return start(namespace, name);
  }

  XmlDocumentWriter start(String uri, String name) {
    return write(() -> serializer.startTag(uri, name));
  }

  /** Writes an attribute without a namespace; none when the value is null. */
  XmlDocumentWriter attribute(String name, @Nullable String value) {
    return attribute("", name, value);
  }

  XmlDocumentWriter attribute(String uri, String name, @Nullable String value) {
    return value == null
        ? this
        : write(() -> serializer.attribute(uri, name, XmlCharacters.replaceForbidden(value)));
  }

  XmlDocumentWriter text(String text) {
    return write(() -> serializer.text(XmlCharacters.replaceForbidden(text)));
  }

  XmlDocumentWriter end(String name) {
    return end(namespace, name);
  }

  XmlDocumentWriter end(String uri, String name) {
    return write(() -> serializer.endTag(uri, name));
  }

  /** An element that holds only text. */
  XmlDocumentWriter element(String name, String text) {
    return start(name).text(text).end(name);
  }

  /** Ends the document and gives its bytes. */
  byte[] finish() {
    write(serializer::endDocument);
    write(serializer::flush);
    return bytes.toByteArray();
  }

  private XmlDocumentWriter write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a write", e);
    }
  }

  /** A call of the serializer. */
  private interface Step {
    void run() throws IOException;
  }
}
