package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Book;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.BookText;
import io.chapbook.testing.StructureCases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookAssemblerTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String WRAPPED = """
      The ferry left before the light did, and nobody stood on the quay to
      see it go. Marta counted the lamps along the wall until the fog took
      them, one after another, and there was nothing left to count but the
      slow knock of the engine under her boots and the water at the side.
      """;

  private static final String PROSE =
      "The ferry left before the light did, and nobody on the quay saw it go.\n\n".repeat(5);

  private static Assembly assembly(String story) {
    MeasuredText text = StructureCases.measured(story);
    Assembly assembly = new BookAssembler().assemble(text, DETECTOR.detect(text));
    assertTrue(assembly.characters().addsUp(), assembly.characters().toString());
    return assembly;
  }

  private static String book(String story) {
    return BookText.of(assembly(story).book());
  }

  private static String wrapped(String inside) {
    return (WRAPPED + "\n").repeat(4) + inside + "\n" + (WRAPPED + "\n").repeat(4);
  }

  @Test
  void linesThatBrokeForWantOfRoomAreJoined() {
    String paragraph = "p " + WRAPPED.strip().replace('\n', ' ') + "\n";
    Assembly assembly = assembly((WRAPPED + "\n").repeat(4));
    assertEquals(paragraph.repeat(4), BookText.of(assembly.book().sections().get(0).blocks()));
    assertEquals(
        List.of(FindingCode.STR_010),
        assembly.findings().stream().map(finding -> finding.code()).toList());
  }

  @Test
  void linesOfATextThatIsNotWrappedAreParagraphs() {
    String book = book("Rain fell.\nNobody came.\nThe dog slept, and the clock went on.\n");
    assertTrue(
        book.endsWith("p Rain fell.\np Nobody came.\np The dog slept, and the clock went on.\n"),
        book);
  }

  @Test
  void verseInAWrappedTextKeepsItsLines() {
    String book = book(wrapped("""
          The bell went down without a sound,
          the rope lay coiled, the rope was found,
          and nobody would tell.
        """));
    assertTrue(book.contains("\nverse The bell went down without a sound, / the rope lay coiled, "
        + "the rope was found, / and nobody would tell.\n"), book);
  }

  @Test
  void theShortLinesOfALetterInAWrappedTextAreNotJoined() {
    String book = book(wrapped("""
        Dear Marta,

        The bell is in the pond behind the mill. Do not ask me how I know, and
        do not bring the schoolmaster, who cannot keep a thing to himself.

        Yours truly,
        Peder
        """));
    assertTrue(book.contains("letter (\np Dear Marta,\np The bell is in the pond behind the mill. "
        + "Do not ask me how I know, and do not bring the schoolmaster, who cannot keep a thing to "
        + "himself.\np Yours truly,\np Peder\n)\n"), book);
  }

  @Test
  void aBreakAtASectionsEndBecomesNothing() {
    Assembly assembly = assembly(chapters("***\n\n\n"));
    assertFalse(BookText.of(assembly.book()).contains("break"), BookText.of(assembly.book()));
    assertEquals(9, assembly.characters().markers());
  }

  @Test
  void breaksInARowAreOneBreak() {
    Assembly assembly = assembly(PROSE + "***\n\n***\n\n" + PROSE);
    String book = BookText.of(assembly.book());
    assertEquals(1, book.split("\nbreak\n", -1).length - 1, book);
    assertEquals(6, assembly.characters().markers());
  }

  @Test
  void aNoteInsideAWrappedSentenceStaysInIt() {
    String book = book(wrapped("""
        She took the tram down to the harbour (A/N: there were trams in those
        days, I looked it up!) and went home on foot in the rain, as she had
        always done, and nobody at the harbour saw her go.
        """));
    assertTrue(book.contains("p She took the tram down to the harbour (A/N: there were trams in "
        + "those days, I looked it up!) and went home on foot in the rain, as she had always done, "
        + "and nobody at the harbour saw her go.\n"), book);
  }

  @Test
  void aRuleInsideANotePartsItsParagraphs() {
    String book = book(chapters("A/N: Thanks for reading, everyone!\n\n***\n\n"
        + "Please leave a review, I read them all.\n\n\n"));
    assertTrue(book.contains("note closing A/N: (\np Thanks for reading, everyone!\nbreak\n"
        + "p Please leave a review, I read them all.\n)\n"), book);
  }

  private static String chapters(String last) {
    StringBuilder story = new StringBuilder();
    for (int number = 1; number <= 3; number++) {
      story.append("Chapter ").append(number).append("\n\n").append(PROSE).append(last);
    }
    return story.toString();
  }

  @Test
  void aChapterMoreIsTheSameBook() {
    String story = chapters(PROSE.repeat(3));
    String longer = story + "Chapter 4\n\n" + PROSE;
    assertEquals(identifier(story), identifier(longer));
    assertNotEquals(BookText.of(assembly(story).book()), BookText.of(assembly(longer).book()));
  }

  @Test
  void lineEndsDoNotMakeAnotherBook() {
    String story = chapters(PROSE);
    assertEquals(identifier(story), identifier(story.replace("\n", "\r\n")));
    assertEquals(identifier(story), identifier(story.replace('\n', '\r')));
  }

  @Test
  void anotherStoryOrAnotherTitleIsAnotherBook() {
    String story = "The Bell\n\nby Clara Wend\n\n\n" + chapters(PROSE);
    assertNotEquals(identifier(story), identifier(story.replace("The Bell", "The Rope")));
    assertNotEquals(identifier(story), identifier(story.replace("Clara Wend", "Ilse Wend")));
    assertNotEquals(identifier(story), identifier(story.replace("quay", "pier")));
  }

  @Test
  void anIdentifierIsAUuidOfVersionEight() {
    String identifier = identifier(PROSE);
    assertTrue(
        identifier.matches(
            "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
        identifier);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Rain", "\n\n\nRain.\n\n", "***", "***\n\n~ ~ ~\n\n---\n", "", "\n", "1", "-"
  })
  void anyTextIsABook(String story) {
    Book book = assembly(story).book();
    assertFalse(book.metadata().title().isBlank());
    assertFalse(book.sections().isEmpty());
    assertTrue(book.sections().get(0).listed());
  }

  private static String identifier(String story) {
    return assembly(story).book().metadata().identifier();
  }
}
