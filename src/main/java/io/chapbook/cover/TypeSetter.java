package io.chapbook.cover;

import java.util.ArrayList;
import java.util.List;

/** Sets a text into an area as large as it fits. Not safe for threads. */
final class TypeSetter {
  /** The least gap between the ink of two lines, as a part of the size. */
  private static final float LEAST_GAP = 0.06f;

  /** How much smaller a text may become so that no short word stands alone. */
  private static final float LEAST_SHARE = 0.8f;

  private static final int SHORT_WORD = 3;

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
   * fit at the smallest size is dropped and marked by an ellipsis. A somewhat smaller size is taken
   * when no short word then stands alone on a line.
   *
   * @param text characters of the style's font, words parted by single spaces; may be empty
   */
  TextBlock set(String text, TextStyle style, Area area) {
    FontFile font = fonts.font(style.typeface());
    if (text.isEmpty()) {
      return new TextBlock(font, style.largest(), List.of());
    }
    LineBreaker words = new LineBreaker(text, font);
    TextBlock largest = null;
    float least = style.smallest();
    for (float size = style.largest(); size > least; size *= 0.96f) {
      List<String> lines = fitting(words, size, font, style, area);
      TextBlock block = lines.isEmpty() ? null : place(lines, size, font, style, area);
      if (block != null && block.fitsIn(area)) {
        if (!hasLoneWord(lines)) {
          return block;
        }
        largest = largest == null ? block : largest;
        least = Math.max(style.smallest(), largest.size() * LEAST_SHARE);
      }
    }
    return largest == null ? setShortened(text, font, style, area) : largest;
  }

  /** The lines at a size, or none when they are certain not to fit. */
  private static List<String> fitting(
      LineBreaker words, float size, FontFile font, TextStyle style, Area area) {
    double limit = limit(area, size, font);
    if (words.widestWord() > limit && size > style.breakingSize()) {
      return List.of();
    }
    LineBreaker broken = words.breakingWords(limit);
    boolean fits = height(broken.lineCount(limit), size, style) <= area.height();
    return fits ? broken.lines(limit) : List.of();
  }

  private static boolean hasLoneWord(List<String> lines) {
    return lines.size() > 1 && lines.stream().anyMatch(line -> line.length() <= SHORT_WORD);
  }

  /** Sets a few letters as large as their ink fills an area's height or width, from its left. */
  TextBlock fill(String letters, Typeface typeface, Area area) {
    FontFile font = fonts.font(typeface);
    Area ink = line(letters, font.unitsPerEm(), font).ink();
    float scale =
        Math.min(area.height() / (ink.bottom() - ink.top()), area.width() / (ink.right() - ink.left()));
    float size = font.unitsPerEm() * scale;
    TextStyle style =
        new TextStyle(typeface, (int) size, (int) size, 1, TextStyle.Alignment.START);
    return place(List.of(letters), size, font, style, area);
  }

  /** As much of a text as there is room for at the smallest size, and an ellipsis. */
  private TextBlock setShortened(String text, FontFile font, TextStyle style, Area area) {
    // Narrower than the area, as some signs reach far over their advance.
    double limit = limit(area, style.smallest(), font) - font.unitsPerEm() / 4.0;
    int fits = 1;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (smallest(shortened(text, middle), limit, font, style, area).fitsIn(area)) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return smallest(shortened(text, fits), limit, font, style, area);
  }

  private static TextBlock smallest(
      String text, double limit, FontFile font, TextStyle style, Area area) {
    LineBreaker words = new LineBreaker(text, font).breakingWords(limit);
    return place(words.lines(limit), style.smallest(), font, style, area);
  }

  /** Ends after a word, unless that would drop more than the half. */
  private static String shortened(String text, int length) {
    int space = text.lastIndexOf(' ', length);
    return SettableText.cut(text, space > length / 2 ? space : length);
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
