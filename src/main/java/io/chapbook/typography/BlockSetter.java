package io.chapbook.typography;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.FieldList;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Inline;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import java.util.ArrayList;
import java.util.List;

/** Sets blocks in their order. What an archive wrote of a story stays, for it is no prose. */
final class BlockSetter {

  private final Compositor compositor;
  private final Undecided undecided;

  BlockSetter(Compositor compositor, Undecided undecided) {
    this.compositor = compositor;
    this.undecided = undecided;
  }

  List<Block> set(List<Block> blocks) {
    List<Block> set = new ArrayList<>(blocks.size());
    for (int at = 0; at < blocks.size(); at++) {
      char next = at + 1 < blocks.size() && blocks.get(at + 1) instanceof Paragraph following
          ? following.inlines().get(0).source().charAt(0) : 0;
      set.add(set(blocks.get(at), next));
    }
    return set;
  }

  private Block set(Block block, char next) {
    if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph, next);
    } else if (block instanceof LineGroup group) {
      List<Phrase> lines = compositor.lines(group.lines(), group.span(), undecided);
      return lines == group.lines() ? group : new LineGroup(group.kind(), lines, group.span());
    } else if (block instanceof AuthorsNote note) {
      Phrase label =
          note.label() == null ? null : compositor.line(note.label(), note.span(), undecided);
      return new AuthorsNote(note.position(), label, set(note.blocks()), note.span());
    } else if (block instanceof Letter letter) {
      return new Letter(set(letter.blocks()), letter.span());
    } else if (block instanceof Quotation quotation) {
      return new Quotation(set(quotation.blocks()), quotation.span());
    } else if (block instanceof GatheredNotes || block instanceof NoteReference) {
      // Notes are gathered when everything is set.
      return block;
    } else if (block instanceof SceneBreak || block instanceof FieldList) {
      return block;
    }
    throw new AssertionError(block);
  }

  private Paragraph paragraph(Paragraph paragraph, char next) {
    List<Inline> inlines =
        compositor.paragraph(paragraph.inlines(), paragraph.span(), next, undecided);
    return inlines == paragraph.inlines() || inlines.isEmpty()
        ? paragraph : new Paragraph(inlines, paragraph.span());
  }
}
