package io.chapbook.cover;

import java.util.ArrayList;
import java.util.List;

/**
 * A text set in lines.
 *
 * @param font its font
 * @param size its size in pixels
 * @param lines from the top; empty when there was nothing to set
 */
record TextBlock(FontFile font, float size, List<TextLine> lines) {

  TextBlock {
    lines = List.copyOf(lines);
  }

  /** The top of the ink of the first line; 0 when there is none. */
  float top() {
    return lines.isEmpty() ? 0 : lines.get(0).ink().top();
  }

  /** The bottom of the ink of the lowest line; 0 when there is none. */
  float bottom() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).ink().bottom();
  }

  /** Whether all ink is between an area's sides and above its bottom. */
  boolean fitsIn(Area area) {
    for (TextLine line : lines) {
      // Lines are aligned by their ink, so one that is narrow enough is in its place.
      if (line.ink().width() > area.width()) {
        return false;
      }
    }
    return bottom() <= area.bottom();
  }

  /** The same block further down (up when below 0). */
  TextBlock movedDown(float distance) {
    List<TextLine> moved = new ArrayList<>(lines.size());
    for (TextLine line : lines) {
      moved.add(line.movedDown(distance));
    }
    return new TextBlock(font, size, moved);
  }

  /** Draws all lines. */
  void draw(Canvas canvas, Ink ink) {
    float scale = size / font.unitsPerEm();
    for (TextLine line : lines) {
      for (int i = 0; i < line.glyphs().length; i++) {
        canvas.fill(
            font.outline(line.glyphs()[i]), scale, -scale, line.pens()[i], line.baseline(), ink);
      }
    }
  }
}
