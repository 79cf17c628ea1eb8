package io.chapbook.typography;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Emphasis;
import io.chapbook.book.Inline;
import io.chapbook.book.Metadata;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Strong;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** A book of a few paragraphs, and how they look when they are set. */
final class TinyBook {

  private TinyBook() {}

  /** A book with one chapter of these paragraphs, the first on line 1. */
  static Book of(List<String> paragraphs, String language) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(Paragraph.of(paragraph, SourceSpan.ofLine(blocks.size() + 1)));
    }
    return new Book(
        new Metadata("Rain", false, null, null, language, "urn:uuid:0"),
        TitlePage.of("Rain", List.of(), null, null, List.of()),
        List.of(new Section(SectionType.UNTITLED, null, "Rain", 1, true, blocks)));
  }

  /** The paragraphs, set, with emphasis as {@code <em>} and {@code <strong>}. */
  static List<String> set(List<String> paragraphs, String language, TypographyMode mode) {
    return shown(new Typesetter().set(of(paragraphs, language), HouseStyle.of(mode)).book());
  }

  /** The paragraphs of a book's only section. */
  static List<String> shown(Book book) {
    return book.sections().get(0).blocks().stream()
        .map(block -> shown(((Paragraph) block).inlines())).toList();
  }

  private static String shown(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Emphasis words) {
        out.append("<em>").append(shown(words.inlines())).append("</em>");
      } else if (inline instanceof Strong words) {
        out.append("<strong>").append(shown(words.inlines())).append("</strong>");
      } else {
        out.append(inline.plain());
      }
    }
    return out.toString();
  }
}
