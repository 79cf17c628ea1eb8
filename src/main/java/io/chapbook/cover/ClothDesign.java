package io.chapbook.cover;

import java.util.List;

/** A cloth binding: a deep ground, a double frame, and the title in light letters. */
final class ClothDesign implements CoverDesign {
  private static final Area TITLE = new Area(140, 200, 1060, 1070);
  private static final Area AUTHOR = new Area(150, 1240, 1050, 1420);
  private static final int CENTRE = WIDTH / 2;
  private static final int ORNAMENT = 1160;
  private static final TextStyle TITLE_STYLE =
      new TextStyle(
          Typeface.SERIF_BOLD, 210, TextStyle.SMALLEST_TITLE, 1.14f, TextStyle.Alignment.CENTRED);
  private static final TextStyle AUTHOR_STYLE =
      new TextStyle(
          Typeface.SERIF, 96, TextStyle.SMALLEST_NAME, 1.14f, TextStyle.Alignment.CENTRED);

  @Override
  public CoverText text() {
    return new CoverText(
        TITLE_STYLE, AUTHOR_STYLE,
        new Area(TITLE.left(), TITLE.top(), TITLE.right(), AUTHOR.bottom()));
  }

  @Override
  public List<Lettering> paint(Sheet sheet) {
    Canvas canvas = sheet.canvas();
    Palette palette = new Palette();
    Ink letters = palette.ink(sheet.colourway().dark(), sheet.colourway().light(), 11);
    Ink ornament = palette.ink(sheet.colourway().dark(), sheet.colourway().accent(), 3);
    canvas.begin(palette);
    canvas.frame(56, 56, WIDTH - 56, HEIGHT - 56, 10, ornament.full());
    canvas.frame(80, 80, WIDTH - 80, HEIGHT - 80, 3, ornament.full());
    corners(canvas, ornament);

    TextBlock title = sheet.setTitle(TITLE_STYLE, TITLE);
    TextBlock author = sheet.setAuthor(AUTHOR_STYLE, AUTHOR);
    if (title.lines().isEmpty()) {
      emblem(canvas, ornament);
    } else {
      // A little above the middle is where the eye takes the middle to be.
      title = title.movedDown((TITLE.bottom() - title.bottom()) * 0.45f);
    }
    divider(canvas, ornament);
    return List.of(
        new Lettering(title, letters).draw(canvas), new Lettering(author, letters).draw(canvas));
  }

  /** Lozenges where the frames' corners are. */
  private static void corners(Canvas canvas, Ink ink) {
    for (int x : new int[] {122, WIDTH - 122}) {
      for (int y : new int[] {122, HEIGHT - 122}) {
        canvas.fill(Shapes.lozenge(x, y, 17), ink);
      }
    }
  }

  private static void divider(Canvas canvas, Ink ink) {
    canvas.rectangle(CENTRE - 230, ORNAMENT - 2, CENTRE - 48, ORNAMENT + 2, ink.full());
    canvas.rectangle(CENTRE + 48, ORNAMENT - 2, CENTRE + 230, ORNAMENT + 2, ink.full());
    canvas.fill(Shapes.lozenge(CENTRE, ORNAMENT, 24), ink);
  }

  /** What stands in the place of a title that cannot be set. */
  private static void emblem(Canvas canvas, Ink ink) {
    int middle = (int) (TITLE.top() + TITLE.bottom()) / 2;
    for (int radius = 300; radius > 60; radius -= 80) {
      Outline inner = Shapes.lozenge(CENTRE, middle, radius - 26);
      canvas.fill(Shapes.without(Shapes.lozenge(CENTRE, middle, radius), inner), ink);
    }
    canvas.fill(Shapes.lozenge(CENTRE, middle, 34), ink);
  }
}
