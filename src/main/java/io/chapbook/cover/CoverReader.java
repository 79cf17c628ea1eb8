package io.chapbook.cover;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads a cover image of the user's own: JPEG or PNG, told apart by their first bytes.
 *
 * <p>Has no state and is safe for threads. A file is wholly checked, so that no broken image gets
 * into a book: PNG by its checksums and the amount of pixel data, JPEG by decoding it.
 */
public final class CoverReader {
  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  /** Larger images only cost memory on an e-reader, whose screens have less. */
  private static final int MAX_LONG_SIDE = 3000;

  private static final int SCALED_LONG_SIDE = 2560;
  private static final float QUALITY = 0.9f;

  /**
   * Reads a cover. An image of up to 3,000 pixels on its longer side is taken byte for byte; a
   * larger one becomes a JPEG of 2,560 pixels.
   *
   * @param name the file's name, for the finding only
   * @param content the file's bytes, which the cover keeps
   * @param alt the alternative text, see {@link Cover#altFor}; not blank
   * @return the cover; or COV_001 with the reason when the file is no sound JPEG or PNG, is CMYK,
   *     or has more than 20,000 pixels on a side or 40 megapixels
   */
  public CoverReading read(String name, byte[] content, String alt) {
    try {
      return new CoverReading(read(content, alt), List.of());
    } catch (UnusableImageException e) {
      String reason = String.valueOf(e.getMessage());
      return new CoverReading(null, List.of(Finding.of(FindingCode.COV_001, name, reason)));
    }
  }

  private static Cover read(byte[] content, String alt) throws UnusableImageException {
    String mediaType = mediaType(content);
    ImageSize size = mediaType.equals(PNG) ? PngFile.check(content) : JpegFile.check(content);
    ImageDecoder decoder = new ImageDecoder(mediaType, content);
    if (size.longSide() > MAX_LONG_SIDE) {
      return scaled(decoder, size, alt);
    }
    if (mediaType.equals(JPEG)) {
      decoder.check();
    }
    return new Cover(content, mediaType, size.width(), size.height(), alt);
  }

  private static String mediaType(byte[] content) throws UnusableImageException {
    if (PngFile.isPng(content)) {
      return PNG;
    }
    if (JpegFile.isJpeg(content)) {
      return JPEG;
    }
    if (content.length == 0) {
      throw new UnusableImageException("the file is empty");
    }
    boolean gif = PngFile.startsWith(content, new byte[] {'G', 'I', 'F', '8'});
    throw new UnusableImageException(
        gif ? "a GIF is not taken; save it as PNG or JPEG" : "it is neither a JPEG nor a PNG");
  }

  private static Cover scaled(ImageDecoder decoder, ImageSize size, String alt)
      throws UnusableImageException {
    int every = Math.max(1, size.longSide() / (2 * SCALED_LONG_SIDE));
    BufferedImage image = decoder.decode(every);
    int width = scaledSide(size.width(), size);
    int height = scaledSide(size.height(), size);
    byte[] jpeg = encode(ImageScaler.scale(image, width, height));
    return new Cover(jpeg, JPEG, width, height, alt);
  }

  private static int scaledSide(int side, ImageSize size) {
    return Math.max(1, (int) Math.round((double) side * SCALED_LONG_SIDE / size.longSide()));
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(JPEG).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a JPEG to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
