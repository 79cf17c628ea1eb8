package io.chapbook.catalog.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content document of a book as XML and makes an HTML tree of it, so that {@code <a id="x"/>}
 * does not swallow what follows. What has no words of its own goes on the way, with all in it.
 */
final class BookMarkup implements NodeFilter {

  /** These and what they hold are no part of the text. */
  private static final Set<String> GONE = Set.of(
      "applet", "base", "button", "canvas", "dialog", "embed", "frame", "frameset", "head",
      "iframe", "input", "link", "meta", "noscript", "option", "param", "script", "select",
      "source", "style", "template", "textarea", "title", "track");

  /** What a page of ours cannot show, and what is said in its place. */
  private static final Set<String> SOUND_AND_FILM = Set.of("audio", "object", "video");

  /** Browsers cut elements off at some 500; what is deeper keeps its words only. */
  private static final int DEEPEST = 200;

  private final Document page = Document.createShell("");
  private Element place = page.body();
  private int level;

  private BookMarkup() {}

  /**
   * What was read.
   *
   * @param page a document whose body holds the text, nothing cleaned yet
   * @param language what the document says of its language, or null
   * @param direction {@code ltr} or {@code rtl} if the document says so, or null
   */
  record Read(Document page, @Nullable String language, @Nullable String direction) {}

  /**
   * Reads a document.
   *
   * @param content its bytes
   * @return the text; null when the document has no body, and no element else
   */
  static @Nullable Read read(byte[] content) {
    Document document = parse(content, Parser.xmlParser());
    Element body = document.selectFirst("body");
    if (body == null) {
      document = parse(content, Parser.htmlParser());
      body = document.body();
      if (body.childrenSize() == 0) {
        return null;
      }
    }
    BookMarkup markup = new BookMarkup();
    for (Node child : body.childNodes()) {
      child.filter(markup);
    }
    Element root = document.selectFirst("html");
    return new Read(
        markup.page, stated(root, body, "xml:lang", "lang"), stated(root, body, "dir"));
  }

  private static Document parse(byte[] content, Parser parser) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "", parser);
    } catch (IOException e) {
      throw new IllegalArgumentException("the document's encoding cannot be read", e);
    }
  }

  private static @Nullable String stated(
      @Nullable Element root, Element body, String... attributes) {
    for (String attribute : attributes) {
      if (body.hasAttr(attribute)) {
        return body.attr(attribute).strip();
      }
      if (root != null && root.hasAttr(attribute)) {
        return root.attr(attribute).strip();
      }
    }
    return null;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      place.appendChild(new TextNode(text.getWholeText()));
    } else if (node instanceof Element element) {
      String name = name(element);
      if (GONE.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("svg")) {
        addPictures(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (SOUND_AND_FILM.contains(name)) {
        place.appendElement("p").addClass("gone").text("(Sound or film, which is not shown here.)");
        return FilterResult.SKIP_ENTIRELY;
      }
      if (++level <= DEEPEST) {
        place = copy(element, place.appendElement(name));
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element && level-- <= DEEPEST) {
      place = place.parent();
    }
    return FilterResult.CONTINUE;
  }

  /** The name without a prefix; a list of links is no landmark of our page. */
  private static String name(Element element) {
    String name = element.normalName();
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (!local.matches("[a-z][a-z0-9]*")) {
      return "span";
    }
    return local.equals("nav") ? "div" : local;
  }

  private static Element copy(Element from, Element to) {
    for (Attribute attribute : from.attributes()) {
      to.attr(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
    return to;
  }

  /** A drawing is not shown, but pictures that it frames are, as covers of many books are. */
  private void addPictures(Element svg) {
    for (Element image : svg.select("image")) {
      String address = image.hasAttr("href") ? image.attr("href") : image.attr("xlink:href");
      place.appendElement("img").attr("src", address).attr("alt", svg.select("title").text());
    }
  }
}
