package io.chapbook.content.kobo;

import io.chapbook.content.ContentDocument;
import io.chapbook.content.ContentDocuments;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes content documents ready for Kobo's own renderer, which finds places and statistics by
 * spans: it wraps each sentence in {@code span.koboSpan}, the body in two {@code div} elements, and
 * adds a style. Nothing else changes, so that a document without them is the EPUB's, byte for byte.
 *
 * <p>Kobo has not published the form. What is done here is what kepubify 4 saw in books of Kobo's
 * shop (2020-01), with sentences told by the rules of {@link SentenceSplitter}.
 *
 * <p>The same document gives the same bytes. A renderer keeps its tables from document to document
 * and is not safe for use by several threads at once: each thread has its own.
 */
public final class KepubRenderer {

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
   * @throws IllegalArgumentException when it is not well-formed, or has no body
   */
  public ContentDocument render(ContentDocument document) {
    try {
      byte[] marked = render(document.xhtml(), "", true);
      return new ContentDocument(
          document.href(), document.title(), marked, document.replacedCharacters());
    } catch (UnmarkedDocumentException e) {
      throw new IllegalArgumentException(document.href() + ": " + e.getMessage(), e);
    }
  }

  /**
   * An XHTML document of any origin, in the encoding that it states.
   *
   * @param xhtml its bytes
   * @param language the language of its book, for a document that names none: a BCP 47 tag, or
   *     empty
   * @param html5 whether its markup is HTML's; else it is XHTML 1.1, as in EPUB 2, where a style
   *     has no class
   * @return the bytes with the marks, in the same encoding
   * @throws UnmarkedDocumentException when it is not well-formed, has no body or marks of its own,
   *     or is too large; then it had better stay as it is
   */
  public byte[] render(byte[] xhtml, String language, boolean html5)
      throws UnmarkedDocumentException {
    DecodedDocument document = DecodedDocument.of(xhtml);
    DocumentTree tree = DocumentTree.of(document.markup());
    SentenceSplitter splitter =
        splitters.computeIfAbsent(tree.language(language), SentenceSplitter::of);
    KepubWalk walk = new KepubWalk(document.markup(), splitter, html5);
    return document.encode(walk.mark(tree));
  }
}
