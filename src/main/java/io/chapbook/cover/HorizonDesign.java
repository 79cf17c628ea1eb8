package io.chapbook.cover;

import java.util.List;

/** A plain land under a sun or a moon: hills, peaks or waves. The title stands in the sky. */
final class HorizonDesign implements CoverDesign {
  private static final Area TITLE = new Area(110, 130, 1090, 800);
  private static final Area AUTHOR = new Area(110, 1385, 1090, 1530);
  private static final TextStyle TITLE_STYLE =
      new TextStyle(
          Typeface.SANS_BOLD, 186, TextStyle.SMALLEST_TITLE, 1.1f, TextStyle.Alignment.START);
  private static final TextStyle AUTHOR_STYLE =
      new TextStyle(
          Typeface.SANS, 80, TextStyle.SMALLEST_NAME, 1.14f, TextStyle.Alignment.START);

  /** Where the layers' upper edges stand, and how far they go up and down. */
  private static final int[] EDGES = {1040, 1130, 1220, 1315};
  private static final int[] SWINGS = {70, 55, 45, 30};

  @Override
  public CoverText text() {
    return new CoverText(
        TITLE_STYLE, AUTHOR_STYLE,
        new Area(TITLE.left(), TITLE.top(), TITLE.right(), AUTHOR.bottom()));
  }

  @Override
  public List<Lettering> paint(Sheet sheet) {
    Canvas canvas = sheet.canvas();
    Colourway colours = sheet.colourway();
    Draws draws = new Draws(sheet.seed());
    boolean night = draws.next(5) < 2;
    int sky = night ? colours.dark() : colours.light();
    int near = Palette.mix(colours.dark(), 0, night ? 5 : 2, 10);
    int far = Palette.mix(sky, colours.second(), night ? 5 : 8, 10);

    Palette palette = new Palette();
    Ink title = palette.ink(sky, night ? colours.light() : colours.dark(), 7);
    Ink disc = palette.ink(sky, night ? colours.light() : colours.accent(), 3);
    Ink[] layers = new Ink[EDGES.length];
    int before = sky;
    for (int i = 0; i < layers.length; i++) {
      int colour = Palette.mix(far, near, i, layers.length - 1);
      layers[i] = palette.ink(before, colour, 3);
      before = colour;
    }
    Ink author = palette.ink(near, colours.light(), 5);
    canvas.begin(palette);

    boolean untitled = sheet.title().isEmpty();
    int radius = untitled ? 300 : draws.between(130, 170);
    canvas.fill(Shapes.circle(draws.between(320, 880), untitled ? 620 : 1005, radius), disc);
    int kind = draws.next(3);
    for (int i = 0; i < layers.length; i++) {
      canvas.fill(land(kind, EDGES[i], SWINGS[i], draws), layers[i]);
    }
    TextBlock titleText = sheet.setTitle(TITLE_STYLE, TITLE);
    TextBlock name = sheet.setAuthor(AUTHOR_STYLE, AUTHOR);
    return List.of(
        new Lettering(titleText, title).draw(canvas), new Lettering(name, author).draw(canvas));
  }

  private static Outline land(int kind, int edge, int swing, Draws draws) {
    int parts = kind == 2 ? 10 : kind == 1 ? 7 : 5;
    int step = WIDTH / parts;
    int offset = draws.next(step);
    double[] heights = new double[parts + 3];
    for (int i = 0; i < heights.length; i++) {
      int reach = kind == 2 ? swing / 2 : draws.between(swing / 3, swing);
      heights[i] = i % 2 == 0 ? edge - reach : edge + reach;
    }
    Outline.Builder builder = new Outline.Builder().moveTo(-offset - step, HEIGHT);
    builder.lineTo(-offset - step, heights[0]);
    for (int i = 1; i < heights.length; i++) {
      double x = -offset + (i - 1.0) * step;
      if (kind == 1) {
        builder.lineTo(x, heights[i]);
      } else {
        double middle = (heights[i - 1] + heights[i]) / 2;
        builder.curveTo(x - step * 0.75, heights[i - 1], x - step / 2.0, middle);
        builder.curveTo(x - step * 0.25, heights[i], x, heights[i]);
      }
    }
    double end = -offset + (heights.length - 2.0) * step;
    return builder.lineTo(end, HEIGHT).close().build();
  }
}
