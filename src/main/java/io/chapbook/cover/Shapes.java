package io.chapbook.cover;

/** The plain figures that designs are made of, in pixels with y counted downwards. */
final class Shapes {
  private static final int ARCS = 8;

  private Shapes() {}

  /** A polygon of the points x, y, x, y... */
  static Outline polygon(double... points) {
    Outline.Builder builder = new Outline.Builder().moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      builder.lineTo(points[i], points[i + 1]);
    }
    return builder.close().build();
  }

  /** A square that stands on a corner. */
  static Outline lozenge(double x, double y, double radius) {
    return polygon(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
  }

  /** The part of a shape that is not in another one inside it. */
  static Outline without(Outline outer, Outline inner) {
    Outline.Builder builder = new Outline.Builder();
    builder.append(outer, 1, 0, 0, 1, 0, 0);
    // Run backwards, the inner contour's area counts against the outer one's.
    float[] curves = inner.curves();
    for (int i = curves.length - 6; i >= 0; i -= 6) {
      builder
          .moveTo(curves[i + 4], curves[i + 5])
          .curveTo(curves[i + 2], curves[i + 3], curves[i], curves[i + 1]);
    }
    return builder.build();
  }

  /** A full circle. */
  static Outline circle(double x, double y, double radius) {
    Outline.Builder builder = new Outline.Builder().moveTo(x + radius, y);
    arc(builder, x, y, radius, 0, ARCS);
    return builder.close().build();
  }

  /**
   * A quarter of a disc.
   *
   * @param corner its centre is the tile's corner 0 top left, 1 top right, 2 bottom right or 3
   *     bottom left
   */
  static Outline quarter(double x, double y, double side, double radius, int corner) {
    double centreX = corner == 1 || corner == 2 ? x + side : x;
    double centreY = corner >= 2 ? y + side : y;
    Outline.Builder builder = new Outline.Builder().moveTo(centreX, centreY);
    int first = corner * ARCS / 4;
    builder.lineTo(
        centreX + radius * cos(2 * first), centreY + radius * sin(2 * first));
    arc(builder, centreX, centreY, radius, first, ARCS / 4);
    return builder.close().build();
  }

  /** Half a disc whose straight side is the tile's side 0 top, 1 right, 2 bottom or 3 left. */
  static Outline half(double x, double y, double side, int edge) {
    double radius = side / 2;
    double centreX = edge == 1 ? x + side : edge == 3 ? x : x + radius;
    double centreY = edge == 0 ? y : edge == 2 ? y + side : y + radius;
    int first = edge * ARCS / 4;
    Outline.Builder builder =
        new Outline.Builder()
            .moveTo(centreX + radius * cos(2 * first), centreY + radius * sin(2 * first));
    arc(builder, centreX, centreY, radius, first, ARCS / 2);
    return builder.close().build();
  }

  /** Arcs of 45 degrees, clockwise on the page; angle steps count from the right. */
  private static void arc(
      Outline.Builder builder, double x, double y, double radius, int first, int count) {
    double reach = radius / cos(1);
    for (int i = first; i < first + count; i++) {
      builder.curveTo(
          x + reach * cos(2 * i + 1),
          y + reach * sin(2 * i + 1),
          x + radius * cos(2 * i + 2),
          y + radius * sin(2 * i + 2));
    }
  }

  /** StrictMath, as Math may round otherwise on another machine. */
  private static double cos(int step) {
    return StrictMath.cos(step * StrictMath.PI / ARCS);
  }

  private static double sin(int step) {
    return StrictMath.sin(step * StrictMath.PI / ARCS);
  }
}
