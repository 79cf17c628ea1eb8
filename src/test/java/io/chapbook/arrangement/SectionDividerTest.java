package io.chapbook.arrangement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Heading;
import io.chapbook.book.Metadata;
import io.chapbook.book.NotePosition;
import io.chapbook.book.Paragraph;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionDividerTest {

  private static final SourceSpan SPAN = SourceSpan.ofLine(1);

  private static final Block BREAK = new SceneBreak("* * *", SPAN);

  /** It takes 1084 bytes. */
  private static final Block PARAGRAPH = Paragraph.of("x".repeat(1_000), SPAN);

  private final SectionDivider divider = new SectionDivider(13_000);

  @Test
  void aShortSectionStaysWhole() {
    Section section = section(SectionType.CHAPTER, 1, paragraphs(8));
    assertEquals(List.of(section), divided(section));
  }

  @Test
  void aLongSectionIsCutBehindTheBreakNearestToTheEvenCut() {
    List<Block> blocks = paragraphs(16);
    blocks.add(14, BREAK);
    blocks.add(7, BREAK);
    blocks.add(3, BREAK);
    List<Section> pieces = divided(section(SectionType.CHAPTER, 1, blocks));
    assertEquals(List.of(9, 10), sizes(pieces));
    assertEquals(BREAK, pieces.get(0).blocks().get(8));
  }

  @Test
  void withoutABreakInReachItIsCutBetweenParagraphsEvenly() {
    List<Block> blocks = paragraphs(16);
    blocks.add(1, BREAK);
    List<Section> pieces = divided(section(SectionType.CHAPTER, 1, blocks));
    assertEquals(List.of(9, 8), sizes(pieces));
  }

  @Test
  void laterPiecesHaveNoHeadingAndAreNotListed() {
    Section whole = section(SectionType.CHAPTER, 1, paragraphs(40));
    List<Section> pieces = divided(whole);
    assertEquals(whole.heading(), pieces.get(0).heading());
    assertTrue(pieces.get(0).listed());
    for (int at = 1; at < pieces.size(); at++) {
      assertNull(pieces.get(at).heading());
      assertFalse(pieces.get(at).listed());
      assertEquals(at + 1, pieces.get(at).piece());
      assertEquals(whole.label(), pieces.get(at).label());
    }
  }

  @Test
  void allBlocksStayInTheirOrder() {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < 200; at++) {
      blocks.add(at % 7 == 3 ? BREAK : Paragraph.of(at + ". ".repeat(at * 11), SPAN));
    }
    List<Section> pieces = divided(section(SectionType.CHAPTER, 1, blocks));
    assertTrue(pieces.size() > 10);
    assertEquals(blocks, pieces.stream().flatMap(piece -> piece.blocks().stream()).toList());
  }

  @Test
  void aNoteThatIsTooLongByItselfIsNotCut() {
    Block note = new AuthorsNote(NotePosition.INLINE, null, paragraphs(30), SPAN);
    List<Section> pieces =
        divided(section(SectionType.CHAPTER, 1, List.of(PARAGRAPH, note, PARAGRAPH)));
    assertEquals(List.of(1, 1, 1), sizes(pieces));
  }

  @Test
  void aParagraphThatIsTooLongByItselfIsNotCut() {
    Block long1 = Paragraph.of("x".repeat(50_000), SPAN);
    assertEquals(List.of(1), sizes(divided(section(SectionType.CHAPTER, 1, List.of(long1)))));
  }

  /** A line of Markdown may be a heading of any length; the books of such texts were not made. */
  @Test
  void aHeadingThatIsTooLongByItselfLeavesItsBlocksRoom() {
    Section empty = new Section(
        SectionType.CHAPTER, Heading.of(List.of("x".repeat(20_000)), SPAN), "Chapter 1", 1, true, List.of());
    assertEquals(List.of(empty), divided(empty));
    Section full = new Section(SectionType.CHAPTER, Heading.of(List.of("x".repeat(20_000)), SPAN),
        "Chapter 1", 1, true, paragraphs(12));
    assertEquals(List.of(4, 4, 4), sizes(divided(full)));
  }

  @Test
  void aPartThatHoldsChaptersHasAPageOfItsOwnBeforeItsText() {
    Section part = section(SectionType.PART, 1, paragraphs(4));
    Section chapter = section(SectionType.CHAPTER, 2, paragraphs(1));
    assertEquals(List.of(0, 4, 1), sizes(divided(part, chapter)));
  }

  @Test
  void anEpigraphStaysOnThePageOfItsPart() {
    Section part = section(SectionType.PART, 1, paragraphs(1));
    Section chapter = section(SectionType.CHAPTER, 2, paragraphs(1));
    assertEquals(List.of(part, chapter), divided(part, chapter));
  }

  @Test
  void aPartThatHoldsNoChaptersIsOneItself() {
    Section part = section(SectionType.PART, 1, paragraphs(4));
    Section next = section(SectionType.PART, 1, paragraphs(4));
    assertEquals(List.of(part, next), divided(part, next));
  }

  private List<Section> divided(Section... sections) {
    Metadata metadata = new Metadata("A Title", false, null, null, "en", "urn:x:1");
    TitlePage page = TitlePage.of("A Title", List.of(), null, null, List.of());
    return divider.divide(new Book(metadata, page, List.of(sections))).sections();
  }

  private static Section section(SectionType type, int level, List<Block> blocks) {
    return new Section(type, Heading.of(List.of("One"), SPAN), "One", level, true, blocks);
  }

  private static List<Block> paragraphs(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      blocks.add(PARAGRAPH);
    }
    return blocks;
  }

  private static List<Integer> sizes(List<Section> sections) {
    return sections.stream().map(section -> section.blocks().size()).toList();
  }
}
