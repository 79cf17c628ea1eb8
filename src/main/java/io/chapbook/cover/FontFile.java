package io.chapbook.cover;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font, read in place: nothing is parsed before it is asked for.
 *
 * <p>Rules: <a href="https://learn.microsoft.com/typography/opentype/spec/">OpenType</a>. FontBox
 * reads fonts as well, but the first font cost a plain conversion 100 ms (its logging set-up and a
 * calendar, measured 2026 on JDK 17); tests compare this class with FontBox glyph by glyph.
 * Characters outside the Basic Multilingual Plane count as missing. Not safe for threads.
 */
final class FontFile {
  private final ByteBuffer data;
  private final Map<Integer, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final int metrics;
  private final int longMetrics;
  private final int characterMap;
  private final int kerningPairs;
  private final Outline[] outlines;
  private final GlyphReader glyphs;

  /** A font from the bytes of a TrueType file, which must be sound: fonts are ours, not users'. */
  FontFile(byte[] file) {
    data = ByteBuffer.wrap(file);
    int count = unsigned(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      tables.put(data.getInt(entry), data.getInt(entry + 8));
    }
    unitsPerEm = unsigned(table("head") + 18);
    metrics = table("hmtx");
    longMetrics = unsigned(table("hhea") + 34);
    outlines = new Outline[unsigned(table("maxp") + 4)];
    characterMap = characterMap(table("cmap"));
    kerningPairs = kerningPairs();
    boolean longOffsets = data.getShort(table("head") + 50) != 0;
    glyphs = new GlyphReader(data, table("loca"), longOffsets, table("glyf"));
  }

  /** How many units make the font's size. */
  int unitsPerEm() {
    return unitsPerEm;
  }

  /** How many glyphs the font has. */
  int glyphCount() {
    return outlines.length;
  }

  /** The glyph of a character, or 0 when the font lacks it. */
  int glyph(char character) {
    int segments = unsigned(characterMap + 6) / 2;
    int ends = characterMap + 14;
    int low = 0;
    int high = segments - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (unsigned(ends + 2 * middle) < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int starts = ends + 2 * segments + 2 + 2 * low;
    int start = unsigned(starts);
    if (character < start) {
      return 0;
    }
    int delta = unsigned(starts + 2 * segments);
    int offsetAt = starts + 4 * segments;
    int offset = unsigned(offsetAt);
    if (offset == 0) {
      return character + delta & 0xffff;
    }
    int glyph = unsigned(offsetAt + offset + 2 * (character - start));
    return glyph == 0 ? 0 : glyph + delta & 0xffff;
  }

  /** How far the pen moves on after a glyph, in font units. */
  int advance(int glyph) {
    return unsigned(metrics + 4 * Math.min(glyph, longMetrics - 1));
  }

  /** How much closer (below 0) or wider two neighbours stand than their advances say. */
  int kerning(int left, int right) {
    int low = 0;
    int high = kerningPairs == 0 ? -1 : unsigned(kerningPairs) - 1;
    int wanted = left << 16 | right;
    while (low <= high) {
      int middle = (low + high) / 2;
      int pair = kerningPairs + 8 + 6 * middle;
      int order = Integer.compareUnsigned(data.getInt(pair), wanted);
      if (order == 0) {
        return data.getShort(pair + 4);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  /** The shape of a glyph in font units, y upwards; kept once read. */
  Outline outline(int glyph) {
    Outline outline = outlines[glyph];
    if (outline == null) {
      outline = glyphs.read(glyph);
      outlines[glyph] = outline;
    }
    return outline;
  }

  /** The place of the Unicode subtable of format 4, which every font for the BMP has. */
  private int characterMap(int table) {
    int count = unsigned(table + 2);
    for (int i = 0; i < count; i++) {
      int subtable = table + data.getInt(table + 4 + 8 * i + 4);
      boolean unicode = unsigned(table + 4 + 8 * i) != 1;
      if (unicode && unsigned(subtable) == 4) {
        return subtable;
      }
    }
    throw new IllegalStateException("the font has no Unicode character map of format 4");
  }

  /** The place of the pairs of the first kerning subtable, if it is horizontal of format 0. */
  private int kerningPairs() {
    Integer table = tables.get(code("kern"));
    boolean plain =
        table != null
            && unsigned(table) == 0
            && unsigned(table + 2) > 0
            && (unsigned(table + 8) & 0xff07) == 1;
    return plain ? table + 10 : 0;
  }

  private int table(String tag) {
    Integer offset = tables.get(code(tag));
    if (offset == null) {
      throw new IllegalStateException("the font has no table " + tag);
    }
    return offset;
  }

  /** A tag's four letters as the file has them. */
  private static int code(String tag) {
    return tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
  }

  private int unsigned(int offset) {
    return data.getShort(offset) & 0xffff;
  }
}
