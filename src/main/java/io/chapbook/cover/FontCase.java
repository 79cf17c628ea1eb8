package io.chapbook.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    ClassLoader loader = FontCase.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(typeface.resource())) {
      if (in == null) {
        throw new IllegalStateException(typeface.resource() + " is not on the class path");
      }
      return new FontFile(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + typeface.resource(), e);
    }
  }
}
