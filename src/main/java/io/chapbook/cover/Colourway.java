package io.chapbook.cover;

import java.util.List;

/**
 * The colours of one cover, {@code 0xRRGGBB}. Dark and light are so far apart that text of one on
 * the other is legible in grey too.
 *
 * @param dark a deep colour
 * @param light a paper colour
 * @param accent a bright colour that shows on dark
 * @param second a middle colour beside the accent
 */
record Colourway(int dark, int light, int accent, int second) {

  /** All colourways; the order is fixed, as the story's identifier picks by place. */
  static final List<Colourway> ALL =
      List.of(
          new Colourway(0x1d2b4f, 0xf6efe0, 0xd9a441, 0x7f9bb8),
          new Colourway(0x5a1a22, 0xf7eee3, 0xe0a26b, 0xb5544d),
          new Colourway(0x1e3b30, 0xf3f0e1, 0xc9b458, 0x6f9277),
          new Colourway(0x3a2145, 0xf5eef2, 0xd98ca6, 0x8d6fa3),
          new Colourway(0x2b2b2e, 0xf4f1ea, 0xe2703a, 0x8c8c84),
          new Colourway(0x0f3e45, 0xf4f0e6, 0xe8b04b, 0x5b9a9a),
          new Colourway(0x46291a, 0xf6ecdc, 0xd9a05b, 0xa8835c),
          new Colourway(0x16324f, 0xf3f1ea, 0xe9683f, 0x7395a8),
          new Colourway(0x33302a, 0xf5f0e2, 0xe0b43c, 0x9a8f78),
          new Colourway(0x451a3b, 0xf7eef0, 0xe88d67, 0xa65b86));
}
