package io.chapbook.content;

import io.chapbook.book.Heading;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a section of the book as a {@code section} element with its heading. */
final class SectionRenderer {

  /** HTML has no heading below h6. */
  private static final int LOWEST_RANK = 6;

  private final XhtmlWriter writer;
  private final BlockRenderer blocks;
  private final InlineRenderer inlines;

  SectionRenderer(XhtmlWriter writer, BlockRenderer blocks) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofHeadings(writer);
    this.blocks = blocks;
  }

  /** Writes the section; {@code name} is its id. */
  void render(Section section, String name) {
    String headingId = name + "-heading";
    String type = section.type().epubType();
    boolean saidByBody = type.equals(DocumentFrame.type(section.type().matter()));
    writer.start("section").attribute("class", DocumentNames.kind(section.type()));
    writer.attribute("epub:type", saidByBody ? null : type);
    String role = role(section.type());
    writer.attribute("role", role);
    Heading heading = section.heading();
    if (heading != null) {
      writer.attribute("aria-labelledby", headingId);
    } else if (role != null) {
      // Without a role the element is a generic one, which must not be named:
      // https://www.w3.org/TR/html-aria/#el-section
      writer.attribute("aria-label", section.label());
    }
    writer.attribute("id", name).lineEnd();
    if (heading != null) {
      heading(heading.lines(), "h" + Math.min(section.level(), LOWEST_RANK), headingId);
    }
    blocks.render(section.blocks());
    writer.end("section").lineEnd();
  }

  /**
   * Writes a later piece of a section. It has neither type nor role: there is one chapter, and a
   * screen reader would announce another.
   *
   * @param name its id
   * @param opensScene whether it begins behind a scene break, and not amid a scene
   */
  void renderPiece(Section section, String name, boolean opensScene) {
    writer.start("section").attribute("class", DocumentNames.kind(section.type()));
    writer.attribute("id", name).lineEnd();
    blocks.render(section.blocks(), opensScene);
    writer.end("section").lineEnd();
  }

  /** Ace by DAISY wants the matching role wherever there is one for an {@code epub:type}. */
  private static @Nullable String role(SectionType type) {
    return type == SectionType.EPIGRAPH ? "doc-epigraph" : type.role();
  }

  private void heading(List<Phrase> lines, String element, String id) {
    writer.start(element).attribute("id", id);
    if (lines.size() == 1) {
      inlines.render(lines.get(0).inlines());
    } else {
      span("number", lines.get(0));
      for (Phrase line : lines.subList(1, lines.size())) {
        // The blank parts the words where no style sheet sets the lines apart.
        writer.text(" ");
        span("title", line);
      }
    }
    writer.end(element).lineEnd();
  }

  private void span(String styleClass, Phrase line) {
    writer.start("span").attribute("class", styleClass);
    inlines.render(line.inlines());
    writer.end("span");
  }
}
