package io.chapbook.cover;

import java.nio.ByteBuffer;

/**
 * Reads glyph shapes from the tables {@code loca} and {@code glyf}.
 *
 * <p>Rules: <a href="https://learn.microsoft.com/typography/opentype/spec/glyf">OpenType, glyf</a>.
 */
final class GlyphReader {
  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  private static final int WORDS = 1;
  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  private final ByteBuffer data;
  private final int locations;
  private final boolean longOffsets;
  private final int glyphs;

  GlyphReader(ByteBuffer data, int locations, boolean longOffsets, int glyphs) {
    this.data = data;
    this.locations = locations;
    this.longOffsets = longOffsets;
    this.glyphs = glyphs;
  }

  /** The shape of a glyph; empty for blanks. */
  Outline read(int glyph) {
    int start = location(glyph);
    if (location(glyph + 1) == start) {
      return Outline.EMPTY;
    }
    Outline.Builder builder = new Outline.Builder();
    ByteBuffer at = data.duplicate().position(glyphs + start);
    int contours = at.getShort();
    at.position(at.position() + 8);
    if (contours >= 0) {
      simple(at, contours, builder);
    } else {
      composite(at, builder);
    }
    return builder.build();
  }

  private int location(int glyph) {
    return longOffsets
        ? data.getInt(locations + 4 * glyph)
        : 2 * (data.getShort(locations + 2 * glyph) & 0xffff);
  }

  private static void simple(ByteBuffer at, int contours, Outline.Builder builder) {
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = at.getShort() & 0xffff;
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    int instructions = at.getShort() & 0xffff;
    at.position(at.position() + instructions);
    byte[] flags = flags(at, points);
    int[] xs = coordinates(at, flags, SHORT_X, SAME_X);
    int[] ys = coordinates(at, flags, SHORT_Y, SAME_Y);
    int first = 0;
    for (int end : ends) {
      contour(flags, xs, ys, first, end, builder);
      first = end + 1;
    }
  }

  private static byte[] flags(ByteBuffer at, int points) {
    byte[] flags = new byte[points];
    for (int i = 0; i < points; ) {
      byte flag = at.get();
      int times = (flag & REPEAT) == 0 ? 1 : 1 + (at.get() & 0xff);
      for (int j = 0; j < times; j++) {
        flags[i++] = flag;
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer at, byte[] flags, int isShort, int isSame) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int step = at.get() & 0xff;
        value += (flags[i] & isSame) != 0 ? step : -step;
      } else if ((flags[i] & isSame) == 0) {
        value += at.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  /** Two control points in a row have a point of the curve half-way between them. */
  private static void contour(
      byte[] flags, int[] xs, int[] ys, int first, int last, Outline.Builder builder) {
    int count = last - first + 1;
    if (count < 2) {
      return;
    }
    int start = first;
    while (start <= last && (flags[start] & ON_CURVE) == 0) {
      start++;
    }
    boolean onCurve = start <= last;
    start = onCurve ? start : first;
    double startX = onCurve ? xs[start] : (xs[first] + xs[last]) / 2.0;
    double startY = onCurve ? ys[start] : (ys[first] + ys[last]) / 2.0;
    builder.moveTo(startX, startY);
    int control = -1;
    for (int i = onCurve ? 1 : 0; i < count; i++) {
      int point = first + (start - first + i) % count;
      boolean isOn = (flags[point] & ON_CURVE) != 0;
      if (control >= 0) {
        double x = isOn ? xs[point] : (xs[control] + xs[point]) / 2.0;
        double y = isOn ? ys[point] : (ys[control] + ys[point]) / 2.0;
        builder.curveTo(xs[control], ys[control], x, y);
      } else if (isOn) {
        builder.lineTo(xs[point], ys[point]);
      }
      control = isOn ? -1 : point;
    }
    if (control >= 0) {
      builder.curveTo(xs[control], ys[control], startX, startY);
    }
    builder.close();
  }

  private void composite(ByteBuffer at, Outline.Builder builder) {
    int flags;
    do {
      flags = at.getShort();
      Outline part = read(at.getShort() & 0xffff);
      boolean words = (flags & WORDS) != 0;
      int dx = words ? at.getShort() : at.get();
      int dy = words ? at.getShort() : at.get();
      if ((flags & OFFSETS) == 0) {
        throw new IllegalStateException("a glyph is put together by points; only offsets are read");
      }
      float xx = 1;
      float yx = 0;
      float xy = 0;
      float yy = 1;
      if ((flags & SCALE) != 0) {
        xx = yy = fraction(at);
      } else if ((flags & TWO_SCALES) != 0) {
        xx = fraction(at);
        yy = fraction(at);
      } else if ((flags & MATRIX) != 0) {
        xx = fraction(at);
        yx = fraction(at);
        xy = fraction(at);
        yy = fraction(at);
      }
      builder.append(part, xx, yx, xy, yy, dx, dy);
    } while ((flags & MORE) != 0);
  }

  /** A number with 14 bits behind the point. */
  private static float fraction(ByteBuffer at) {
    return at.getShort() / 16384f;
  }
}
