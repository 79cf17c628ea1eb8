package io.chapbook.cover;

import io.chapbook.limit.Limits;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the blocks of a GIF without decoding it.
 *
 * <p>Rules: <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>. Only the first
 * frame must be whole, since only that is used.
 */
final class GifFile {
  private static final byte[] SIGNATURE = "GIF8".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_LENGTH = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int CONTROL = 0xf9;

  private final byte[] file;
  private int at = HEADER_LENGTH;
  private boolean transparent;

  private final Limits limits;

  private GifFile(byte[] file, Limits limits) {
    this.limits = limits;
    this.file = file;
  }

  /** Whether the bytes begin as a GIF does. */
  static boolean isGif(byte[] file) {
    return PngFile.startsWith(file, SIGNATURE);
  }

  /** What a GIF is, the first frame of which is whole; the size is that frame's. */
  static ImageFacts check(byte[] file, Limits limits) throws UnusableImageException {
    return new GifFile(file, limits).walk();
  }

  private ImageFacts walk() throws UnusableImageException {
    at += colourTable(octet(HEADER_LENGTH - 3));
    toImage();
    if (octet(at) != IMAGE) {
      throw new UnusableImageException("it has no picture in it; save it anew");
    }
    ImageSize size = ImageSize.of(limits, unsigned(at + 5), unsigned(at + 7));
    at += 10 + colourTable(octet(at + 9)) + 1;
    skipBlocks();
    return new ImageFacts(
        ImageKind.GIF,
        size,
        ExifOrientation.UPRIGHT,
        ImageFacts.Colours.PLAIN,
        transparent,
        hasAnother());
  }

  /** Over the extensions before an image, looking for what says that it is transparent. */
  private void toImage() throws UnusableImageException {
    while (octet(at) == EXTENSION) {
      if (octet(at + 1) == CONTROL && (octet(at + 3) & 1) == 1) {
        transparent = true;
      }
      at += 2;
      skipBlocks();
    }
  }

  private boolean hasAnother() {
    try {
      toImage();
      return octet(at) == IMAGE;
    } catch (UnusableImageException e) {
      // What is cut off behind the first frame is not used.
      return true;
    }
  }

  private void skipBlocks() throws UnusableImageException {
    for (int length = octet(at); length > 0; length = octet(at)) {
      at += 1 + length;
    }
    at++;
  }

  /** The length of the colour table that a field of flags announces. */
  private static int colourTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private int unsigned(int offset) throws UnusableImageException {
    return octet(offset) | octet(offset + 1) << 8;
  }

  private int octet(int offset) throws UnusableImageException {
    if (offset >= file.length) {
      throw new UnusableImageException("the file is cut off; download or save it anew");
    }
    return file[offset] & 0xff;
  }
}
