package io.chapbook.typography;

import io.chapbook.book.Book;
import io.chapbook.book.Heading;
import io.chapbook.book.Metadata;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets a book's characters: quotation marks, dashes, ellipses and emphasis, as its language has them.
 * Every word stays. It begins with the text's own characters, so that setting a book twice is setting
 * it once. It keeps what it has read of a language and is not safe for use by several threads at once.
 */
public final class Typesetter {

  private static final SourceSpan TOP = SourceSpan.ofLine(1);

  private final Map<String, Compositor> compositors = new HashMap<>();

  /** The book, set. Of a notice or a licence nothing is set. */
  public Typeset set(Book book, HouseStyle style) {
    Book source = source(book);
    if (style.mode() == TypographyMode.OFF && !style.emphasisDeclared()) {
      return new Typeset(source, source, List.of());
    }
    String language = style.languageSure() ? book.metadata().language() : "und";
    Compositor compositor = compositors.computeIfAbsent(
        style.mode() + " " + style.languageSure() + " " + style.emphasisDeclared() + " " + language,
        key -> new Compositor(style, Custom.of(language)));
    Undecided undecided = new Undecided();
    BlockSetter blocks = new BlockSetter(compositor, undecided);
    TitlePage page = titlePage(source.titlePage(), compositor, blocks, undecided);
    Book set = new Book(
        metadata(source.metadata(), compositor),
        page,
        source.sections().stream()
            .map(section -> section(section, compositor, blocks, undecided)).toList());
    return new Typeset(set, source, undecided.findings());
  }

  private static Metadata metadata(Metadata metadata, Compositor compositor) {
    String description = metadata.description();
    return new Metadata(
        compositor.label(metadata.title()),
        metadata.titleDevised(),
        metadata.author(),
        description == null ? null : compositor.label(description),
        metadata.language(),
        metadata.identifier(),
        metadata.particulars());
  }

  private static TitlePage titlePage(
      TitlePage page, Compositor compositor, BlockSetter blocks, Undecided undecided) {
    Phrase byline = page.byline();
    String label = page.descriptionLabel();
    return new TitlePage(
        compositor.line(page.title(), TOP, undecided),
        compositor.lines(page.subtitle(), TOP, undecided),
        byline == null ? null : compositor.line(byline, TOP, undecided),
        label == null ? null : compositor.label(label),
        blocks.set(page.description()));
  }

  private static Section section(
      Section section, Compositor compositor, BlockSetter blocks, Undecided undecided) {
    if (section.type() == SectionType.SOURCE_NOTICE || section.type() == SectionType.SOURCE_LICENCE) {
      return section;
    }
    @Nullable Heading heading = section.heading();
    return new Section(
        section.type(),
        heading == null ? null : new Heading(
            compositor.lines(heading.lines(), heading.span(), undecided), heading.span()),
        compositor.label(section.label()),
        section.level(),
        section.listed(),
        blocks.set(section.blocks()));
  }

  /**
   * The book with the text's own characters. Labels and metadata, which were read from the text and
   * are no part of it, stay as they are.
   */
  public static Book source(Book book) {
    TitlePage page = book.titlePage();
    Phrase byline = page.byline();
    return new Book(
        book.metadata(),
        new TitlePage(
            SourceWords.of(page.title()),
            page.subtitle().stream().map(SourceWords::of).toList(),
            byline == null ? null : SourceWords.of(byline),
            page.descriptionLabel(),
            SourceBlocks.of(page.description())),
        book.sections().stream().map(Typesetter::source).toList());
  }

  private static Section source(Section section) {
    Heading heading = section.heading();
    return new Section(
        section.type(),
        heading == null ? null : new Heading(
            heading.lines().stream().map(SourceWords::of).toList(), heading.span()),
        section.label(),
        section.level(),
        section.listed(),
        SourceBlocks.of(section.blocks()));
  }
}
