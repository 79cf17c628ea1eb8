package io.chapbook.cover;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a cover image of the user's own: JPEG, PNG, WebP or GIF, told apart by their first bytes.
 *
 * <p>Has no state and is safe for threads. A file is wholly checked, so that no broken image gets
 * into a book: PNG by its checksums and the amount of pixel data, the others by decoding them. What
 * comes out is a JPEG or PNG that stands upright, since only those are shown everywhere and not
 * every reading system turns a picture as its EXIF data say.
 */
public final class CoverReader {

  /** Larger images only cost memory on an e-reader, whose screens have less. */
  private static final int MAX_LONG_SIDE = 3000;

  private static final int SCALED_LONG_SIDE = 2560;

  private final Limits limits;

  /** A reader of covers within limits. */
  public CoverReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a cover. A plain JPEG or PNG of up to 3,000 pixels on its longer side is taken byte for
   * byte. A larger one becomes a JPEG of 2,560 pixels; one that is transparent is laid on white.
   *
   * @param name the file's name, for findings only
   * @param content the file's bytes, which the cover may keep
   * @return the cover; or why there is none: the file is no sound image of these kinds, has less
   *     than 100 pixels on a side, or more of them than the limits allow
   */
  public CoverReading read(String name, byte[] content) {
    try {
      ImageFacts facts = facts(content);
      Cover cover = cover(content, facts);
      return new CoverReading(cover, null, findings(name, facts));
    } catch (UnusableImageException e) {
      return new CoverReading(null, String.valueOf(e.getMessage()), List.of());
    }
  }

  private ImageFacts facts(byte[] content) throws UnusableImageException {
    ImageFacts facts = factsOf(content, limits);
    facts.size().needAtLeast(ImageSize.LEAST_SIDE);
    return facts;
  }

  /** What is known of a sound image within limits. */
  static ImageFacts factsOf(byte[] content, Limits limits) throws UnusableImageException {
    ImageKind kind = ImageKind.of(content);
    ImageFacts facts =
        switch (kind) {
          case JPEG -> JpegFile.check(content, limits);
          case PNG -> PngFile.check(content, limits);
          case GIF -> GifFile.check(content, limits);
          case WEBP -> WebpFile.check(content, limits);
        };
    if (kind == ImageKind.WEBP) {
      // Its decoder holds the whole picture, several times over.
      facts.size().needAtMost(
          Limit.COVER_PIXELS_HELD, limits.of(Limit.COVER_PIXELS_HELD) * 5 / 8);
    }
    return facts;
  }

  private static List<Finding> findings(String name, ImageFacts facts) {
    List<Finding> findings = new ArrayList<>();
    if (facts.moves()) {
      findings.add(
          Finding.of(FindingCode.COV_003, name, "it moves, and only its first picture is used"));
    }
    if (facts.colours() != ImageFacts.Colours.PLAIN) {
      findings.add(
          Finding.of(
              FindingCode.COV_003,
              name,
              "its colours are CMYK, made for print, and may look different on a screen"));
    }
    return findings;
  }

  private static Cover cover(byte[] content, ImageFacts facts) throws UnusableImageException {
    ImageDecoder decoder = new ImageDecoder(facts, content);
    boolean small = facts.size().longSide() <= MAX_LONG_SIDE;
    boolean asItIs = small && facts.isShownEverywhere();
    if (asItIs && !facts.mayBeTransparent()) {
      if (facts.kind() == ImageKind.JPEG) {
        decoder.check();
      }
      return unchanged(content, facts);
    }
    PixelRows rows = decoder.decode(Math.max(1, facts.size().longSide() / (2 * SCALED_LONG_SIDE)));
    if (asItIs && !rows.isTransparent()) {
      return unchanged(content, facts);
    }
    BufferedImage image = small ? rows.onWhite() : scaled(rows, facts.size());
    image = ImageTurner.upright(image, facts.orientation());
    boolean drawn = facts.kind() == ImageKind.PNG || facts.kind() == ImageKind.GIF;
    ImageKind kind = small && drawn ? ImageKind.PNG : ImageKind.JPEG;
    byte[] file = ImageEncoder.encode(image, kind);
    return new Cover(file, kind.mediaType(), image.getWidth(), image.getHeight());
  }

  private static Cover unchanged(byte[] content, ImageFacts facts) {
    ImageSize size = facts.size();
    return new Cover(content, facts.kind().mediaType(), size.width(), size.height());
  }

  private static BufferedImage scaled(PixelRows rows, ImageSize size)
      throws UnusableImageException {
    ImageSize target = size.scaledTo(SCALED_LONG_SIDE);
    target.needAtLeast(ImageSize.LEAST_SIDE);
    return ImageScaler.scale(rows, target.width(), target.height());
  }
}
