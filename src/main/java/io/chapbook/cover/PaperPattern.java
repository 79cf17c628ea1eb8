package io.chapbook.cover;

/** Patterns of printed paper; each repeats a tile. */
enum PaperPattern {
  DROPS,
  LEAVES,
  LOZENGES,
  RINGS,
  STARS;

  /** The side of a tile, of which a whole number goes across the page. */
  private static final int TILE = 100;

  /** Covers the page: one tile is drawn, and then copied. */
  void paint(Canvas canvas, Ink ink) {
    for (int x = 0; x <= TILE; x += TILE) {
      for (int y = 0; y <= TILE; y += TILE) {
        figure(canvas, x, y, ink);
      }
    }
    figure(canvas, TILE / 2, TILE / 2, ink);
    canvas.repeat(TILE);
  }

  private void figure(Canvas canvas, int x, int y, Ink ink) {
    switch (this) {
      case DROPS -> canvas.fill(Shapes.circle(x, y, 17), ink);
      case LEAVES -> {
        canvas.fill(leaf(x, y, 22, -22), ink);
        canvas.fill(leaf(x, y, -22, -22), ink);
        canvas.fill(leaf(x, y, 22, 22), ink);
        canvas.fill(leaf(x, y, -22, 22), ink);
      }
      case LOZENGES -> {
        canvas.fill(Shapes.without(Shapes.lozenge(x, y, 40), Shapes.lozenge(x, y, 28)), ink);
        canvas.fill(Shapes.lozenge(x, y, 13), ink);
      }
      case RINGS -> canvas.fill(Shapes.without(Shapes.circle(x, y, 50), Shapes.circle(x, y, 40)), ink);
      default -> canvas.fill(star(x, y), ink);
    }
  }

  /** A leaf from near a centre outwards. */
  private static Outline leaf(double x, double y, double dx, double dy) {
    double fromX = x + dx * 0.25;
    double fromY = y + dy * 0.25;
    double toX = x + dx * 1.7;
    double toY = y + dy * 1.7;
    return new Outline.Builder()
        .moveTo(fromX, fromY)
        .curveTo(x + dx + dy * 0.8, y + dy - dx * 0.8, toX, toY)
        .curveTo(x + dx - dy * 0.8, y + dy + dx * 0.8, fromX, fromY)
        .build();
  }

  /** Four points with hollow sides. */
  private static Outline star(double x, double y) {
    double reach = 34;
    double waist = 5;
    return new Outline.Builder()
        .moveTo(x, y - reach)
        .curveTo(x + waist, y - waist, x + reach, y)
        .curveTo(x + waist, y + waist, x, y + reach)
        .curveTo(x - waist, y + waist, x - reach, y)
        .curveTo(x - waist, y - waist, x, y - reach)
        .build();
  }
}
