package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Letter;
import io.chapbook.book.LineBreak;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Metadata;
import io.chapbook.book.NotePosition;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Quotation;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Text;
import io.chapbook.book.TitlePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of document against the file that shows how it ought to look. */
class ContentDocumentGoldenTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "content");

  private static final Paragraph ONE = Samples.paragraph("One.");
  private static final Paragraph TWO = Samples.paragraph("Two.");

  @TestFactory
  Stream<DynamicTest> everyDocumentIsAsItsFileShows() {
    return cases().entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> compare(c.getKey(), c.getValue())));
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> found = Files.list(FOLDER)) {
      found.forEach(file -> files.add(file.getFileName().toString()));
    }
    TreeSet<String> expected = new TreeSet<>();
    cases().keySet().forEach(name -> expected.add(name + ".xhtml"));
    assertEquals(expected, files);
  }

  private static void compare(String name, ContentDocument document) throws IOException {
    Path file = FOLDER.resolve(name + ".xhtml");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, document.xhtml());
    }
    assertTrue(Files.exists(file), "no " + file + "; -Dgolden.update=true writes it");
    assertEquals(
        Files.readString(file, StandardCharsets.UTF_8),
        new String(document.xhtml(), StandardCharsets.UTF_8));
  }

  private static Map<String, ContentDocument> cases() {
    Map<String, ContentDocument> cases = new TreeMap<>();
    addFrontPages(cases);
    addSections(cases);
    addBlocks(cases);
    addPiecesAndGatheredNotes(cases);
    return cases;
  }

  private static void addFrontPages(Map<String, ContentDocument> cases) {
    ContentDocuments full = render(Samples.full("en"), "images/cover.jpg");
    ContentDocument cover = full.cover();
    if (cover != null) {
      cases.put("cover", cover);
    }
    cases.put("title-page", full.titlePage());
    TitlePage bare =
        TitlePage.of("Rain", List.of(), null, null, List.of(Samples.paragraph("It rains.")));
    Metadata devised = new Metadata("Rain", true, null, null, "de", "urn:uuid:0");
    cases.put(
        "title-page-devised-german",
        render(new Book(devised, bare, List.of(Samples.untitled("Rain", ONE))), null).titlePage());
  }

  private static void addSections(Map<String, ContentDocument> cases) {
    ContentDocuments full = render(Samples.full("en"), null);
    cases.put("section-frontmatter-without-role", full.sections().get(0));
    cases.put("section-part", full.sections().get(1));
    cases.put("section-chapter-second-level", full.sections().get(2));
    cases.put("section-named-without-heading", full.sections().get(3));
    cases.put("section-untitled", section(Samples.untitled("Rain", ONE)));
    cases.put(
        "section-epigraph",
        section(new Section(SectionType.EPIGRAPH, null, "Epigraph", 1, false, List.of(ONE))));
    cases.put(
        "section-right-to-left",
        render(
                Samples.book("مطر", "ar", List.of(Samples.chapter("الفصل الأول", Samples.BREAK))),
                null)
            .sections()
            .get(0));
  }

  /** A chapter that goes on behind a break and then amid a scene, and notes away from it. */
  private static void addPiecesAndGatheredNotes(Map<String, ContentDocument> cases) {
    AuthorsNote hello = Samples.note(NotePosition.OPENING, "A/N:", ONE);
    AuthorsNote bye = Samples.at(90, Samples.noteUnderLabel(NotePosition.CLOSING, "Notes", "Bye."));
    Section chapter = Samples.chapter(
        "Chapter 1", new NoteReference(hello.span()), ONE, Samples.BREAK);
    Section notes = new Section(
        SectionType.AUTHORS_NOTES,
        Samples.heading("Author\u2019s notes"),
        "Author\u2019s notes",
        1,
        true,
        List.of(new GatheredNotes("Chapter 1", List.of(hello, bye))));
    List<ContentDocument> sections = render(Samples.book("Rain", "en", List.of(
        chapter,
        chapter.continued(2, List.of(TWO)),
        chapter.continued(3, List.of(ONE, new NoteReference(bye.span()))),
        notes)), null).sections();
    cases.put("notes-place", sections.get(0));
    cases.put("section-goes-on-behind-break", sections.get(1));
    cases.put("section-goes-on-amid-scene", sections.get(2));
    cases.put("notes-gathered", sections.get(3));
  }

  private static void addBlocks(Map<String, ContentDocument> cases) {
    cases.put("block-paragraphs", blocks(ONE, broken(), TWO));
    cases.put("block-scene-break", blocks(ONE, Samples.BREAK, TWO, ONE));
    cases.put("block-letter", blocks(ONE, new Letter(List.of(ONE, TWO), Samples.SPAN), TWO));
    cases.put("block-letter-signed", blocks(
        new Letter(
            List.of(
                Samples.paragraph("Dear Tom,"),
                Samples.paragraph("Come home."),
                Samples.paragraph("Your loving aunt,"),
                Samples.paragraph("Maud"),
                Samples.paragraph("P.S. Bring the goat.")),
            Samples.SPAN),
        TWO));
    cases.put("block-telegram",
        blocks(new Letter(List.of(Samples.paragraph("COME STOP BRING GOAT")), Samples.SPAN)));
    cases.put("block-quotation", blocks(ONE, new Quotation(List.of(ONE, TWO), Samples.SPAN), TWO));
    cases.put(
        "block-authors-notes",
        blocks(
            Samples.note(NotePosition.OPENING, "A/N:", ONE, TWO),
            Samples.at(20, Samples.note(NotePosition.OPENING, null, ONE)),
            ONE,
            Samples.at(30, Samples.note(NotePosition.INLINE, "A/N", Samples.BREAK)),
            TWO,
            Samples.at(40, Samples.noteUnderLabel(NotePosition.CLOSING, "Author's Note", "Bye.")),
            Samples.at(50, Samples.note(NotePosition.CLOSING, "A/N"))));
    for (LineGroup.Kind kind : LineGroup.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      cases.put(
          "block-lines-" + name,
          blocks(Samples.lines(kind, "", "One", "Two", "", "", "Three", ""), ONE));
    }
    cases.put("block-fields", blocks(Samples.fields(), ONE));
    cases.put("block-lines-all-blank", blocks(Samples.lines(LineGroup.Kind.VERSE, "", ""), ONE));
    cases.put("block-escapes", blocks(Samples.paragraph("<&>\"' \u0000 \uD800 😀 \u0085\t.")));
  }

  private static Paragraph broken() {
    return new Paragraph(
        List.of(new Text("One,"), new LineBreak(), new Text("two.")), Samples.SPAN);
  }

  private static ContentDocument blocks(Block... blocks) {
    return section(Samples.chapter("Chapter 1", blocks));
  }

  private static ContentDocument section(Section section) {
    return render(Samples.book(section), null).sections().get(0);
  }

  private static ContentDocuments render(Book book, @Nullable String coverHref) {
    return new ContentDocumentRenderer().render(book, coverHref);
  }
}
