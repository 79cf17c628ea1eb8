package io.chapbook.cover;

/**
 * What is known of a sound image before it is decoded.
 *
 * @param kind how it is packed
 * @param size its size as stored
 * @param orientation how it is to be turned: 1 (upright) to 8, as EXIF has it
 * @param colours what its colours are
 * @param mayBeTransparent whether something may shine through
 * @param moves whether it has several frames
 */
record ImageFacts(
    ImageKind kind,
    ImageSize size,
    int orientation,
    Colours colours,
    boolean mayBeTransparent,
    boolean moves) {

  /** What the numbers of a pixel mean. */
  enum Colours {
    /** Red, green and blue, grey, or a palette: what decoders turn into RGB by themselves. */
    PLAIN,
    CMYK,
    /** CMYK as Adobe writes it into JPEGs: 255 is no ink. */
    INVERTED_CMYK,
    /** The same with the three inks coded as brightness and two differences. */
    INVERTED_YCCK
  }

  /** An upright image of plain colours. */
  static ImageFacts plain(ImageKind kind, ImageSize size, boolean mayBeTransparent) {
    return new ImageFacts(
        kind, size, ExifOrientation.UPRIGHT, Colours.PLAIN, mayBeTransparent, false);
  }

  /** Whether every reading system shows the file as it is. */
  boolean isShownEverywhere() {
    return (kind == ImageKind.JPEG || kind == ImageKind.PNG)
        && orientation == ExifOrientation.UPRIGHT
        && colours == Colours.PLAIN;
  }
}
