package io.chapbook.cover;

/**
 * Walks through the segments of a JPEG without decoding it, up to its end mark.
 *
 * <p>Rules: <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>, annex B.
 */
final class JpegFile {
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;

  private final byte[] file;
  private int at = 2;

  private JpegFile(byte[] file) {
    this.file = file;
  }

  /** Whether the bytes begin as a JPEG does. */
  static boolean isJpeg(byte[] file) {
    return PngFile.startsWith(file, new byte[] {(byte) 0xff, (byte) START_OF_IMAGE, (byte) 0xff});
  }

  /** The size of a JPEG that is whole and of a kind that every e-reader shows. */
  static ImageSize check(byte[] file) throws UnusableImageException {
    return new JpegFile(file).walk();
  }

  private ImageSize walk() throws UnusableImageException {
    ImageSize size = null;
    boolean hasScan = false;
    for (int marker = marker(); marker != END_OF_IMAGE; marker = marker()) {
      int start = at;
      int length = unsigned(start);
      if (length < 2) {
        throw new UnusableImageException("one of its segments is damaged");
      }
      at = start + length;
      if (isFrame(marker)) {
        size = frame(marker, start);
      } else if (marker == START_OF_SCAN) {
        hasScan = true;
        skipScan();
      }
    }
    if (size == null || !hasScan) {
      throw new UnusableImageException("it has no picture in it");
    }
    return size;
  }

  /** The next marker's code; leaves the place behind it. */
  private int marker() throws UnusableImageException {
    if (octet(at) != 0xff) {
      throw new UnusableImageException("one of its segments is damaged");
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

  private ImageSize frame(int marker, int start) throws UnusableImageException {
    if (marker > 0xc2) {
      throw new UnusableImageException("it is packed in a way that e-readers do not know");
    }
    if (octet(start + 2) != 8) {
      throw new UnusableImageException("it has more than 8 bits a colour");
    }
    int components = octet(start + 7);
    if (components == 4) {
      throw new UnusableImageException("its colours are CMYK; save it as RGB");
    }
    if (components != 1 && components != 3) {
      throw new UnusableImageException("it has " + components + " colours a pixel");
    }
    return ImageSize.of(unsigned(start + 5), unsigned(start + 3));
  }

  private int unsigned(int offset) throws UnusableImageException {
    return octet(offset) << 8 | octet(offset + 1);
  }

  private int octet(int offset) throws UnusableImageException {
    if (offset >= file.length) {
      throw new UnusableImageException("the file is cut off");
    }
    return file[offset] & 0xff;
  }
}
