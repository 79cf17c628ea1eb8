package io.chapbook.testing;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.FieldList;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.TitlePage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a book as plain text, a block a line, without telling where in the story it stood. */
public final class BookText {

  private BookText() {}

  /** The whole book: its metadata, its title page, its sections. */
  public static String of(Book book) {
    TitlePage page = book.titlePage();
    return book.metadata() + "\n"
        + page.title() + page.subtitle() + page.byline() + page.descriptionLabel() + "\n"
        + of(page.description())
        + book.sections().stream().map(BookText::of).collect(Collectors.joining());
  }

  /** A section: its heading in square brackets, then its blocks. */
  public static String of(Section section) {
    String heading = section.heading() == null ? "" : section.heading().lines().toString();
    return section.type().name().toLowerCase(Locale.ROOT) + " " + section.level() + " "
        + (section.listed() ? "" : "unlisted ") + heading + "\n" + of(section.blocks());
  }

  /** Blocks, each with its kind before it. */
  public static String of(List<Block> blocks) {
    return blocks.stream().map(block -> of(block) + "\n").collect(Collectors.joining());
  }

  private static String of(Block block) {
    if (block instanceof Paragraph paragraph) {
      return "p " + words(paragraph);
    }
    if (block instanceof SceneBreak) {
      return "break";
    }
    if (block instanceof LineGroup group) {
      return group.kind().name().toLowerCase(Locale.ROOT) + " " + String.join(" / ", group.lines().stream().map(Phrase::plain).toList());
    }
    if (block instanceof Quotation quotation) {
      return "quotation (\n" + of(quotation.blocks()) + ")";
    }
    if (block instanceof FieldList list) {
      return "fields " + list.fields().stream()
          .map(field -> field.label() + ": " + String.join(" / ", field.values()))
          .collect(Collectors.joining("; "));
    }
    if (block instanceof Letter letter) {
      return "letter (\n" + of(letter.blocks()) + ")";
    }
    if (block instanceof AuthorsNote note) {
      return "note " + note.position().label() + " " + note.label() + " (\n" + of(note.blocks())
          + ")";
    }
    throw new AssertionError(block);
  }

  private static String words(Paragraph paragraph) {
    return Phrase.plain(paragraph.inlines()).replace("\n", " / ");
  }
}
