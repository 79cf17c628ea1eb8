package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.StructureCases;
import io.chapbook.typography.HouseStyle;
import io.chapbook.typography.TypographyMode;
import io.chapbook.typography.Typesetter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of typography for every sample, and for the texts beside the project if there are any. */
class TypographyOfSamplesTest {

  private static final Path TEXTS = Path.of(System.getProperty("chapbook.texts", "../shared"));

  private final OutlineDetector detector = OutlineDetector.withStandardRules();
  private final Typesetter typesetter = new Typesetter();

  @TestFactory
  Stream<DynamicTest> isReversedAndSetsNothingTwice() throws Exception {
    List<Path> stories = StructureCases.stories(Path.of("seeds"), TEXTS.resolve("seeds"));
    assertFalse(stories.isEmpty());
    return stories.stream().map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
      Book book = book(story);
      for (TypographyMode mode : TypographyMode.values()) {
        check(book, HouseStyle.of(mode));
      }
    }));
  }

  private Book book(Path story) throws Exception {
    MeasuredText text = StructureCases.measured(story);
    return new BookAssembler().assemble(text, detector.detect(text)).book();
  }

  private void check(Book book, HouseStyle style) {
    Book set = typesetter.set(book, style).book();
    assertEquals(book.sections().stream().map(Section::blocks).map(List::toString).toList(),
        Typesetter.source(set).sections().stream().map(Section::blocks).map(List::toString).toList());
    assertEquals(set, typesetter.set(set, style).book());
    assertEquals(plain(set), plain(typesetter.set(plainly(set), style).book()));
    assertEquals(letters(book), letters(set));
  }

  /** The same book as a text that has the set characters, but no emphasis. */
  private static Book plainly(Book book) {
    return book.withSections(book.sections().stream().map(section -> {
      List<Block> blocks = new ArrayList<>();
      for (Block block : section.blocks()) {
        blocks.add(block instanceof Paragraph paragraph
            ? Paragraph.of(Phrase.plain(paragraph.inlines()), paragraph.span()) : block);
      }
      return section.withBlocks(blocks);
    }).toList());
  }

  private static String plain(Book book) {
    return book.sections().stream().flatMap(section -> section.blocks().stream())
        .map(block -> block instanceof Paragraph paragraph
            ? Phrase.plain(paragraph.inlines()) : "")
        .collect(Collectors.joining("\n"));
  }

  private static String letters(Book book) {
    return plain(book).replaceAll("[^\\p{L}\\p{N}\n]+", "");
  }
}
