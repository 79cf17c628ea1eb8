package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.FieldList;
import io.chapbook.book.Heading;
import io.chapbook.book.Letter;
import io.chapbook.book.LineBreak;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Metadata;
import io.chapbook.book.NestedNote;
import io.chapbook.book.NotePosition;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Particulars;
import io.chapbook.book.Phrase;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Quotation;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.SeriesPlace;
import io.chapbook.book.Text;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small books and blocks that the tests of this package share. */
final class Samples {

  static final SourceSpan SPAN = SourceSpan.ofLine(1);
  static final SceneBreak BREAK = new SceneBreak("***", SPAN);

  private Samples() {}

  /** A note as it is when it begins on another line. */
  static AuthorsNote at(int line, AuthorsNote note) {
    int by = line - note.span().startLine();
    List<Block> blocks = note.blocks().stream()
        .map(block -> block instanceof Paragraph paragraph
            ? new Paragraph(paragraph.inlines(), moved(paragraph.span(), by)) : block)
        .toList();
    return new AuthorsNote(note.position(), note.label(), blocks, moved(note.span(), by));
  }

  private static SourceSpan moved(SourceSpan span, int by) {
    return new SourceSpan(span.startLine() + by, span.endLine() + by);
  }

  static Paragraph paragraph(String text) {
    return Paragraph.of(text, SPAN);
  }

  static Heading heading(String... lines) {
    return Heading.of(List.of(lines), SPAN);
  }

  static LineGroup lines(LineGroup.Kind kind, String... lines) {
    return LineGroup.of(kind, List.of(lines), SPAN);
  }

  /** A line without a name, a field, one with two values and one with none. */
  static FieldList fields() {
    return new FieldList(
        List.of(
            new FieldList.Field(null, List.of("From the Mill Archive")),
            new FieldList.Field("Rating", List.of("K")),
            new FieldList.Field("Characters", List.of("Tom", "Ann")),
            new FieldList.Field("Pairings", List.of())),
        SPAN);
  }

  static AuthorsNote note(NotePosition position, @Nullable String label, Block... blocks) {
    return new AuthorsNote(position, label == null ? null : Phrase.of(label), List.of(blocks), SPAN);
  }

  /** A note with its label on a line of its own, above the blocks. */
  static AuthorsNote noteUnderLabel(NotePosition position, String label, String text) {
    return new AuthorsNote(
        position,
        Phrase.of(label),
        List.of(Paragraph.of(text, SourceSpan.ofLine(4))),
        new SourceSpan(3, 4));
  }

  static Section chapter(String heading, Block... blocks) {
    return new Section(
        SectionType.CHAPTER, heading(heading), heading, 1, true, List.of(blocks));
  }

  static Section untitled(String label, Block... blocks) {
    return new Section(SectionType.UNTITLED, null, label, 1, true, List.of(blocks));
  }

  static Metadata metadata(String title, String language) {
    return new Metadata(title, false, "Ada Quill", null, language, "urn:uuid:0");
  }

  private static Metadata inSeries(String title, String language) {
    Particulars particulars = new Particulars(
        List.of(), List.of(), List.of(), null, null, List.of(), null,
        List.of(new SeriesPlace("Lamps", "2")), List.of());
    return new Metadata(title, false, "Ada Quill", null, language, "urn:uuid:0", particulars);
  }

  static Book book(String title, String language, List<Section> sections) {
    TitlePage page = TitlePage.of(title, List.of(), "by Ada Quill", null, List.of());
    return new Book(metadata(title, language), page, sections);
  }

  static Book book(Section... sections) {
    return book("The Lamp Lighter", "en", List.of(sections));
  }

  /** A book with every kind of block and of title-page line in it. */
  static Book full(String language) {
    TitlePage page =
        TitlePage.of(
            "The Lamp Lighter",
            List.of("A Winter Tale", "in Two Parts"),
            "by Ada Quill",
            "Summary:",
            List.of(paragraph("He lights lamps."), paragraph("Then one goes out.")));
    Section notice =
        new Section(
            SectionType.SOURCE_NOTICE,
            null,
            "Source",
            1,
            false,
            List.of(fields()));
    Section part =
        new Section(
            SectionType.PART, heading("PART ONE", "Dusk"), "Part One: Dusk", 1, true, List.of());
    Section epilogue =
        new Section(
            SectionType.EPILOGUE, null, "Epilogue", 1, true, List.of(paragraph("Morning.")));
    return new Book(
        inSeries("The Lamp Lighter", language),
        page,
        List.of(notice, part, fullChapter(), epilogue));
  }

  private static Section fullChapter() {
    List<Block> blocks =
        List.of(
            note(NotePosition.OPENING, "A/N:", paragraph("Hello again.")),
            lines(LineGroup.Kind.TITLE_BLOCK, "The Lamp Lighter", "by Ada Quill"),
            paragraph("It was “dark” & <cold>, 5 > 3; naïve — 冬 — \uD83D\uDD6F."),
            new Paragraph(
                List.of(new Text("12 Wick Lane"), new LineBreak(), new Text("Lampton")), SPAN),
            BREAK,
            new Letter(List.of(paragraph("Dear Tom,"), paragraph("come home.")), SPAN),
            new Quotation(List.of(paragraph("Trim the wick at dusk.")), SPAN),
            new SceneBreak("", SPAN),
            new Paragraph(
                List.of(new Text("He ran "), new NestedNote("(A/N: far!)"), new Text(" home.")),
                SPAN),
            lines(LineGroup.Kind.VERSE, "Light, light,", "", "good night."),
            lines(LineGroup.Kind.CONTENTS, "1. Dusk", "2. Dawn"),
            noteUnderLabel(NotePosition.CLOSING, "Author's Note", "Until next week."));
    return new Section(
        SectionType.CHAPTER, heading("CHAPTER ONE", "The Wick"), "Chapter One", 2, true, blocks);
  }
}
