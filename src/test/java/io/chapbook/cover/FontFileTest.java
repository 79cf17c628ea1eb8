package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares our reading of the fonts with FontBox's. */
class FontFileTest {

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void readsTheSameGlyphsAsFontBox(Typeface typeface) throws IOException {
    FontFile ours = new FontCase().font(typeface);
    try (TrueTypeFont theirs = fontBox(typeface)) {
      assertEquals(theirs.getUnitsPerEm(), ours.unitsPerEm());
      assertEquals(theirs.getNumberOfGlyphs(), ours.glyphCount());
      int shapes = 0;
      for (int glyph = 0; glyph < ours.glyphCount(); glyph++) {
        assertEquals(theirs.getAdvanceWidth(glyph), ours.advance(glyph), "advance of " + glyph);
        GlyphData data = theirs.getGlyph().getGlyph(glyph);
        float[] expected = data == null ? new float[0] : area(pathCurves(data.getPath()));
        // FontBox rounds the points half-way between two control points to whole units.
        float[] found = area(toList(ours.outline(glyph).curves()));
        for (int i = 0; i < expected.length; i++) {
          float slack = Math.max(2f, Math.abs(expected[i]) * 0.01f);
          assertEquals(expected[i], found[i], slack, "glyph " + glyph + " value " + i);
        }
        shapes += ours.outline(glyph).isEmpty() ? 0 : 1;
      }
      assertTrue(shapes > 2000, "glyphs with a shape: " + shapes);
    }
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void mapsTheSameCharactersAsFontBox(Typeface typeface) throws IOException {
    FontFile ours = new FontCase().font(typeface);
    try (TrueTypeFont theirs = fontBox(typeface)) {
      CmapLookup lookup = theirs.getUnicodeCmapLookup();
      for (int character = 0; character <= 0xffff; character++) {
        assertEquals(
            lookup.getGlyphId(character),
            ours.glyph((char) character),
            Integer.toHexString(character));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void kernsTheSamePairsAsFontBox(Typeface typeface) throws IOException {
    FontFile ours = new FontCase().font(typeface);
    try (TrueTypeFont theirs = fontBox(typeface)) {
      KerningSubtable pairs = theirs.getKerning().getHorizontalKerningSubtable();
      assertNotNull(pairs);
      int kerned = 0;
      for (int left = 0; left < 400; left++) {
        for (int right = 0; right < 400; right++) {
          assertEquals(pairs.getKerning(left, right), ours.kerning(left, right));
          kerned += ours.kerning(left, right) == 0 ? 0 : 1;
        }
      }
      assertTrue(kerned > 50, "kerned pairs: " + kerned);
    }
  }

  private static TrueTypeFont fontBox(Typeface typeface) throws IOException {
    try (InputStream in =
        FontFileTest.class.getClassLoader().getResourceAsStream(typeface.resource())) {
      assertNotNull(in);
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    }
  }

  /** Signed area of the polygon of ends, its bounds, and the sum of control points. */
  private static float[] area(List<Float> curves) {
    double area = 0;
    double[] box = {0, 0, 0, 0};
    for (int i = 0; i < curves.size(); i += 6) {
      double x0 = curves.get(i);
      double y0 = curves.get(i + 1);
      double cx = curves.get(i + 2);
      double cy = curves.get(i + 3);
      double x1 = curves.get(i + 4);
      double y1 = curves.get(i + 5);
      // The area under a quadratic curve, exactly.
      area += (2 * (x0 * cy - cx * y0) + 2 * (cx * y1 - x1 * cy) + (x0 * y1 - x1 * y0)) / 6;
      box[0] = Math.min(box[0], x0);
      box[1] = Math.min(box[1], y0);
      box[2] = Math.max(box[2], x0);
      box[3] = Math.max(box[3], y0);
    }
    return new float[] {
      (float) Math.abs(area), (float) box[0], (float) box[1], (float) box[2], (float) box[3]
    };
  }

  private static List<Float> toList(float[] values) {
    List<Float> list = new ArrayList<>();
    for (float value : values) {
      list.add(value);
    }
    return list;
  }

  private static List<Float> pathCurves(GeneralPath path) {
    Outline.Builder builder = new Outline.Builder();
    float[] point = new float[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      switch (at.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> builder.moveTo(point[0], point[1]);
        case PathIterator.SEG_LINETO -> builder.lineTo(point[0], point[1]);
        case PathIterator.SEG_QUADTO -> builder.curveTo(point[0], point[1], point[2], point[3]);
        case PathIterator.SEG_CLOSE -> builder.close();
        default -> throw new AssertionError("TrueType has no cubic curves");
      }
    }
    return toList(builder.build().curves());
  }
}
