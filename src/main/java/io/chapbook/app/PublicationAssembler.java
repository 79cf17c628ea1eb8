package io.chapbook.app;

import io.chapbook.book.Book;
import io.chapbook.book.Matter;
import io.chapbook.book.Metadata;
import io.chapbook.book.Section;
import io.chapbook.book.WordCount;
import io.chapbook.content.ContentDocument;
import io.chapbook.content.ContentDocuments;
import io.chapbook.content.Labels;
import io.chapbook.content.StyleSheet;
import io.chapbook.content.WritingDirection;
import io.chapbook.cover.Cover;
import io.chapbook.epub.Landmark;
import io.chapbook.epub.NavigationPoint;
import io.chapbook.epub.Publication;
import io.chapbook.epub.PublicationMetadata;
import io.chapbook.epub.PublicationResource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a book's documents, style sheet and cover together to a publication. For one thread. */
final class PublicationAssembler {

  private final Map<ParagraphStyle, byte[]> styleSheets = new EnumMap<>(ParagraphStyle.class);
  private final String version;

  PublicationAssembler(String version) {
    this.version = version;
  }

  /** Where the cover image of a book stands. */
  static @Nullable String coverHref(@Nullable Cover cover) {
    if (cover == null) {
      return null;
    }
    return cover.mediaType().equals("image/png") ? "images/cover.png" : "images/cover.jpg";
  }

  /** The publication; its labels are those of the book's language. */
  Publication assemble(
      Book book,
      ContentDocuments documents,
      @Nullable Cover cover,
      ConversionOptions options,
      Labels labels) {
    List<PublicationResource> resources = new ArrayList<>();
    List<String> spine = new ArrayList<>();
    for (ContentDocument document : documents.inReadingOrder()) {
      resources.add(
          new PublicationResource(document.href(), PublicationResource.XHTML, document.xhtml()));
      spine.add(document.href());
    }
    byte[] styleSheet = styleSheets.computeIfAbsent(options.paragraphs(),
        style -> style == ParagraphStyle.SPACED ? StyleSheet.readSpaced() : StyleSheet.read());
    resources.add(new PublicationResource(StyleSheet.HREF, "text/css", styleSheet));
    String coverHref = coverHref(cover);
    if (cover != null && coverHref != null) {
      resources.add(new PublicationResource(coverHref, cover.mediaType(), cover.content()));
    }
    return new Publication(
        metadata(book, options),
        resources,
        spine,
        new ContentsTree(book, documents).build(),
        labels.contents(),
        landmarks(book, documents, labels),
        labels.landmarks(),
        coverHref);
  }

  private PublicationMetadata metadata(Book book, ConversionOptions options) {
    Metadata metadata = book.metadata();
    return new PublicationMetadata(
        metadata.identifier(),
        metadata.title(),
        metadata.author(),
        metadata.description(),
        metadata.language(),
        WritingDirection.of(metadata.language()) == WritingDirection.RTL,
        options.modified(),
        "Chapbook " + version,
        WordCount.of(book),
        options.certifier(),
        metadata.particulars());
  }

  private static List<Landmark> landmarks(
      Book book, ContentDocuments documents, Labels labels) {
    List<Landmark> landmarks = new ArrayList<>();
    ContentDocument cover = documents.cover();
    if (cover != null) {
      landmarks.add(new Landmark("cover", labels.cover(), cover.href()));
    }
    landmarks.add(new Landmark("titlepage", labels.titlePage(), documents.titlePage().href()));
    for (int at = 0; at < book.sections().size(); at++) {
      if (book.sections().get(at).type().matter() == Matter.BODY) {
        landmarks.add(
            new Landmark("bodymatter", labels.startOfText(), documents.sections().get(at).href()));
        break;
      }
    }
    return landmarks;
  }

  /** Builds the table of contents from sections and their levels. */
  private static final class ContentsTree {

    private final List<Section> sections;
    private final ContentDocuments documents;
    private int next;

    ContentsTree(Book book, ContentDocuments documents) {
      this.sections = book.sections();
      this.documents = documents;
    }

    List<NavigationPoint> build() {
      List<NavigationPoint> points = level(1);
      return points.isEmpty() ? List.of(wholeBook()) : points;
    }

    /** A book none of whose sections is listed still has a contents entry. */
    private NavigationPoint wholeBook() {
      ContentDocument first = documents.sections().get(0);
      return new NavigationPoint(sections.get(0).label(), first.href(), List.of());
    }

    private List<NavigationPoint> level(int level) {
      List<NavigationPoint> points = new ArrayList<>();
      while (next < sections.size()) {
        Section section = sections.get(next);
        if (section.listed() && section.level() < level) {
          return points;
        }
        int at = next++;
        if (section.listed()) {
          points.add(new NavigationPoint(
              section.label(), documents.sections().get(at).href(), level(level + 1)));
        }
      }
      return points;
    }
  }
}
