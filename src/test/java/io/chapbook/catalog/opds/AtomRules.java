package io.chapbook.catalog.opds;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rules of OPDS 1.2 and of Atom, read strictly: what they do not name is a fault, too. Written
 * after https://specs.opds.io/opds-1.2 and RFC 4287.
 */
public final class AtomRules {

  private static final String ATOM = "{http://www.w3.org/2005/Atom}";
  private static final String DC = "{http://purl.org/dc/terms/}";
  private static final String SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}";
  private static final String OPDS = "{http://opds-spec.org/2010/catalog}";
  private static final String THREADING = "{http://purl.org/syndication/thread/1.0}";

  private static final Map<String, Set<String>> CHILDREN = Map.of(
      ATOM + "feed", Set.of(ATOM + "id", ATOM + "title", ATOM + "updated", ATOM + "author",
          ATOM + "link", SEARCH + "totalResults", ATOM + "entry"),
      ATOM + "entry", Set.of(ATOM + "id", ATOM + "title", ATOM + "updated", ATOM + "author",
          ATOM + "link", ATOM + "content", ATOM + "summary", ATOM + "category",
          DC + "identifier", DC + "language"),
      ATOM + "author", Set.of(ATOM + "name"));

  private static final Set<String> ATTRIBUTES = Set.of("rel", "href", "type", "title", "length",
      "term", "label", OPDS + "facetGroup", OPDS + "activeFacet", THREADING + "count");

  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

  private static final String CATALOG = "application/atom+xml;profile=opds-catalog;kind=";

  private final List<String> faults = new ArrayList<>();

  private AtomRules() {}

  /** What is wrong with a feed; nothing, if all is well. */
  public static List<String> faults(String mediaType, byte[] document) throws Exception {
    AtomRules rules = new AtomRules();
    Element feed = parse(document);
    rules.need(nameOf(feed).equals(ATOM + "feed"), "the root is " + nameOf(feed));
    rules.checkNames(feed);
    rules.checkFeed(feed, mediaType.replace(";charset=utf-8", ""));
    return rules.faults;
  }

  static Element parse(byte[] document) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document))
        .getDocumentElement();
  }

  private void need(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void checkNames(Element element) {
    String name = nameOf(element);
    for (Element child : children(element)) {
      need(CHILDREN.getOrDefault(name, Set.of()).contains(nameOf(child)),
          nameOf(child) + " in " + name);
      checkNames(child);
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      boolean declaration = attribute.getName().startsWith("xmlns");
      need(declaration || ATTRIBUTES.contains(nameOf(attribute)), "attribute " + attribute);
    }
  }

  private void checkFeed(Element feed, String mediaType) {
    checkCommon(feed);
    need(children(feed, "author").size() == 1, "a feed has an author");
    need(links(feed, "self").size() == 1, "a feed has one link to itself");
    need(links(feed, "start").size() == 1, "a feed has a link to the root");
    need(links(feed, "search").size() == 1, "a feed tells how to search");
    need(links(feed, "next").size() <= 1, "a feed has one next page");
    need(links(feed, "self").get(0).getAttribute("type").equals(mediaType), "of another type");
    boolean acquisition = mediaType.equals(CATALOG + "acquisition");
    need(acquisition || mediaType.equals(CATALOG + "navigation"), "media type " + mediaType);
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, "entry")) {
      checkCommon(entry);
      need(ids.add(text(entry, "id")), "two entries are one");
      if (acquisition) {
        checkBook(entry);
      } else {
        checkWay(entry);
      }
    }
    for (Element facet : links(feed, "http://opds-spec.org/facet")) {
      need(acquisition, "only lists of books have facets");
      need(!facet.getAttribute("title").isEmpty(), "a facet has a title");
    }
    need(links(feed, "http://opds-spec.org/facet").stream().filter(
        facet -> facet.getAttributeNS(OPDS.substring(1, OPDS.length() - 1), "activeFacet")
            .equals("true")).count() == (acquisition ? 1 : 0), "one facet is active");
  }

  private void checkCommon(Element element) {
    for (String name : List.of("id", "title", "updated")) {
      need(children(element, name).size() == 1, "one " + name);
      need(!text(element, name).isBlank(), "an empty " + name);
    }
    need(URI.create(text(element, "id")).isAbsolute(), "the id is no URI");
    Instant.parse(text(element, "updated"));
    for (Element link : children(element, "link")) {
      need(URI.create(link.getAttribute("href")).isAbsolute(), "a link is relative");
      need(link.getAttribute("type").contains("/"), "a link has no type");
      need(!link.getAttribute("rel").isEmpty(), "a link has no relation");
    }
  }

  private void checkWay(Element entry) {
    need(children(entry, "link").size() == 1, "one way in an entry");
    Element link = children(entry, "link").get(0);
    need(link.getAttribute("type").startsWith(CATALOG), "a way leads to " + link);
    need(Set.of("subsection", "http://opds-spec.org/sort/new")
        .contains(link.getAttribute("rel")), "relation " + link.getAttribute("rel"));
    need(children(entry, "content").size() == 1, "a way is described");
  }

  private void checkBook(Element entry) {
    List<Element> files = links(entry, "http://opds-spec.org/acquisition");
    need(!files.isEmpty(), "a book can be had");
    Set<String> types = new HashSet<>();
    files.forEach(file -> need(types.add(file.getAttribute("type")), "one form twice"));
    need(Set.of("application/epub+zip", "application/kepub+zip").containsAll(types), "" + types);
    for (String relation : List.of("http://opds-spec.org/image",
        "http://opds-spec.org/image/thumbnail")) {
      List<Element> pictures = links(entry, relation);
      need(pictures.size() <= 1, "several covers");
      pictures.forEach(one -> need(PICTURES.contains(one.getAttribute("type")), "no picture"));
    }
    need(children(entry, "link").size() <= files.size() + 2, "links of no known relation");
    children(entry, "category").forEach(one -> need(one.hasAttribute("term"), "no term"));
    children(entry, "author").forEach(one -> need(!text(one, "name").isBlank(), "no name"));
  }

  static List<Element> links(Element element, String relation) {
    return children(element, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation)).toList();
  }

  static List<Element> children(Element element, String atomName) {
    return children(element).stream()
        .filter(child -> nameOf(child).equals(ATOM + atomName)).toList();
  }

  private static List<Element> children(Element element) {
    List<Element> all = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        all.add(child);
      }
    }
    return all;
  }

  static String text(Element element, String atomName) {
    return children(element, atomName).get(0).getTextContent();
  }

  private static String nameOf(Node node) {
    String uri = node.getNamespaceURI();
    return uri == null ? node.getNodeName() : '{' + uri + '}' + node.getLocalName();
  }
}
