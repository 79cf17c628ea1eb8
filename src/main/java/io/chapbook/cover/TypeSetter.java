package io.chapbook.cover;

import java.util.ArrayList;
import java.util.List;

/** Sets a text into an area as large as it fits. Not safe for threads. */
final class TypeSetter {
  /** The least gap between the ink of two lines, as a part of the size. */
  private static final float LEAST_GAP = 0.06f;

  private final FontCase fonts;

  TypeSetter(FontCase fonts) {
    this.fonts = fonts;
  }

  /** What of a text can be set in a typeface. */
  SettableText settable(String text, Typeface typeface) {
    return SettableText.of(text, fonts.font(typeface));
  }

  /**
   * Sets a text at the top of an area, in the largest size at which all of it fits; what does not
   * fit at the smallest size is dropped and marked by an ellipsis.
   *
   * @param text characters of the style's font, words parted by single spaces; may be empty
   */
  TextBlock set(String text, TextStyle style, Area area) {
    FontFile font = fonts.font(style.typeface());
    if (text.isEmpty()) {
      return new TextBlock(font, style.largest(), List.of());
    }
    LineBreaker words = new LineBreaker(text, font);
    for (float size = style.largest(); size > style.smallest(); size *= 0.96f) {
      double limit = limit(area, size, font);
      boolean wordsFit = words.widestWord() <= limit;
      if (!wordsFit && size > style.breakingSize()) {
        continue;
      }
      LineBreaker broken = words.breakingWords(limit);
      if (height(broken.lineCount(limit), size, style) <= area.height()) {
        TextBlock block = place(broken.lines(limit), size, font, style, area);
        if (block.bottom() <= area.bottom()) {
          return block;
        }
      }
    }
    return setShortened(text, font, style, area);
  }

  private TextBlock setShortened(String text, FontFile font, TextStyle style, Area area) {
    float size = style.smallest();
    double limit = limit(area, size, font);
    LineBreaker words = new LineBreaker(text, font).breakingWords(limit);
    List<String> lines = words.lines(limit);
    while (true) {
      TextBlock block = place(lines, size, font, style, area);
      if (block.bottom() <= area.bottom() || lines.size() == 1) {
        return block;
      }
      lines = new ArrayList<>(lines.subList(0, lines.size() - 1));
      String last = lines.remove(lines.size() - 1);
      String cut = SettableText.cut(last, last.length());
      while (LineBreaker.width(cut, font) > limit && cut.length() > 2) {
        cut = SettableText.cut(cut, cut.length() - 2);
      }
      lines.add(cut);
    }
  }

  /** The measure in font units, a little less than the area, as ink may reach over the advance. */
  private static double limit(Area area, float size, FontFile font) {
    return (area.width() - 0.06 * size) * font.unitsPerEm() / size;
  }

  private static float height(int lines, float size, TextStyle style) {
    return (lines - 1) * size * style.leading() + size * 0.7f;
  }

  private static TextBlock place(
      List<String> texts, float size, FontFile font, TextStyle style, Area area) {
    boolean rightToLeft = VisualOrder.isRightToLeft(String.join(" ", texts));
    List<TextLine> lines = new ArrayList<>();
    for (String text : texts) {
      TextLine line = line(VisualOrder.of(text, rightToLeft), size, font);
      lines.add(line);
    }
    List<TextLine> placed = new ArrayList<>();
    float baseline = 0;
    for (int i = 0; i < lines.size(); i++) {
      Area ink = lines.get(i).ink();
      if (i == 0) {
        baseline = area.top() - ink.top();
      } else {
        float clear = placed.get(i - 1).ink().bottom() + LEAST_GAP * size - ink.top();
        baseline = Math.max(baseline + size * style.leading(), clear);
      }
      placed.add(align(lines.get(i), style, rightToLeft, area).movedDown(baseline));
    }
    return new TextBlock(font, size, placed);
  }

  /** A line with its pen at 0 and its base line at 0. */
  private static TextLine line(String text, float size, FontFile font) {
    float scale = size / font.unitsPerEm();
    int[] glyphs = new int[text.length()];
    float[] pens = new float[text.length()];
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    int pen = 0;
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = font.glyph(text.charAt(i));
      pen += i == 0 ? 0 : font.kerning(glyphs[i - 1], glyphs[i]);
      pens[i] = pen * scale;
      pen += font.advance(glyphs[i]);
      Outline outline = font.outline(glyphs[i]);
      if (!outline.isEmpty()) {
        left = Math.min(left, pens[i] + outline.left() * scale);
        right = Math.max(right, pens[i] + outline.right() * scale);
        top = Math.min(top, -outline.top() * scale);
        bottom = Math.max(bottom, -outline.bottom() * scale);
      }
    }
    boolean blank = left > right;
    Area ink = blank ? new Area(0, 0, 0, 0) : new Area(left, top, right, bottom);
    return new TextLine(glyphs, pens, 0, ink);
  }

  /** Lines are aligned by their ink, so that quotation marks do not push them aside. */
  private static TextLine align(
      TextLine line, TextStyle style, boolean rightToLeft, Area area) {
    Area ink = line.ink();
    float shift;
    if (style.alignment() == TextStyle.Alignment.CENTRED) {
      shift = (area.left() + area.right() - ink.left() - ink.right()) / 2;
    } else {
      shift = rightToLeft ? area.right() - ink.right() : area.left() - ink.left();
    }
    float[] pens = line.pens().clone();
    for (int i = 0; i < pens.length; i++) {
      pens[i] += shift;
    }
    Area moved = new Area(ink.left() + shift, ink.top(), ink.right() + shift, ink.bottom());
    return new TextLine(line.glyphs(), pens, line.baseline(), moved);
  }
}
