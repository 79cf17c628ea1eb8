package io.chapbook.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads the text of a content document back, to show what a book holds. */
public final class ContentDocumentReader {

  /**
   * The texts of the body's blocks in their order, blanks as they are: paragraphs, headings and
   * kept lines. A line break inside a block is LF. A scene break has no text, nor has an image.
   *
   * @param xhtml a content document in UTF-8, as {@link ContentDocumentRenderer} writes them
   * @throws IllegalArgumentException if the document has no body
   */
  public List<String> text(byte[] xhtml) {
    String markup = new String(xhtml, StandardCharsets.UTF_8);
    Element body = Jsoup.parse(markup, "", Parser.xmlParser()).selectFirst("html > body");
    if (body == null) {
      throw new IllegalArgumentException("the document has no body");
    }
    BlockTexts texts = new BlockTexts();
    body.traverse(texts);
    return List.copyOf(texts.found);
  }

  private static final class BlockTexts implements NodeVisitor {

    private static final Set<String> TEXT_BLOCKS =
        Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li");
    private static final Set<String> CONTAINERS =
        Set.of("aside", "blockquote", "body", "div", "hr", "ol", "section", "ul");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        current.append(text.getWholeText());
      } else if (node.nameIs("br")) {
        current.append('\n');
      } else if (TEXT_BLOCKS.contains(node.nodeName()) || CONTAINERS.contains(node.nodeName())) {
        endContainer();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (TEXT_BLOCKS.contains(node.nodeName())) {
        endBlock();
      } else if (CONTAINERS.contains(node.nodeName())) {
        endContainer();
      }
    }

    /** Between blocks there are only line ends; if there were text, it must not be overlooked. */
    private void endContainer() {
      if (current.toString().isBlank()) {
        current.setLength(0);
      } else {
        endBlock();
      }
    }

    private void endBlock() {
      found.add(current.toString());
      current.setLength(0);
    }
  }
}
