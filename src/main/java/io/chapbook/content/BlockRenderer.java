package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.FieldList;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import java.util.List;

/** Writes the blocks of a section. */
final class BlockRenderer {

  private final XhtmlWriter writer;
  private final InlineRenderer inlines;
  private final Labels labels;

  BlockRenderer(XhtmlWriter writer, Labels labels) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofText(writer);
    this.labels = labels;
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
      authorsNote(note);
      return atOpening;
    } else if (block instanceof Letter letter) {
      letter(letter);
      return false;
    } else if (block instanceof Quotation quotation) {
      quotation(quotation);
      return false;
    } else if (block instanceof LineGroup group) {
      new LineGroupRenderer(writer).render(group);
      return atOpening && group.kind() != LineGroup.Kind.VERSE;
    } else if (block instanceof FieldList list) {
      new FieldListRenderer(writer).render(list);
      return atOpening;
    }
    throw new AssertionError(block);
  }

  private void paragraph(Paragraph paragraph, boolean atOpening) {
    writer.start("p").attribute("class", atOpening ? "first" : null);
    inlines.render(paragraph.inlines());
    writer.end("p").lineEnd();
  }

  /** The ornament is the style sheet's: a screen reader says the name, not three asterisks. */
  /** A break of blank lines only stays a blank to the eye, and is heard as a break all the same. */
  private void sceneBreak(SceneBreak sceneBreak) {
    String look = sceneBreak.literal().isEmpty() ? "scene gap" : "scene";
    writer.start("hr").attribute("class", look).attribute("aria-label", labels.sceneBreak());
    writer.end("hr").lineEnd();
  }

  /**
   * A named {@code aside} is a landmark, and landmarks of one page must not share a name (axe's
   * rule landmark-unique); a chapter may well have two notes. The role {@code note} is none, and <a
   * href="https://www.w3.org/TR/html-aria/#el-aside">ARIA in HTML</a> allows it here. The type
   * {@code footnote} would be wrong: reading systems hide it until a reference is touched.
   */
  private void authorsNote(AuthorsNote note) {
    writer.start("aside").attribute("class", "authors-note " + note.position().label());
    writer.attribute("role", "note").attribute("aria-label", labels.authorsNote()).lineEnd();
    Phrase label = note.label();
    if (label == null) {
      render(note.blocks());
    } else if (runsIn(note)) {
      runIn(label, (Paragraph) note.blocks().get(0));
      render(note.blocks().subList(1, note.blocks().size()), false);
    } else {
      writer.start("p").attribute("class", "label");
      inlines.render(label.inlines());
      writer.end("p").lineEnd();
      render(note.blocks());
    }
    writer.end("aside").lineEnd();
  }

  /** Whether the text goes on behind the label on the label's own line. */
  private static boolean runsIn(AuthorsNote note) {
    return !note.blocks().isEmpty()
        && note.blocks().get(0) instanceof Paragraph first
        && first.span().startLine() == note.span().startLine();
  }

  private void runIn(Phrase label, Paragraph first) {
    writer.start("p").attribute("class", "first");
    writer.start("b");
    inlines.render(label.inlines());
    writer.end("b").text(" ");
    inlines.render(first.inlines());
    writer.end("p").lineEnd();
  }

  private void quotation(Quotation quotation) {
    writer.start("blockquote").attribute("class", "quotation").lineEnd();
    render(quotation.blocks());
    writer.end("blockquote").lineEnd();
  }

  private void letter(Letter letter) {
    writer.start("blockquote").attribute("class", "letter").lineEnd();
    render(letter.blocks());
    writer.end("blockquote").lineEnd();
  }
}
