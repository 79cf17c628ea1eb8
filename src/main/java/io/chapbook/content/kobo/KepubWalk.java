package io.chapbook.content.kobo;

import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Copies a document's markup as it is, with what Kobo wants put in. For one document only. */
final class KepubWalk implements NodeVisitor {

  private static final String OPENING = "<div id=\"book-columns\"><div id=\"book-inner\">";
  private static final String CLOSING = "</div></div>";

  /** The ids of what is put in; a document that has one already is left alone. */
  private static final Set<String> OWN_IDS = Set.of("book-columns", "book-inner");

  /** These begin a paragraph in Kobo's count. */
  private static final Set<String> PARAGRAPHS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "ul");

  /** They get a span around them, and begin a paragraph. */
  private static final Set<String> IMAGES = Set.of("img", "picture");

  /** What is in these stays as it is: Kobo's list, and what HTML lets hold no span. */
  private static final Set<String> WITHOUT_SPANS = Set.of(
      "audio", "math", "pre", "script", "style", "svg", "video",
      "datalist", "iframe", "object", "picture", "rp", "select", "template", "textarea");

  /** Kobo sets margins around each page itself. */
  private static final String STYLE = "#book-inner { margin: 0; }</style>\n";

  private final String markup;
  private final SentenceSplitter splitter;
  private final boolean html5;
  private final SpanIds ids = new SpanIds();
  private final StringBuilder copy;
  private int copied;
  private boolean inBody;
  private boolean hasMarks;
  private int withoutSpans;

  /**
   * A walk.
   *
   * @param html5 whether a style may have a class
   */
  KepubWalk(String markup, SentenceSplitter splitter, boolean html5) {
    this.markup = markup;
    this.splitter = splitter;
    this.html5 = html5;
    this.copy = new StringBuilder(markup.length() + markup.length() / 2 + 256);
  }

  /**
   * The document with Kobo's marks.
   *
   * @param tree the tree of this walk's markup
   * @throws UnmarkedDocumentException when it has some already
   */
  String mark(DocumentTree tree) throws UnmarkedDocumentException {
    tree.root().traverse(this);
    if (hasMarks) {
      throw new UnmarkedDocumentException("it has some of Kobo's marks already");
    }
    copyTo(markup.length());
    return copy.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      start(element, depth);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element, depth);
    }
  }

  private void start(Element element, int depth) {
    String name = localName(element);
    String id = element.attr("id");
    hasMarks |= OWN_IDS.contains(id) || id.startsWith("kobo.");
    boolean image = IMAGES.contains(name);
    if (image && takesSpans() || PARAGRAPHS.contains(name)) {
      ids.beginParagraph();
    }
    if (image && takesSpans()) {
      startSpan(element.sourceRange().startPos());
    }
    if (WITHOUT_SPANS.contains(name)) {
      withoutSpans++;
    }
    if (isPart(element, depth, "body")) {
      insert(element.sourceRange().endPos(), OPENING);
      inBody = true;
    }
  }

  private void end(Element element, int depth) {
    String name = localName(element);
    if (isPart(element, depth, "head")) {
      String marker = html5 ? " class=\"kobostylehacks\"" : "";
      insert(element.endSourceRange().startPos(), "<style type=\"text/css\"" + marker + ">" + STYLE);
    } else if (isPart(element, depth, "body")) {
      insert(element.endSourceRange().startPos(), CLOSING);
      inBody = false;
    }
    if (WITHOUT_SPANS.contains(name)) {
      withoutSpans--;
    }
    if (IMAGES.contains(name) && takesSpans()) {
      insert(DocumentTree.end(element), "</span>");
    }
  }

  /** Whether it is the document's head or body, and has room for something inside. */
  private boolean isPart(Element element, int depth, String name) {
    return depth == 1 && element.nameIs(name) && !DocumentTree.isEmptyTag(markup, element);
  }

  /** MathML and SVG often stand in a document with a prefix. */
  private static String localName(Element element) {
    String name = element.nodeName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Blanks between blocks are for people who look into the file; a paragraph's own are text. */
  private void text(TextNode node) {
    Node parent = node.parent();
    if (!takesSpans() || node.isBlank() && (parent == null || !parent.nameIs("p"))) {
      return;
    }
    int start = node.sourceRange().startPos();
    int end = node.sourceRange().endPos();
    if (node instanceof CDataNode) {
      startSpan(start);
      insert(end, "</span>");
      return;
    }
    SourceOfText source = SourceOfText.of(markup.substring(start, end));
    for (int from = 0; from < source.text().length(); ) {
      int to = source.wholeTo(splitter.end(source.text(), from));
      startSpan(start + source.at(from));
      insert(start + source.at(to), "</span>");
      from = to;
    }
  }

  private boolean takesSpans() {
    return inBody && withoutSpans == 0;
  }

  private void startSpan(int at) {
    insert(at, "<span class=\"koboSpan\" id=\"" + ids.next() + "\">");
  }

  private void insert(int at, String mark) {
    copyTo(at);
    copy.append(mark);
  }

  private void copyTo(int at) {
    copy.append(markup, copied, at);
    copied = at;
  }
}
