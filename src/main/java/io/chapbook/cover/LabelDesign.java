package io.chapbook.cover;

import java.util.List;

/** Boards of patterned paper with a pasted label, which is as large as its text. */
final class LabelDesign implements CoverDesign {
  private static final int LEFT = 170;
  private static final int RIGHT = WIDTH - LEFT;
  private static final int PADDING = 105;
  private static final int GAP = 170;
  private static final int LEAST_HEIGHT = 560;
  private static final int MIDDLE = 690;
  private static final Area TITLE = new Area(LEFT + 65, 0, RIGHT - 65, 830);
  private static final Area AUTHOR = new Area(LEFT + 65, 0, RIGHT - 65, 160);
  private static final TextStyle TITLE_STYLE =
      new TextStyle(
          Typeface.SERIF_BOLD, 150, TextStyle.SMALLEST_TITLE, 1.14f, TextStyle.Alignment.CENTRED);
  private static final TextStyle AUTHOR_STYLE =
      new TextStyle(
          Typeface.SERIF_ITALIC, 84, TextStyle.SMALLEST_NAME, 1.14f, TextStyle.Alignment.CENTRED);

  @Override
  public CoverText text() {
    return new CoverText(
        TITLE_STYLE, AUTHOR_STYLE,
        new Area(TITLE.left(), 120 + PADDING, TITLE.right(), HEIGHT - 120 - PADDING));
  }

  @Override
  public List<Lettering> paint(Sheet sheet) {
    Canvas canvas = sheet.canvas();
    Colourway colours = sheet.colourway();
    Draws draws = new Draws(sheet.seed());
    Palette palette = new Palette();
    int motif = draws.next(3) == 0 ? colours.light() : colours.accent();
    Ink pattern = palette.ink(colours.dark(), motif, 3);
    Ink letters = palette.ink(colours.light(), colours.dark(), 7);
    Ink rule = palette.ink(colours.light(), colours.second(), 2);
    canvas.begin(palette);
    PaperPattern.values()[draws.next(PaperPattern.values().length)].paint(canvas, pattern);

    TextBlock title = sheet.setTitle(TITLE_STYLE, TITLE);
    TextBlock author = sheet.setter().set(sheet.author(), AUTHOR_STYLE, AUTHOR);
    int above = title.lines().isEmpty() ? 120 : (int) Math.ceil(title.bottom());
    int below = author.lines().isEmpty() ? 0 : GAP + (int) Math.ceil(author.bottom());
    int height = Math.max(LEAST_HEIGHT, above + below + 2 * PADDING);
    int top = Math.max(120, MIDDLE - height / 2);
    int free = height - above - below - 2 * PADDING;
    label(canvas, top, height, letters, rule);

    int titleTop = top + PADDING + free / 2;
    if (title.lines().isEmpty()) {
      canvas.fill(Shapes.lozenge(WIDTH / 2.0, titleTop + 60.0, 60), letters);
    }
    if (below > 0) {
      int y = titleTop + above + GAP / 2;
      canvas.rectangle(WIDTH / 2 - 60, y - 3, WIDTH / 2 + 60, y + 3, rule.full());
    }
    return List.of(
        new Lettering(title.movedDown(titleTop), letters).draw(canvas),
        new Lettering(author.movedDown(titleTop + above + GAP), letters).draw(canvas));
  }

  private static void label(Canvas canvas, int top, int height, Ink letters, Ink rule) {
    canvas.rectangle(LEFT - 14, top - 14, RIGHT + 14, top + height + 14, letters.full());
    canvas.rectangle(LEFT, top, RIGHT, top + height, letters.ground());
    canvas.frame(LEFT + 24, top + 24, RIGHT - 24, top + height - 24, 4, rule.full());
  }
}
