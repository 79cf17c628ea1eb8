package io.chapbook.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of mixed colours that ends as a palette PNG. */
final class Picture {
  private static final int MAX_COLOURS = 256;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final Rasterizer rasterizer;

  Picture(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    this.rasterizer = new Rasterizer(width, height);
  }

  /** Fills a shape; {@code percent} is how much of what lies below it is covered. */
  void fill(Outline shape, int colour, int percent) {
    fill(shape, 1, 1, 0, 0, colour, percent);
  }

  void rectangle(double left, double top, double right, double bottom, int colour, int percent) {
    fill(Shapes.polygon(left, top, right, top, right, bottom, left, bottom), colour, percent);
  }

  void text(TextBlock text, int colour) {
    float scale = text.size() / text.font().unitsPerEm();
    for (TextLine line : text.lines()) {
      for (int i = 0; i < line.glyphs().length; i++) {
        Outline glyph = text.font().outline(line.glyphs()[i]);
        fill(glyph, scale, -scale, line.pens()[i], line.baseline(), colour, 100);
      }
    }
  }

  private void fill(
      Outline shape, float scaleX, float scaleY, float dx, float dy, int colour, int percent) {
    rasterizer.fill(
        shape,
        scaleX,
        scaleY,
        dx,
        dy,
        (x, y, length, coverage) -> {
          for (int i = y * width + x; i < y * width + x + length; i++) {
            pixels[i] = Palette.mix(pixels[i], colour, coverage * percent, 255 * 100);
          }
        });
  }

  /** The picture as a PNG whose palette holds the colours that occur most. */
  byte[] toPng() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> colours = new ArrayList<>(counts.keySet());
    colours.sort(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparing(c -> c));
    int[] kept =
        colours.stream().limit(MAX_COLOURS).mapToInt(Integer::intValue).sorted().toArray();
    Palette palette = new Palette();
    Arrays.stream(kept).forEach(palette::add);
    Map<Integer, Integer> entries = new HashMap<>();
    colours.forEach(colour -> entries.put(colour, nearest(colour, kept)));
    Canvas canvas = new Canvas(width, height);
    canvas.begin(palette);
    for (int i = 0; i < pixels.length; i++) {
      canvas.pixels()[i] = entries.get(pixels[i]).byteValue();
    }
    return new PngWriter().write(canvas);
  }

  private static int nearest(int colour, int[] kept) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < kept.length; i++) {
      int red = (colour >> 16) - (kept[i] >> 16);
      int green = (colour >> 8 & 0xff) - (kept[i] >> 8 & 0xff);
      int blue = (colour & 0xff) - (kept[i] & 0xff);
      int distance = 3 * red * red + 6 * green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
