package io.chapbook.cover;

import io.chapbook.limit.Limits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the chunks of a WebP without decoding it.
 *
 * <p>Rules: <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>, section 2.
 */
final class WebpFile {
  private static final int FIRST_CHUNK = 12;

  private final ByteBuffer data;
  private ImageSize size = new ImageSize(1, 1);

  /** The size that the next picture must have. */
  private ImageSize frame = size;

  private boolean inFrame;

  private int orientation = ExifOrientation.UPRIGHT;
  private boolean hasPicture;
  private boolean extended;
  private boolean moves;

  private final Limits limits;

  private WebpFile(byte[] file, Limits limits) {
    this.limits = limits;
    data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether the bytes begin as a WebP does. */
  static boolean isWebp(byte[] file) {
    return file.length >= FIRST_CHUNK
        && new String(file, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
        && new String(file, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
  }

  /** What a WebP is that is as long as it says. */
  static ImageFacts check(byte[] file, Limits limits) throws UnusableImageException {
    return new WebpFile(file, limits).walk();
  }

  private ImageFacts walk() throws UnusableImageException {
    long end = 8 + (data.getInt(4) & 0xffffffffL);
    if (end > data.limit()) {
      throw cutOff();
    }
    walk(FIRST_CHUNK, end);
    if (!hasPicture) {
      throw new UnusableImageException("it has no picture in it; save it as JPEG or PNG");
    }
    return new ImageFacts(
        ImageKind.WEBP, size, orientation, ImageFacts.Colours.PLAIN, true, moves);
  }

  private void walk(long from, long end) throws UnusableImageException {
    for (long at = from; at + 8 <= end; ) {
      long length = data.getInt((int) at + 4) & 0xffffffffL;
      if (at + 8 + length > end) {
        throw cutOff();
      }
      take(type((int) at), (int) at + 8, (int) length);
      at += 8 + length + length % 2;
    }
  }

  private void take(String type, int at, int length) throws UnusableImageException {
    switch (type) {
      case "VP8X" -> {
        need(length, 10);
        if (extended || hasPicture) {
          throw contradicted();
        }
        extended = true;
        moves = (data.get(at) & 2) != 0;
        size = ImageSize.of(limits, 1 + (data.getInt(at + 4) & 0xffffff), 1 + (data.getInt(at + 6) >>> 8));
        frame = size;
      }
      case "VP8 " -> {
        need(length, 10);
        picture(data.getShort(at + 6) & 0x3fff, data.getShort(at + 8) & 0x3fff);
      }
      case "VP8L" -> {
        need(length, 5);
        int bits = data.getInt(at + 1);
        picture(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
      }
      case "ANMF" -> {
        need(length, 16);
        frame = ImageSize.of(
            limits, 1 + (data.getInt(at + 6) & 0xffffff), 1 + (data.getInt(at + 8) >>> 8));
        // Frames in frames are none of the form, and would be walked as deep as they are.
        if (inFrame || frame.width() > size.width() || frame.height() > size.height()) {
          throw contradicted();
        }
        inFrame = true;
        walk(at + 16L, at + (long) length);
        inFrame = false;
      }
      case "EXIF" -> orientation = ExifOrientation.of(data.array(), tiff(at, length), at + length);
      default -> { }
    }
  }

  /** Some writers put JPEG's mark before the TIFF header. */
  private int tiff(int at, int length) {
    return length > 6 && type(at).equals("Exif") ? at + 6 : at;
  }

  /** A decoder goes by the picture, whatever was said before of its size. */
  private void picture(int width, int height) throws UnusableImageException {
    boolean other = width != frame.width() || height != frame.height();
    if (extended ? other : hasPicture) {
      throw contradicted();
    }
    hasPicture = true;
    if (!extended) {
      size = ImageSize.of(limits, width, height);
    }
  }

  private String type(int at) {
    return new String(data.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  private static void need(int length, int least) throws UnusableImageException {
    if (length < least) {
      throw cutOff();
    }
  }

  private static UnusableImageException contradicted() {
    return new UnusableImageException("its parts name different sizes; save it anew as JPEG or PNG");
  }

  private static UnusableImageException cutOff() {
    return new UnusableImageException("the file is cut off; download or save it anew");
  }
}
