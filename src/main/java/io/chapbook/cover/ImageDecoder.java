package io.chapbook.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes images through ImageIO. */
final class ImageDecoder {
  private final String mediaType;
  private final byte[] file;

  ImageDecoder(String mediaType, byte[] file) {
    this.mediaType = mediaType;
    this.file = file;
  }

  /** What is done with a reader. */
  private interface Reading<T> {
    T from(ImageReader reader, ImageReadParam param) throws IOException;
  }

  /** Decodes and throws the pixels away; only every eighth is kept, which saves memory. */
  void check() throws UnusableImageException {
    read(8, (reader, param) -> reader.readRaster(0, param));
  }

  /** The image, or every n-th column and row of it. */
  BufferedImage decode(int every) throws UnusableImageException {
    return read(every, (reader, param) -> reader.read(0, param));
  }

  private <T> T read(int every, Reading<T> reading) throws UnusableImageException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
    ImageReader reader = readers.next();
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      T result = reading.from(reader, param);
      refuseDamage(warnings);
      return result;
    } catch (IOException | RuntimeException e) {
      // Decoders throw unchecked exceptions, too, when a file's tables make no sense.
      throw new UnusableImageException("it cannot be decoded");
    } finally {
      reader.dispose();
    }
  }

  /** The JPEG decoder fills what is missing with grey and only warns; stray bytes are harmless. */
  private static void refuseDamage(List<String> warnings) throws UnusableImageException {
    for (String warning : warnings) {
      boolean damaged = warning.startsWith("Corrupt JPEG") || warning.startsWith("Premature end");
      if (damaged && !warning.contains("extraneous bytes")) {
        throw new UnusableImageException("its pixel data is damaged");
      }
    }
  }
}
