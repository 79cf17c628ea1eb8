package io.chapbook.cover;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Makes small pictures of covers of any origin, for shelves on a screen. Has no state and is safe
 * for threads.
 */
public final class SmallCover {

  /** Larger pictures are no covers; of a progressive JPEG the decoder holds every pixel. */
  private static final Limits LIMITS =
      Limits.standard().with(Limit.COVER_PIXELS, Limit.COVER_PIXELS_HELD.standard());

  /**
   * Makes a JPEG that stands upright, on white where the image is transparent.
   *
   * @param content an image file of any kind
   * @param longSide the most pixels of the longer side; a JPEG that has no more and is shown
   *     everywhere is given back as it is
   * @return the file's bytes; empty if the image is of an unknown kind, damaged, or has more than 40
   *     megapixels
   */
  public Optional<byte[]> jpeg(byte[] content, int longSide) {
    try {
      ImageFacts facts = CoverReader.factsOf(content, LIMITS);
      boolean small = facts.size().longSide() <= longSide;
      if (small && facts.kind() == ImageKind.JPEG && facts.isShownEverywhere()) {
        return Optional.of(content);
      }
      return Optional.of(ImageEncoder.encode(drawn(content, facts, longSide), ImageKind.JPEG));
    } catch (UnusableImageException e) {
      return Optional.empty();
    }
  }

  private static BufferedImage drawn(byte[] content, ImageFacts facts, int longSide)
      throws UnusableImageException {
    int every = Math.max(1, facts.size().longSide() / (2 * longSide));
    PixelRows rows = new ImageDecoder(facts, content).decode(every);
    ImageSize size = facts.size();
    if (size.longSide() <= longSide) {
      return ImageTurner.upright(rows.onWhite(), facts.orientation());
    }
    ImageSize target = size.scaledTo(longSide);
    return ImageTurner.upright(
        ImageScaler.scale(rows, target.width(), target.height()), facts.orientation());
  }
}
