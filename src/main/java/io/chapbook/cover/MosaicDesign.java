package io.chapbook.cover;

import java.util.List;

/** Rows of tiles with plain figures, which the story's identifier picks; the texts below. */
final class MosaicDesign implements CoverDesign {
  private static final int SIDE = 300;
  private static final int COLUMNS = WIDTH / SIDE;
  private static final int FIGURES = 11;
  private static final Area TEXT = new Area(100, 380, 1100, 1490);
  private static final float AUTHOR_TOP = 1340;
  private static final float GAP = 90;
  private static final TextStyle TITLE_STYLE =
      new TextStyle(
          Typeface.SERIF_BOLD, 200, TextStyle.SMALLEST_TITLE, 1.12f, TextStyle.Alignment.START);
  private static final TextStyle AUTHOR_STYLE =
      new TextStyle(
          Typeface.SERIF, 92, TextStyle.SMALLEST_NAME, 1.14f, TextStyle.Alignment.START);

  /** A title that would be smaller than this gets the place of a row of tiles. */
  private static final float SMALL_TITLE = 110;

  @Override
  public CoverText text() {
    return new CoverText(TITLE_STYLE, AUTHOR_STYLE, TEXT);
  }

  @Override
  public List<Lettering> paint(Sheet sheet) {
    Canvas canvas = sheet.canvas();
    Colourway colours = sheet.colourway();
    Palette palette = new Palette();
    Ink letters = palette.ink(colours.light(), colours.dark(), 7);
    Ink deep = palette.ink(colours.dark(), colours.accent(), 3);
    Ink pale = palette.ink(colours.second(), colours.light(), 3);
    canvas.begin(palette);

    int rows = sheet.title().isEmpty() ? 4 : 2;
    TextBlock title = title(sheet, rows);
    if (title.size() < SMALL_TITLE) {
      rows = 1;
      title = title(sheet, rows);
    }
    tiles(canvas, rows, sheet.seed(), deep, pale);
    canvas.rectangle(0, rows * SIDE, WIDTH, rows * SIDE + 14, letters.full());
    Area authorArea = new Area(TEXT.left(), AUTHOR_TOP, TEXT.right(), TEXT.bottom());
    TextBlock author = sheet.setAuthor(AUTHOR_STYLE, authorArea);
    return List.of(
        new Lettering(title, letters).draw(canvas), new Lettering(author, letters).draw(canvas));
  }

  private static TextBlock title(Sheet sheet, int rows) {
    float bottom = sheet.author().isEmpty() ? TEXT.bottom() : AUTHOR_TOP - GAP / 2;
    Area area = new Area(TEXT.left(), rows * SIDE + GAP + 14, TEXT.right(), bottom);
    return sheet.setTitle(TITLE_STYLE, area);
  }

  private static void tiles(Canvas canvas, int rows, long seed, Ink deep, Ink pale) {
    long bits = seed;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int x = column * SIDE;
        int y = row * SIDE;
        Ink ink = (row + column) % 2 == 0 ? deep : pale;
        canvas.rectangle(x, y, x + SIDE, y + SIDE, ink.ground());
        canvas.fill(figure((int) Long.remainderUnsigned(bits, FIGURES), x, y), ink);
        // Knuth's multiplier for 64 bits: the upper bits of the product are well mixed.
        bits = (bits * 6364136223846793005L + 1442695040888963407L) ^ bits >>> 29;
      }
    }
  }

  private static Outline figure(int number, int x, int y) {
    if (number < 4) {
      return Shapes.quarter(x, y, SIDE, SIDE, number);
    }
    if (number < 8) {
      Outline inner = Shapes.quarter(x, y, SIDE, SIDE / 2.0, number - 4);
      return Shapes.without(Shapes.quarter(x, y, SIDE, SIDE, number - 4), inner);
    }
    return switch (number) {
      case 8 -> Shapes.circle(x + SIDE / 2.0, y + SIDE / 2.0, SIDE / 3.0);
      case 9 -> Shapes.half(x, y, SIDE, 2);
      default -> Shapes.lozenge(x + SIDE / 2.0, y + SIDE / 2.0, SIDE / 2.0);
    };
  }
}
