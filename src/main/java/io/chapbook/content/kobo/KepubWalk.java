package io.chapbook.content.kobo;

import io.chapbook.content.XhtmlWriter;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes the elements of a document as they are, with what Kobo wants put in. */
final class KepubWalk implements NodeVisitor {

  private static final String BODY = "body";
  private static final String IMAGE = "img";

  /** These begin a paragraph in Kobo's count. */
  private static final Set<String> PARAGRAPHS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "ul");

  /** What is in these stays as it is. */
  private static final Set<String> WITHOUT_SPANS =
      Set.of("audio", "math", "pre", "script", "style", "svg", "video");

  /** Kobo sets margins around each page itself. */
  private static final String STYLE = "#book-inner { margin: 0; }";

  private final XhtmlWriter writer;
  private final SentenceSplitter splitter;
  private final SpanIds ids = new SpanIds();
  private boolean inBody;
  private int withoutSpans;

  KepubWalk(XhtmlWriter writer, SentenceSplitter splitter) {
    this.writer = writer;
    this.splitter = splitter;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      start(element);
    } else {
      throw new IllegalArgumentException("no content document here has " + node.nodeName());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
  }

  private void start(Element element) {
    String name = element.nodeName();
    if (WITHOUT_SPANS.contains(name)) {
      withoutSpans++;
    }
    if (PARAGRAPHS.contains(name) || name.equals(IMAGE)) {
      ids.beginParagraph();
    }
    if (name.equals(IMAGE) && takesSpans()) {
      startSpan();
    }
    writer.start(name);
    for (Attribute attribute : element.attributes()) {
      writer.attribute(attribute.getKey(), attribute.getValue());
    }
    if (name.equals(BODY)) {
      writer.start("div").attribute("id", "book-columns");
      writer.start("div").attribute("id", "book-inner");
      inBody = true;
    }
  }

  private void end(Element element) {
    String name = element.nodeName();
    if (name.equals("head")) {
      writer.start("style").attribute("type", "text/css").attribute("class", "kobostylehacks");
      writer.text(STYLE).end("style").lineEnd();
    } else if (name.equals(BODY)) {
      writer.end("div").end("div");
      inBody = false;
    }
    writer.end(name);
    if (name.equals(IMAGE) && takesSpans()) {
      writer.end("span");
    }
    if (WITHOUT_SPANS.contains(name)) {
      withoutSpans--;
    }
  }

  /** Blanks between blocks are for people who look into the file; a paragraph's own are text. */
  private void text(TextNode node) {
    String text = node.getWholeText();
    Node parent = node.parent();
    if (!takesSpans() || node.isBlank() && (parent == null || !parent.nameIs("p"))) {
      writer.text(text);
      return;
    }
    for (int from = 0; from < text.length(); ) {
      int to = splitter.end(text, from);
      startSpan();
      writer.text(text.substring(from, to)).end("span");
      from = to;
    }
  }

  private boolean takesSpans() {
    return inBody && withoutSpans == 0;
  }

  private void startSpan() {
    writer.start("span").attribute("class", "koboSpan").attribute("id", ids.next());
  }
}
