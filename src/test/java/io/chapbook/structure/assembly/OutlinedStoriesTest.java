package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Inline;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.TitlePage;
import io.chapbook.testing.ShownAnswers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of the lines of a story of which it is known what they are: each block of a file is
 * one, as {@link OutlinedStory} says, and behind {@code ==>} stands its book, with the lines that
 * each thing was made of. In braces stand nested notes; at the end stands where the characters
 * went.
 */
class OutlinedStoriesTest {

  @TestFactory
  Stream<DynamicTest> markedLinesBecomeWhatTheirFileShows() throws IOException {
    return ShownAnswers.tests("assembly", OutlinedStoriesTest::book);
  }

  private static String book(String story) {
    OutlinedStory marked = new OutlinedStory(story);
    Assembly assembly = new BookAssembler().assemble(marked.text(), marked.outline());
    Assembly account = new BookAssembler().account(marked.text(), marked.outline());
    assertTrue(assembly.characters().addsUp(), story + assembly.characters());
    assertEquals(assembly.characters(), account.characters());
    assertEquals(assembly.findings(), account.findings());
    assertEquals(assembly.book(), account.book());
    CharacterCount count = assembly.characters();
    return shown(assembly.book()) + "book " + count.book() + ", metadata " + count.metadata()
        + ", markers " + count.markers() + ", dropped " + count.dropped() + ", space "
        + count.space() + "\n" + assembly.findings().stream()
            .map(one -> one.code() + ": " + one.message() + "\n").collect(Collectors.joining());
  }

  private static String shown(Book book) {
    TitlePage page = book.titlePage();
    String top = page.title() + " / " + page.subtitle() + " / " + page.byline()
        + (page.description().isEmpty() ? "" : " / " + page.descriptionLabel() + ": "
            + page.description().stream().map(OutlinedStoriesTest::shown)
                .collect(Collectors.joining(", ")));
    String about = book.metadata().description() == null ? ""
        : "description: " + book.metadata().description().replace("\n", " / ") + "\n";
    return top + "\n" + about + book.sections().stream().map(OutlinedStoriesTest::shown)
        .collect(Collectors.joining());
  }

  private static String shown(Section section) {
    String heading = section.heading() == null ? "\"" + section.label() + "\""
        : section.heading().lines() + " " + section.heading().span();
    return section.type().name().toLowerCase(Locale.ROOT) + (section.listed() ? " " : " unlisted ")
        + heading + "\n"
        + section.blocks().stream().map(block -> "  " + shown(block) + "\n")
            .collect(Collectors.joining());
  }

  private static String shown(List<Block> blocks) {
    return blocks.stream().map(OutlinedStoriesTest::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Block block) {
    String place = block.span() + " ";
    if (block instanceof Paragraph paragraph) {
      return place + shortened(paragraph.inlines().stream().map(OutlinedStoriesTest::shown)
          .collect(Collectors.joining("|")));
    }
    if (block instanceof SceneBreak one) {
      return place + "break " + one.literal();
    }
    if (block instanceof LineGroup group) {
      return place + group.kind().name().toLowerCase(Locale.ROOT) + " "
          + group.lines().stream().map(Phrase::plain).collect(Collectors.joining(" / "));
    }
    if (block instanceof Quotation quotation) {
      return place + "quotation (" + shown(quotation.blocks()) + ")";
    }
    if (block instanceof Letter letter) {
      return place + "letter (" + shown(letter.blocks()) + ")";
    }
    AuthorsNote note = (AuthorsNote) block;
    return place + note.position().label() + " note " + note.label() + " (" + shown(note.blocks())
        + ")";
  }

  private static String shown(Inline inline) {
    return inline instanceof NestedNote ? "{" + inline.plain() + "}" : inline.plain();
  }

  private static String shortened(String words) {
    return words.length() <= 240 ? words
        : words.substring(0, 20) + "... (" + words.length() + ")";
  }
}
