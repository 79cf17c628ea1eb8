package io.chapbook.cover;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes images through ImageIO: Java's own readers, and TwelveMonkeys' for WebP. */
final class ImageDecoder {
  private static final String OF_JAVA = "com.sun.imageio.";

  private final ImageFacts facts;
  private final byte[] file;

  ImageDecoder(ImageFacts facts, byte[] file) {
    this.facts = facts;
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

  /** The first frame as it is stored, or every n-th column and row of it. */
  PixelRows decode(int every) throws UnusableImageException {
    PixelRows rows;
    if (facts.colours() == ImageFacts.Colours.PLAIN) {
      rows = new ScreenPixels(read(every, (reader, param) -> reader.read(0, param)));
    } else {
      Raster raster = read(every, (reader, param) -> reader.readRaster(0, param));
      rows = new InkPixels(raster, facts.colours());
    }
    ImageSize size = facts.size();
    if ((rows.width() - 1L) * every >= size.width()
        || (rows.height() - 1L) * every >= size.height()) {
      throw new UnusableImageException("it is larger than it says; save it anew as JPEG or PNG");
    }
    return rows;
  }

  private static ImageReader reader(ImageKind kind) {
    if (kind == ImageKind.WEBP) {
      // Asked for by name, so that nothing of it is loaded for other images.
      return WebpReaders.reader();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
    ImageReader reader = readers.next();
    while (!reader.getClass().getName().startsWith(OF_JAVA) && readers.hasNext()) {
      reader = readers.next();
    }
    return reader;
  }

  private <T> T read(int every, Reading<T> reading) throws UnusableImageException {
    ImageReader reader = reader(facts.kind());
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new ImageBytes(file)) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      T result = reading.from(reader, param);
      refuseDamage(warnings);
      return result;
    } catch (IOException | RuntimeException e) {
      // Decoders throw unchecked exceptions, too, when a file's tables make no sense.
      throw new UnusableImageException("it cannot be decoded; save it anew as JPEG or PNG");
    } finally {
      reader.dispose();
    }
  }

  /** The JPEG decoder fills what is missing with grey and only warns; stray bytes are harmless. */
  private static void refuseDamage(List<String> warnings) throws UnusableImageException {
    for (String warning : warnings) {
      boolean damaged = warning.startsWith("Corrupt JPEG") || warning.startsWith("Premature end");
      if (damaged && !warning.contains("extraneous bytes")) {
        throw new UnusableImageException("its pixel data is damaged; download or save it anew");
      }
    }
  }
}
