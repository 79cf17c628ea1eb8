package io.chapbook.cover;

import io.chapbook.bundled.BundledFile;
import java.util.EnumMap;
import java.util.Map;

/** The fonts in use; each is loaded when first asked for. Not safe for threads. */
final class FontCase {
  private final Map<Typeface, FontFile> fonts = new EnumMap<>(Typeface.class);

  /** The font of a typeface. */
  FontFile font(Typeface typeface) {
    FontFile font = fonts.get(typeface);
    if (font == null) {
      font = load(typeface);
      fonts.put(typeface, font);
    }
    return font;
  }

  private static FontFile load(Typeface typeface) {
    return new FontFile(BundledFile.bytes(FontCase.class, "/" + typeface.resource()));
  }
}
