package io.chapbook.arrangement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Metadata;
import io.chapbook.book.NestedNote;
import io.chapbook.book.NotePosition;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Text;
import io.chapbook.book.TitlePage;
import io.chapbook.book.WordCount;
import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoteArrangerTest {

  private static final Block STORY = Paragraph.of("It rained.", SourceSpan.ofLine(2));
  private static final Block MORE = Paragraph.of("It stopped.", SourceSpan.ofLine(8));
  private static final Block BREAK = new SceneBreak("***", SourceSpan.ofLine(4));
  private static final AuthorsNote HELLO = note(1, "A/N:", "Hello, it's me.");
  private static final AuthorsNote SORRY = note(5, null, "Sorry for the wait!");
  private static final Block ASIDE = new Paragraph(
      List.of(new Text("He ran "), new NestedNote("(A/N: so far)"), new Text(" home.")),
      SourceSpan.ofLine(9));

  private final NoteArranger arranger = new NoteArranger();

  @Test
  void keptNotesLeaveTheBookAsItIs() {
    Book book = book(HELLO, STORY);
    assertSame(book, arranger.arrange(book, NotePlacement.KEEP, "Notes").book());
  }

  @Test
  void atTheEndNotesFollowTheirChapterInOrder() {
    List<Block> blocks = arranged(NotePlacement.END, HELLO, STORY, SORRY, MORE).get(0).blocks();
    assertEquals(List.of(STORY, MORE, closing(HELLO), closing(SORRY)), blocks);
  }

  @Test
  void breaksOnEitherSideOfANoteThatGoesBecomeOne() {
    assertEquals(List.of(STORY, BREAK, MORE),
        arranged(NotePlacement.DROP, STORY, BREAK, SORRY, BREAK, MORE).get(0).blocks());
    assertEquals(List.of(STORY),
        arranged(NotePlacement.DROP, HELLO, BREAK, STORY, BREAK, SORRY).get(0).blocks());
  }

  @Test
  void collectedNotesLeaveAReferenceInEachPlace() {
    List<Section> sections = arranged(NotePlacement.COLLECT, HELLO, STORY, SORRY, MORE);
    assertEquals(
        List.of(new NoteReference(HELLO.span()), STORY, new NoteReference(SORRY.span()), MORE),
        sections.get(0).blocks());
    Section notes = sections.get(1);
    assertEquals(SectionType.AUTHORS_NOTES, notes.type());
    assertEquals("Notes", notes.label());
    assertEquals(List.of(new GatheredNotes("Chapter 1", List.of(HELLO, SORRY))), notes.blocks());
  }

  @Test
  void nothingIsCollectedWhereThereAreNoNotes() {
    assertEquals(List.of(List.of(STORY)),
        arranged(NotePlacement.COLLECT, STORY).stream().map(Section::blocks).toList());
  }

  @Test
  void notesInsideASentenceStayWhereverTheOthersGo() {
    assertEquals(List.of(ASIDE), arranged(NotePlacement.END, ASIDE).get(0).blocks());
    assertEquals(List.of(ASIDE), arranged(NotePlacement.COLLECT, ASIDE).get(0).blocks());
  }

  @Test
  void droppedNotesAreCountedWithTheirWords() {
    NoteArranger.Arranged dropped =
        arranger.arrange(book(HELLO, ASIDE, SORRY), NotePlacement.DROP, "Notes");
    assertEquals(3, dropped.leftOut());
    // A/N: Hello, it's me. - A/N: so far - Sorry for the wait!
    assertEquals(5 + 4 + 4, dropped.wordsLeftOut());
    assertEquals("He ran home.", Phrase.plain(
        ((Paragraph) dropped.book().sections().get(0).blocks().get(0)).inlines()));
  }

  @Test
  void chineseCharactersAreWordsEach() {
    assertEquals(4 + 1, WordCount.of("谢谢大家 okay"));
  }

  private List<Section> arranged(NotePlacement placement, Block... blocks) {
    return arranger.arrange(book(blocks), placement, "Notes").book().sections();
  }

  private static AuthorsNote note(int line, @Nullable String label, String text) {
    return new AuthorsNote(
        NotePosition.INLINE,
        label == null ? null : Phrase.of(label),
        List.of(Paragraph.of(text, SourceSpan.ofLine(line))),
        SourceSpan.ofLine(line));
  }

  private static AuthorsNote closing(AuthorsNote note) {
    return new AuthorsNote(NotePosition.CLOSING, note.label(), note.blocks(), note.span());
  }

  private static Book book(Block... blocks) {
    Metadata metadata = new Metadata("A Title", false, null, null, "en", "urn:x:1");
    return new Book(
        metadata,
        TitlePage.of("A Title", List.of(), null, null, List.of()),
        List.of(new Section(
            SectionType.CHAPTER, null, "Chapter 1", 1, true, List.of(blocks))));
  }
}
