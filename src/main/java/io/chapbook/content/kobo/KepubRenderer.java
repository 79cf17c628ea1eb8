package io.chapbook.content.kobo;

import io.chapbook.content.ContentDocument;
import io.chapbook.content.ContentDocuments;
import io.chapbook.content.XhtmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Makes content documents ready for Kobo's own renderer, which finds places and statistics by
 * spans: it wraps each sentence in {@code span.koboSpan}, the body in two {@code div} elements, and
 * adds a style. Nothing else changes, so that a document without them is the EPUB's, byte for byte.
 *
 * <p>Kobo has not published the form. What is done here is what kepubify 4 saw in books of Kobo's
 * shop (2020-01), with sentences told by the rules of {@link SentenceSplitter}.
 *
 * <p>The same document gives the same bytes. A renderer keeps its buffer from document to document
 * and is not safe for use by several threads at once: each thread has its own.
 */
public final class KepubRenderer {

  private final XhtmlWriter writer = new XhtmlWriter();
  private final Map<String, SentenceSplitter> splitters = new HashMap<>();

  /** All documents of a book. */
  public ContentDocuments render(ContentDocuments documents) {
    ContentDocument cover = documents.cover();
    return new ContentDocuments(
        cover == null ? null : render(cover),
        render(documents.titlePage()),
        documents.sections().stream().map(this::render).toList());
  }

  /**
   * One document.
   *
   * @param document as the content package writes them; its language
   *     is that of its root element
   * @throws IllegalArgumentException when it has no body, or a comment
   */
  public ContentDocument render(ContentDocument document) {
    String markup = new String(document.xhtml(), StandardCharsets.UTF_8);
    Element root = Jsoup.parse(markup, "", Parser.xmlParser()).selectFirst("html");
    if (root == null || root.selectFirst("> body") == null) {
      throw new IllegalArgumentException("the document has no body: " + document.href());
    }
    writer.startDocument();
    root.traverse(new KepubWalk(writer, splitter(root.attr("lang"))));
    writer.lineEnd();
    return new ContentDocument(
        document.href(), document.title(), writer.toByteArray(), document.replacedCharacters());
  }

  private SentenceSplitter splitter(String language) {
    return splitters.computeIfAbsent(language, SentenceSplitter::of);
  }
}
