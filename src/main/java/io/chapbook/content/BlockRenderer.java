package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.FieldList;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import java.util.List;

/** Writes the blocks of a section. */
final class BlockRenderer {

  private final XhtmlWriter writer;
  private final InlineRenderer inlines;
  private final Labels labels;
  private final NoteRenderer notes;
  private final LetterRenderer letters;
  private final FieldListRenderer fields;

  BlockRenderer(XhtmlWriter writer, Labels labels, NoteLinks links, WritingDirection direction) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofText(writer);
    this.labels = labels;
    this.notes = new NoteRenderer(writer, labels, links, this::render);
    this.letters = new LetterRenderer(writer, this::render);
    this.fields = new FieldListRenderer(writer, direction);
  }

  /** Writes blocks of which the first begins a section, a note or a letter. */
  void render(List<Block> blocks) {
    render(blocks, true);
  }

  /**
   * Writes blocks.
   *
   * @param atOpening whether the first begins something
   */
  void render(List<Block> blocks, boolean atOpening) {
    boolean opens = atOpening;
    for (Block block : blocks) {
      opens = render(block, opens);
    }
  }

  /** Writes a block, and says whether a paragraph after it opens the section or a scene. */
  private boolean render(Block block, boolean atOpening) {
    if (block instanceof Paragraph paragraph) {
      paragraph(paragraph, atOpening);
      return false;
    } else if (block instanceof SceneBreak sceneBreak) {
      sceneBreak(sceneBreak);
      return true;
    } else if (block instanceof AuthorsNote note) {
      notes.render(note);
      return atOpening;
    } else if (block instanceof NoteReference reference) {
      notes.render(reference);
      return atOpening;
    } else if (block instanceof GatheredNotes gathered) {
      notes.render(gathered);
      return true;
    } else if (block instanceof Letter letter) {
      letters.render(letter);
      return false;
    } else if (block instanceof Quotation quotation) {
      quotation(quotation);
      return false;
    } else if (block instanceof LineGroup group) {
      new LineGroupRenderer(writer).render(group);
      return atOpening && (group.kind() == LineGroup.Kind.TITLE_BLOCK
          || group.kind() == LineGroup.Kind.CONTENTS);
    } else if (block instanceof FieldList list) {
      fields.render(list);
      return atOpening;
    }
    throw new AssertionError(block);
  }

  private void paragraph(Paragraph paragraph, boolean atOpening) {
    writer.start("p").attribute("class", atOpening ? "first" : null);
    inlines.render(paragraph.inlines());
    writer.end("p").lineEnd();
  }

  /**
   * The ornament is the style sheet's: a screen reader says the name, not three asterisks. A break
   * of blank lines only stays a blank to the eye, and is heard as a break all the same.
   */
  private void sceneBreak(SceneBreak sceneBreak) {
    String look = sceneBreak.literal().isEmpty() ? "scene gap" : "scene";
    writer.start("hr").attribute("class", look).attribute("aria-label", labels.sceneBreak());
    writer.end("hr").lineEnd();
  }

  private void quotation(Quotation quotation) {
    writer.start("blockquote").attribute("class", "quotation").lineEnd();
    render(quotation.blocks());
    writer.end("blockquote").lineEnd();
  }
}
