package io.chapbook.structure.assembly;

import io.chapbook.book.Book;
import io.chapbook.book.Metadata;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.StatedField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a book of a text and its outline. Pure: the same text and outline give the same book. */
public final class BookAssembler {

  /** Fewer joined lines than this need not be told. */
  private static final int WORTH_TELLING = 10;

  /** The book, with an account of every character. */
  public Assembly assemble(MeasuredText text, Outline outline) {
    SectionAssembler sections =
        new SectionAssembler(text, outline, new InlineAssembler(outline.notes())::assemble);
    List<Section> assembled = new ArrayList<>(sections.assemble());
    if (assembled.isEmpty()) {
      assembled.add(
          new Section(
              SectionType.UNTITLED, null, outline.title().text(), 1, true, List.of()));
    }
    String declared = outline.declaredDescription();
    Metadata metadata =
        metadata(text, outline, declared == null ? sections.descriptionText() : declared);
    Book book = new Book(metadata, sections.titlePage(), assembled);
    return Assembly.of(book, sections.characters(), findings(text, sections));
  }

  /**
   * The same account without the book, which is assembled when it is first asked for. Most of what
   * a book takes are the words of its paragraphs, and nobody counts those.
   */
  public Assembly account(MeasuredText text, Outline outline) {
    SectionAssembler sections =
        new SectionAssembler(text, outline, InlineAssembler::withoutWords);
    sections.assemble();
    return Assembly.account(
        () -> assemble(text, outline).book(), sections.characters(), findings(text, sections));
  }

  private static List<Finding> findings(MeasuredText text, SectionAssembler sections) {
    return sections.joinedLines() < WORTH_TELLING
        ? List.of()
        : List.of(Finding.of(
            FindingCode.STR_010, sections.joinedLines(), text.profile().wrapColumn()));
  }

  private static Metadata metadata(MeasuredText text, Outline outline, String description) {
    FoundText author = outline.author();
    return new Metadata(
        outline.title().text(),
        outline.title().ground() == Ground.DEVISED,
        author == null ? null : author.text(),
        description.isBlank() ? summary(outline) : description,
        outline.language(),
        StoryIdentifier.of(text, outline),
        ParticularsAssembler.of(outline));
  }

  /** A summary that shares its line with other fields is no description of its own. */
  private static @Nullable String summary(Outline outline) {
    StatedField summary = outline.header().stated(FieldName.SUMMARY);
    return summary == null ? null : summary.text();
  }
}
