package io.chapbook.typography;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import java.util.List;

/** Gives set blocks the text's own characters back. */
final class SourceBlocks {

  private SourceBlocks() {}

  /** The blocks as they were before they were set. */
  static List<Block> of(List<Block> blocks) {
    return blocks.stream().map(SourceBlocks::of).toList();
  }

  private static Block of(Block block) {
    if (block instanceof Paragraph paragraph) {
      return new Paragraph(SourceWords.of(paragraph.inlines()), paragraph.span());
    } else if (block instanceof LineGroup group) {
      return new LineGroup(
          group.kind(), group.lines().stream().map(SourceWords::of).toList(), group.span());
    } else if (block instanceof AuthorsNote note) {
      Phrase label = note.label() == null ? null : SourceWords.of(note.label());
      return new AuthorsNote(note.position(), label, of(note.blocks()), note.span());
    } else if (block instanceof Letter letter) {
      return new Letter(of(letter.blocks()), letter.span());
    } else if (block instanceof Quotation quotation) {
      return new Quotation(of(quotation.blocks()), quotation.span());
    }
    return block;
  }
}
