package io.chapbook.check;

import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadPublication;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a book.
 *
 * @param pages those of its documents in reading order, without the table of contents
 * @param metadata those of the package document's metadata
 */
public record BookWords(List<String> pages, List<String> metadata) {

  private static final Set<String> STATED = Set.of(
      "dc:title", "dc:creator", "dc:contributor", "dc:description", "dc:subject", "dc:date",
      "dc:publisher", "dc:source", "dc:rights");

  /** The role of a program that makes a book. https://id.loc.gov/vocabulary/relators/bkp */
  private static final String PRODUCER = "bkp";

  public BookWords {
    pages = List.copyOf(pages);
    metadata = List.copyOf(metadata);
  }

  /**
   * Reads the words of a book's file.
   *
   * @param limits how large it may be
   * @throws IOException when it cannot be read or is no book
   */
  public static BookWords read(Path file, ReadingLimits limits) throws IOException {
    try (OcfContainer container = OcfContainer.open(file, limits)) {
      ReadPublication publication = new PublicationReader().read(container);
      OpenBook book = new OpenBook(container, publication, Files.size(file));
      List<String> pages = new ArrayList<>();
      for (String page : book.pages()) {
        pages.addAll(ofBody(book.tree(page)));
      }
      return new BookWords(pages, ofMetadata(book.packageTree()));
    }
  }

  private static List<String> ofBody(Document page) {
    Element body = page.selectFirst("body");
    return body == null ? List.of() : Words.of(text(body));
  }

  /** What is said of the book; what made it, and its accessibility, are no words of a story. */
  private static List<String> ofMetadata(Document packageDocument) {
    List<String> words = new ArrayList<>();
    for (Element one : packageDocument.select("metadata > *")) {
      String id = one.id();
      boolean said = STATED.contains(one.normalName())
          || one.attr("property").equals("belongs-to-collection");
      if (said && packageDocument.select("meta[property=role]").stream().noneMatch(role ->
          role.attr("refines").equals("#" + id) && role.text().strip().equals(PRODUCER))) {
        words.addAll(Words.of(text(one)));
      }
    }
    return words;
  }

  private static String text(Element element) {
    TextCollector collector = new TextCollector();
    element.traverse(collector);
    return collector.text.toString();
  }

  /** Gathers text; what is not inside a line parts words. */
  private static final class TextCollector implements NodeVisitor {

    private static final Set<String> INLINE = Set.of(
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr");

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode one) {
        text.append(one.getWholeText());
      } else {
        part(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      part(node);
    }

    private void part(Node node) {
      if (node instanceof Element element && !INLINE.contains(element.normalName())) {
        text.append(' ');
      }
    }
  }
}
