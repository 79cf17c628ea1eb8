package io.chapbook.cover;

import io.chapbook.book.Metadata;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.util.List;

/**
 * Draws covers from title and author. The same title, author and identifier give the same bytes on
 * every machine.
 *
 * <p>Not safe for threads: use one painter a thread, and use it again, as it keeps its page and its
 * fonts.
 */
public final class CoverPainter {
  static final List<CoverDesign> DESIGNS = 
      List.of(
          new ClothDesign(),
          new MosaicDesign(),
          new HorizonDesign(),
          new LabelDesign(),
          new InitialDesign());

  private final TypeSetter setter = new TypeSetter(new FontCase());
  private final Canvas canvas = new Canvas(CoverDesign.WIDTH, CoverDesign.HEIGHT);
  private final PngWriter writer = new PngWriter();

  /**
   * Draws the cover of a book, a PNG of 1200 x 1600 pixels. The identifier picks design and
   * colours.
   *
   * @return the cover, with COV_002 when title or author has characters that our fonts lack; those
   *     are left out
   */
  public PaintedCover paint(Metadata metadata) {
    return finished(draw(metadata));
  }

  /** The same in a design that is named by its place, for looking at all of them. */
  PaintedCover paint(Metadata metadata, int design) {
    return finished(draw(metadata, DESIGNS.get(design)));
  }

  private PaintedCover finished(Drawing drawing) {
    byte[] png = writer.write(canvas);
    Cover cover =
        new Cover(png, ImageKind.PNG.mediaType(), canvas.width(), canvas.height());
    List<Finding> findings =
        drawing.lacking().isEmpty()
            ? List.of()
            : List.of(Finding.of(FindingCode.COV_002, drawing.lacking()));
    return new PaintedCover(cover, findings);
  }

  /** What was drawn on the page; {@code lacking} names what could not be set as a whole. */
  record Drawing(
      CoverDesign design, Colourway colourway, List<Lettering> texts, String lacking) {}

  Drawing draw(Metadata metadata) {
    long seed = seed(metadata.identifier());
    return draw(metadata, DESIGNS.get((int) ((seed >>> 56) % DESIGNS.size())));
  }

  /** Draws in one design; the identifier picks the colours. */
  Drawing draw(Metadata metadata, CoverDesign design) {
    long seed = seed(metadata.identifier());
    Colourway colourway =
        Colourway.ALL.get((int) ((seed >>> 40 & 0xffff) % Colourway.ALL.size()));
    String name = metadata.author() == null ? "" : metadata.author();
    SettableText title = setter.settable(metadata.title(), design.text().title().typeface());
    SettableText author = setter.settable(name, design.text().author().typeface());
    Sheet sheet =
        new Sheet(canvas, setter, title.value(), author.value(), colourway, seed);
    List<Lettering> texts = design.paint(sheet);
    return new Drawing(
        design, colourway, texts, lacking(title.complete(), author.complete()));
  }

  private static String lacking(boolean titleComplete, boolean authorComplete) {
    if (titleComplete) {
      return authorComplete ? "" : "the author's name";
    }
    return authorComplete ? "the title" : "the title and the author's name";
  }

  /** The page after {@link #draw}. */
  Canvas canvas() {
    return canvas;
  }

  /** FNV-1a with 64 bits, then mixed, since identifiers may differ in their last digit only. */
  private static long seed(String identifier) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < identifier.length(); i++) {
      hash = (hash ^ identifier.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}
