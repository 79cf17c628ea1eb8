package io.chapbook.content;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Matter;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as content documents: a page for the cover, the title page, and one document for
 * each section.
 *
 * <p>The same book gives the same bytes. A renderer keeps its buffer from book to book and is not
 * safe for use by several threads at once: each thread has its own.
 */
public final class ContentDocumentRenderer {

  private static final String COVER = "cover";

  private final XhtmlWriter writer = new XhtmlWriter();
  private final Map<String, Labels> labelsByLanguage = new HashMap<>();

  /** The labels of a language (a BCP 47 tag), which are read once. */
  public Labels labels(String language) {
    return labelsByLanguage.computeIfAbsent(language, Labels::of);
  }

  /**
   * All documents of a book. Sections that have the same label get different titles.
   *
   * @param book the book
   * @param coverHref where the cover image stands, relative to the package document, or null for a
   *     book without a cover page
   */
  public ContentDocuments render(Book book, @Nullable String coverHref) {
    String language = book.metadata().language();
    Labels labels = labels(language);
    DocumentFrame frame = new DocumentFrame(writer, language);
    DocumentTitles titles = new DocumentTitles();
    List<String> names = DocumentNames.of(book.sections());
    BlockRenderer blocks = new BlockRenderer(
        writer, labels, new NoteLinks(book.sections(), names), WritingDirection.of(language));
    ContentDocument cover =
        coverHref == null ? null : cover(book, coverHref, frame, labels, titles);
    return new ContentDocuments(
        cover,
        titlePage(book, frame, labels, titles, blocks),
        sections(book, names, frame, titles, blocks));
  }

  private ContentDocument cover(
      Book book, String imageHref, DocumentFrame frame, Labels labels, DocumentTitles titles) {
    String title = titles.claim(labels.cover());
    frame.open(title, Matter.FRONT);
    writer.start("section").attribute("class", COVER).attribute("epub:type", "cover");
    writer.attribute("id", COVER).lineEnd();
    writer.start("img").attribute("src", imageHref).attribute("role", "doc-cover");
    writer.attribute("alt", labels.coverOf(book.metadata().title(), book.metadata().author()));
    writer.end("img").lineEnd();
    writer.end("section").lineEnd();
    return frame.close(DocumentNames.href(COVER), title);
  }

  private ContentDocument titlePage(
      Book book, DocumentFrame frame, Labels labels, DocumentTitles titles, BlockRenderer blocks) {
    String title = titles.claim(book.metadata().title());
    frame.open(title, Matter.FRONT);
    new TitlePageRenderer(writer, blocks, labels)
        .render(book.titlePage(), book.metadata());
    return frame.close(DocumentNames.href(TitlePageRenderer.NAME), title);
  }

  private List<ContentDocument> sections(
      Book book,
      List<String> names,
      DocumentFrame frame,
      DocumentTitles titles,
      BlockRenderer blocks) {
    SectionRenderer renderer = new SectionRenderer(writer, blocks);
    List<ContentDocument> documents = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Section section = book.sections().get(i);
      String title = titles.claim(section.label());
      frame.open(title, section.type().matter());
      if (section.goesOn()) {
        renderer.renderPiece(section, names.get(i), endsScene(book.sections().get(i - 1)));
      } else {
        renderer.render(section, names.get(i));
      }
      documents.add(frame.close(DocumentNames.href(names.get(i)), title));
    }
    return documents;
  }

  /** Whether what comes after a piece begins something; behind a part's page the text does. */
  private static boolean endsScene(Section piece) {
    List<Block> blocks = piece.blocks();
    return blocks.isEmpty() || blocks.get(blocks.size() - 1) instanceof SceneBreak;
  }
}
