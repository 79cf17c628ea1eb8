package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import java.util.List;

/** Writes author's notes, in their places or gathered, and the links between the two. */
final class NoteRenderer {

  /** Writes what a note holds. */
  interface Content {
    void render(List<Block> blocks, boolean atOpening);
  }

  private final XhtmlWriter writer;
  private final InlineRenderer inlines;
  private final Labels labels;
  private final NoteLinks links;
  private final Content content;

  NoteRenderer(XhtmlWriter writer, Labels labels, NoteLinks links, Content content) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofText(writer);
    this.labels = labels;
    this.links = links;
    this.content = content;
  }

  /**
   * A note in its place. A named {@code aside} is a landmark, and landmarks of one page must not
   * share a name (axe's rule landmark-unique); a chapter may well have two notes. The role {@code
   * note} is none, and <a href="https://www.w3.org/TR/html-aria/#el-aside">ARIA in HTML</a> allows
   * it here. The type {@code footnote} would be wrong: reading systems hide it until a reference is
   * touched.
   */
  void render(AuthorsNote note) {
    start(note, note.position().label(), labels.authorsNote());
    writer.end("aside").lineEnd();
  }

  /** The notes of a section under its name, each with the way back. */
  void render(GatheredNotes gathered) {
    writer.start("section").attribute("class", "gathered").lineEnd();
    writer.start("h2").text(gathered.section()).end("h2").lineEnd();
    for (AuthorsNote note : gathered.notes()) {
      start(note, "apart", name(note));
      writer.start("p").attribute("class", "back").start("a");
      writer.attribute("href", links.toPlace(note.span()));
      writer.attribute("epub:type", "backlink").attribute("role", "doc-backlink");
      // A name for each: links of one name must not lead to different places.
      writer.attribute("aria-label", labels.backToText() + ": " + name(note));
      writer.text(labels.backToText()).end("a").end("p").lineEnd();
      writer.end("aside").lineEnd();
    }
    writer.end("section").lineEnd();
  }

  /** The place of a note that stands elsewhere. */
  void render(NoteReference reference) {
    writer.start("p").attribute("class", "note-place");
    writer.start("a").attribute("id", links.placeId(reference.span()));
    writer.attribute("href", links.toNote(reference.span()));
    writer.text(labels.authorsNote() + ' ' + links.number(reference.span()));
    writer.end("a").end("p").lineEnd();
  }

  private String name(AuthorsNote note) {
    return labels.authorsNote() + ' ' + links.number(note.span());
  }

  private void start(AuthorsNote note, String place, String name) {
    writer.start("aside").attribute("class", "authors-note " + place);
    writer.attribute("role", "note").attribute("aria-label", name);
    writer.attribute("id", links.id(note.span())).lineEnd();
    Phrase label = note.label();
    if (label == null) {
      content.render(note.blocks(), true);
    } else if (runsIn(note)) {
      runIn(label, (Paragraph) note.blocks().get(0));
      content.render(note.blocks().subList(1, note.blocks().size()), false);
    } else {
      writer.start("p").attribute("class", "label");
      inlines.render(label.inlines());
      writer.end("p").lineEnd();
      content.render(note.blocks(), true);
    }
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
}
