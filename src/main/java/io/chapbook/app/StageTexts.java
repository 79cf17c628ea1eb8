package io.chapbook.app;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.FieldList;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Outline;
import java.util.List;
import java.util.Locale;

/** The values of the stages as text for a person. */
final class StageTexts {

  private static final int SHOWN = 60;

  private StageTexts() {}

  /** Each line with what was measured. */
  static String lines(MeasuredText text) {
    StringBuilder out = new StringBuilder(text.profile() + "\n");
    for (Line line : text.lines()) {
      out.append(String.format(Locale.ROOT, "%6d %4d+%-5d %s\n", line.number(),
          line.indentColumns(), line.length(), shortened(line.text())));
    }
    return out.toString();
  }

  /** Each line with its role, and the evidence of the headings. */
  static String outline(MeasuredText text, Outline outline) {
    StringBuilder out = new StringBuilder();
    for (Line line : text.lines()) {
      if (!line.isBlank()) {
        out.append(String.format(Locale.ROOT, "%6d %-17s %s\n", line.number(),
            outline.claims().role(line.number()), shortened(line.text())));
      }
    }
    for (FoundHeading heading : outline.headings()) {
      out.append("line " + heading.span() + ": HEADING " + heading.decision().explain() + "\n");
    }
    return out.toString();
  }

  /** The tree of a book. */
  static String book(Book book) {
    StringBuilder out = new StringBuilder(book.metadata() + "\n" + book.titlePage() + "\n");
    for (Section section : book.sections()) {
      out.append("\n" + section.type() + " " + section.level() + " \"" + section.label() + "\"\n");
      appendBlocks(section.blocks(), "  ", out);
    }
    return out.toString();
  }

  private static void appendBlocks(List<Block> blocks, String indent, StringBuilder out) {
    for (Block block : blocks) {
      out.append(indent).append(block.span()).append(' ').append(describe(block)).append('\n');
      if (block instanceof GatheredNotes gathered) {
        appendBlocks(List.copyOf(gathered.notes()), indent + "  ", out);
      } else if (block instanceof AuthorsNote note) {
        appendBlocks(note.blocks(), indent + "  ", out);
      } else if (block instanceof Letter letter) {
        appendBlocks(letter.blocks(), indent + "  ", out);
      } else if (block instanceof Quotation quotation) {
        appendBlocks(quotation.blocks(), indent + "  ", out);
      }
    }
  }

  private static String describe(Block block) {
    if (block instanceof Paragraph paragraph) {
      return shortened(Phrase.plain(paragraph.inlines()).replace('\n', '/'));
    }
    if (block instanceof SceneBreak sceneBreak) {
      return "BREAK " + sceneBreak.literal();
    }
    if (block instanceof AuthorsNote note) {
      return "NOTE " + note.position() + " " + note.label();
    }
    if (block instanceof LineGroup group) {
      return group.kind() + " " + shortened(String.join(" / ", group.lines().stream().map(Phrase::plain).toList()));
    }
    if (block instanceof Letter) {
      return "LETTER";
    }
    if (block instanceof Quotation) {
      return "QUOTATION";
    }
    if (block instanceof NoteReference) {
      return "REFERENCE";
    }
    if (block instanceof GatheredNotes gathered) {
      return "NOTES OF " + shortened(gathered.section());
    }
    if (block instanceof FieldList list) {
      return "FIELDS " + shortened(list.fields().toString());
    }
    throw new AssertionError(block);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
  }
}
