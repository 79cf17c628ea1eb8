package io.chapbook.cover;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the segments of a JPEG without decoding it, up to its end mark.
 *
 * <p>Rules: <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>, annex B.
 */
final class JpegFile {
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int PROGRESSIVE = 0xc2;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;

  private final byte[] file;
  private int at = 2;
  private @Nullable ImageSize size;
  private int components;
  private int orientation = ExifOrientation.UPRIGHT;
  private int adobeTransform = -1;

  private final Limits limits;

  private JpegFile(byte[] file, Limits limits) {
    this.limits = limits;
    this.file = file;
  }

  /** Whether the bytes begin as a JPEG does. */
  static boolean isJpeg(byte[] file) {
    return PngFile.startsWith(file, new byte[] {(byte) 0xff, (byte) START_OF_IMAGE, (byte) 0xff});
  }

  /** What a JPEG is that is whole and of a kind that can be decoded. */
  static ImageFacts check(byte[] file, Limits limits) throws UnusableImageException {
    return new JpegFile(file, limits).walk();
  }

  private ImageFacts walk() throws UnusableImageException {
    boolean hasScan = false;
    for (int marker = marker(); marker != END_OF_IMAGE; marker = marker()) {
      int start = at;
      int length = unsigned(start);
      if (length < 2) {
        throw new UnusableImageException("one of its segments is damaged; download or save it anew");
      }
      at = start + length;
      if (isFrame(marker)) {
        frame(marker, start);
      } else if (marker == APP1 && isNamed(start, "Exif")) {
        orientation = ExifOrientation.of(file, start + 2 + 6, Math.min(at, file.length));
      } else if (marker == APP14 && isNamed(start, "Adobe")) {
        adobeTransform = octet(start + 13);
      } else if (marker == START_OF_SCAN) {
        hasScan = true;
        skipScan();
      }
    }
    if (size == null || !hasScan) {
      throw new UnusableImageException("it has no picture in it; download or save it anew");
    }
    return new ImageFacts(ImageKind.JPEG, size, orientation, colours(), false, false);
  }

  /** The next marker's code; leaves the place behind it. */
  private int marker() throws UnusableImageException {
    if (octet(at) != 0xff) {
      throw new UnusableImageException("one of its segments is damaged; download or save it anew");
    }
    while (octet(at) == 0xff) {
      at++;
    }
    return octet(at++);
  }

  /** To the next marker: in a scan, FF 00 is a data byte and FF D0 to FF D7 are restarts. */
  private void skipScan() throws UnusableImageException {
    while (true) {
      if (octet(at) == 0xff) {
        int next = octet(at + 1);
        if (next != 0 && (next & 0xf8) != 0xd0 && next != 0xff) {
          return;
        }
      }
      at++;
    }
  }

  private static boolean isFrame(int marker) {
    return (marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void frame(int marker, int start) throws UnusableImageException {
    if (marker > PROGRESSIVE) {
      throw new UnusableImageException(
          "it is packed in a way that e-readers do not know; save it as a plain JPEG");
    }
    if (octet(start + 2) != 8) {
      throw new UnusableImageException("it has more than 8 bits a colour; save it with 8");
    }
    components = octet(start + 7);
    if (components != 1 && components != 3 && components != 4) {
      throw new UnusableImageException(
          "it has " + components + " colours a pixel; save it as a plain JPEG");
    }
    size = ImageSize.of(limits, unsigned(start + 5), unsigned(start + 3));
    if (marker == PROGRESSIVE) {
      // All of it is held in memory until the last scan.
      size.needAtMost(Limit.COVER_PIXELS_HELD, limits.of(Limit.COVER_PIXELS_HELD));
    }
  }

  private ImageFacts.Colours colours() {
    if (components != 4) {
      return ImageFacts.Colours.PLAIN;
    }
    if (adobeTransform < 0) {
      return ImageFacts.Colours.CMYK;
    }
    return adobeTransform == 2
        ? ImageFacts.Colours.INVERTED_YCCK
        : ImageFacts.Colours.INVERTED_CMYK;
  }

  private boolean isNamed(int start, String name) throws UnusableImageException {
    for (int i = 0; i < name.length(); i++) {
      if (octet(start + 2 + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int unsigned(int offset) throws UnusableImageException {
    return octet(offset) << 8 | octet(offset + 1);
  }

  private int octet(int offset) throws UnusableImageException {
    if (offset >= file.length) {
      throw new UnusableImageException("the file is cut off; download or save it anew");
    }
    return file[offset] & 0xff;
  }
}
