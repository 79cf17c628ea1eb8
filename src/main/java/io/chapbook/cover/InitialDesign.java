package io.chapbook.cover;

import java.util.List;

/** A large engraved initial on a deep ground, the title below it. */
final class InitialDesign implements CoverDesign {
  private static final Area TEXT = new Area(110, 560, 1090, 1490);
  private static final Area AUTHOR = new Area(110, 1370, 1090, 1490);
  private static final float TITLE_BOTTOM = 1290;
  private static final float TOP = 130;
  private static final float TALL = 690;
  private static final float LOW = 330;
  private static final float GAP = 100;
  private static final int SMALL_TITLE = 96;
  private static final TextStyle TITLE_STYLE =
      new TextStyle(
          Typeface.SERIF_BOLD, 176, TextStyle.SMALLEST_TITLE, 1.12f, TextStyle.Alignment.START);
  private static final TextStyle AUTHOR_STYLE =
      new TextStyle(
          Typeface.SERIF_ITALIC, 92, TextStyle.SMALLEST_NAME, 1.14f, TextStyle.Alignment.START);

  @Override
  public CoverText text() {
    return new CoverText(TITLE_STYLE, AUTHOR_STYLE, TEXT);
  }

  @Override
  public List<Lettering> paint(Sheet sheet) {
    Canvas canvas = sheet.canvas();
    Colourway colours = sheet.colourway();
    Palette palette = new Palette();
    Ink letters = palette.ink(colours.dark(), colours.light(), 8);
    Ink ornament = palette.ink(colours.dark(), colours.accent(), 6);
    canvas.begin(palette);

    TextBlock title = title(sheet, TALL);
    float height = TALL;
    if (title.size() < SMALL_TITLE) {
      height = LOW;
      title = title(sheet, LOW);
    }
    title = title.movedDown(Math.max(0, TITLE_BOTTOM - title.bottom()) / 2);
    TextBlock author = sheet.setAuthor(AUTHOR_STYLE, AUTHOR);
    String initial = Initials.of(sheet.title(), sheet.author());
    Area box = new Area(TEXT.left(), TOP, TEXT.right(), TOP + height);
    if (initial.isEmpty()) {
      canvas.fill(Shapes.lozenge(TEXT.left() + height / 2, TOP + height / 2, height / 2), ornament);
    } else {
      sheet.setter().fill(initial, Typeface.SERIF_BOLD, box).draw(canvas, ornament);
    }
    engrave(canvas, box, ornament.ground());
    return List.of(
        new Lettering(title, letters).draw(canvas), new Lettering(author, letters).draw(canvas));
  }

  private static TextBlock title(Sheet sheet, float height) {
    Area area = new Area(TEXT.left(), TOP + height + GAP, TEXT.right(), TITLE_BOTTOM);
    return sheet.setTitle(TITLE_STYLE, area);
  }

  /** Lines of the ground's colour across a figure, wider and wider from the top. */
  private static void engrave(Canvas canvas, Area box, int ground) {
    int lines = (int) (box.height() / 36);
    for (int i = 1; i < lines; i++) {
      int y = (int) (box.top() + i * box.height() / lines);
      int weight = 3 + 17 * i / lines;
      canvas.rectangle((int) box.left(), y - weight, (int) box.right() + 1, y, ground);
    }
  }
}
