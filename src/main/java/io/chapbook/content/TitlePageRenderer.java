package io.chapbook.content;

import io.chapbook.book.Metadata;
import io.chapbook.book.Phrase;
import io.chapbook.book.SeriesPlace;
import io.chapbook.book.TitlePage;

/** Writes the title page, and under it the description. */
final class TitlePageRenderer {

  /** The name of its document, and its id. */
  static final String NAME = "title-page";

  private static final String TITLE_ID = "title-page-heading";
  private static final String DESCRIPTION_ID = "description-heading";

  private final XhtmlWriter writer;
  private final BlockRenderer blocks;
  private final InlineRenderer inlines;
  private final Labels labels;

  TitlePageRenderer(XhtmlWriter writer, BlockRenderer blocks, Labels labels) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofHeadings(writer);
    this.blocks = blocks;
    this.labels = labels;
  }

  /** Writes the title page; without a byline it shows the author's name, if that is known. */
  void render(TitlePage page, Metadata metadata) {
    writer.start("section").attribute("class", NAME).attribute("epub:type", "titlepage");
    writer.attribute("aria-labelledby", TITLE_ID).attribute("id", NAME).lineEnd();
    writer.start("h1").attribute("id", TITLE_ID);
    inlines.render(page.title().inlines());
    writer.end("h1").lineEnd();
    for (Phrase line : page.subtitle()) {
      writer.start("p").attribute("class", "subtitle").attribute("role", "doc-subtitle");
      inlines.render(line.inlines());
      writer.end("p").lineEnd();
    }
    String author = metadata.author();
    Phrase byline =
        page.byline() != null ? page.byline() : author == null ? null : Phrase.of(author);
    if (byline != null) {
      writer.start("p").attribute("class", "byline");
      inlines.render(byline.inlines());
      writer.end("p").lineEnd();
    }
    metadata.particulars().series().forEach(this::series);
    if (page.descriptionLabel() != null || !page.description().isEmpty()) {
      description(page);
    }
    writer.end("section").lineEnd();
  }

  /** The series is known from the header only, which stands elsewhere. */
  private void series(SeriesPlace place) {
    String number = place.number();
    writer.start("p").attribute("class", "series");
    writer.text(number == null ? place.name() : place.name() + " (" + number + ")");
    writer.end("p").lineEnd();
  }

  private void description(TitlePage page) {
    String label = page.descriptionLabel();
    writer.start("section").attribute("class", "description");
    if (label != null) {
      writer.attribute("aria-labelledby", DESCRIPTION_ID).lineEnd();
      writer.start("h2").attribute("id", DESCRIPTION_ID).text(label).end("h2").lineEnd();
    } else {
      writer.attribute("aria-label", labels.description()).lineEnd();
    }
    blocks.render(page.description());
    writer.end("section").lineEnd();
  }
}
