package io.chapbook.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a document of XML holds, as the JDK's own parser reads it: its elements, identifiers and
 * text. What is not well-formed, or asks for a file of another place, is a fault.
 */
final class MarkupFacts extends DefaultHandler {

  /** What does not part words. */
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong", "sub", "sup");

  /** What may not stand in a paragraph or heading, nor in what is inline. */
  private static final Set<String> BLOCKS = Set.of("aside", "blockquote", "div", "dl", "figure",
      "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "nav", "ol", "p", "section", "ul");

  private static final Set<String> WITHOUT_BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  /**
   * An element.
   *
   * @param name its name without a prefix
   * @param attributes its attributes by their names, prefixes included
   * @param text what stands in it, elements in it included
   */
  record Element(String name, Map<String, String> attributes, StringBuilder text) {

    String attribute(String named) {
      return attributes.getOrDefault(named, "");
    }
  }

  private final String path;
  private final List<String> faults;
  private final List<Element> elements = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Deque<Element> open = new ArrayDeque<>();

  private MarkupFacts(String path, List<String> faults) {
    this.path = path;
    this.faults = faults;
  }

  /** A parser that may be used again and again, by one thread. */
  static SAXParser parser() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newSAXParser();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK has a parser", e);
    }
  }

  /** Reads a document; what is wrong with it is added to the faults. */
  static MarkupFacts read(SAXParser parser, String path, byte[] content, List<String> faults) {
    MarkupFacts facts = new MarkupFacts(path, faults);
    try {
      parser.parse(new ByteArrayInputStream(content), facts);
    } catch (SAXParseException e) {
      faults.add(path + " is not well-formed at line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException | IOException e) {
      faults.add(path + " cannot be read: " + e);
    }
    return facts;
  }

  /** All elements in the order in which they begin. */
  List<Element> elements() {
    return elements;
  }

  /** The elements of a name. */
  List<Element> named(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).toList();
  }

  /** The identifiers of elements. */
  Set<String> ids() {
    return ids;
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
    throw new SAXException("it asks for " + systemId);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes all) {
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < all.getLength(); at++) {
      attributes.put(all.getQName(at), all.getValue(at));
    }
    String id = attributes.get("id");
    if (id != null && (!ids.add(id) || id.isEmpty() || id.matches(".*\\s.*"))) {
      faults.add(path + ": the identifier \"" + id + "\" is there twice, or none");
    }
    boolean inPhrase = !open.isEmpty()
        && (WITHOUT_BLOCKS.contains(open.peek().name()) || isInline(open.peek()));
    if (inPhrase && BLOCKS.contains(name)
        || name.equals("a") && open.stream().anyMatch(outer -> outer.name().equals("a"))) {
      faults.add(path + ": " + name + " may not stand in " + open.peek().name());
    }
    Element element = new Element(name, attributes, new StringBuilder());
    part(element);
    elements.add(element);
    open.push(element);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    part(open.pop());
  }

  /** What is not inline parts the words around it. */
  private void part(Element element) {
    if (!isInline(element)) {
      open.forEach(outer -> outer.text().append(' '));
    }
  }

  private static boolean isInline(Element element) {
    return INLINE.contains(element.name());
  }

  @Override
  public void characters(char[] text, int from, int length) {
    open.forEach(outer -> outer.text().append(text, from, length));
  }
}
