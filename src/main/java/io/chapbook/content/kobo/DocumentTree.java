package io.chapbook.content.kobo;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * A content document as a tree each of whose nodes knows where its markup stands.
 *
 * @param document all of it
 * @param root its element {@code html}
 * @param body the root's only {@code body}
 */
record DocumentTree(Document document, Element root, Element body) {

  /** What is longer is not made a tree, which takes twenty times as much memory. In characters. */
  private static final int LONGEST = 16 << 20;

  /**
   * Reads a document.
   *
   * @throws UnmarkedDocumentException when it is too long, not well-formed, or has not one body
   */
  static DocumentTree of(String markup) throws UnmarkedDocumentException {
    if (markup.length() > LONGEST) {
      throw new UnmarkedDocumentException("it has more than " + LONGEST + " characters");
    }
    Document document = Jsoup.parse(markup, "", Parser.xmlParser().setTrackPosition(true));
    Tiles tiles = new Tiles(markup);
    document.traverse(tiles);
    tiles.check();
    Element root = document.firstElementChild();
    if (root == null || !root.nameIs("html")) {
      throw new UnmarkedDocumentException("it is no XHTML document");
    }
    if (root.select("> body").size() != 1) {
      throw new UnmarkedDocumentException("it has not one body");
    }
    return new DocumentTree(document, root, root.select("> body").get(0));
  }

  /** The language that the root names, or else the other. */
  String language(String otherwise) {
    String own = root.attr("xml:lang").isEmpty() ? root.attr("lang") : root.attr("xml:lang");
    return own.isEmpty() ? otherwise : own;
  }

  /**
   * Sees whether the nodes' markup lies end to end and each element has its end. jsoup reads on
   * over any fault; what it left out or closed by itself shows as a gap or an end that is not there.
   */
  private static final class Tiles implements NodeVisitor {

    private final String markup;
    private int read;
    private int faultAt = -1;

    Tiles(String markup) {
      this.markup = markup;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Document)) {
        take(node.sourceRange());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        if (!element.endSourceRange().isImplicit()) {
          take(element.endSourceRange());
        } else if (!isEmptyTag(markup, element) || element.childNodeSize() > 0) {
          fault();
        }
      }
    }

    private void take(Range range) {
      if (!range.isTracked() || range.startPos() != read) {
        fault();
      } else {
        read = range.endPos();
      }
    }

    private void fault() {
      if (faultAt < 0) {
        faultAt = read;
      }
    }

    void check() throws UnmarkedDocumentException {
      if (faultAt < 0 && read == markup.length()) {
        return;
      }
      int at = faultAt < 0 ? read : faultAt;
      long line = 1 + markup.substring(0, at).chars().filter(c -> c == '\n').count();
      throw new UnmarkedDocumentException("it is not well-formed (line " + line + ")");
    }
  }

  /** Where an element's markup ends, its index in the document. */
  static int end(Element element) {
    return element.endSourceRange().isImplicit()
        ? element.sourceRange().endPos() : element.endSourceRange().endPos();
  }

  /** Whether an element has no end tag, since its start tag is both. */
  static boolean isEmptyTag(String markup, Element element) {
    return markup.startsWith("/>", element.sourceRange().endPos() - 2);
  }
}
