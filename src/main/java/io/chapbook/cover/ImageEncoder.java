package io.chapbook.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes images as files through ImageIO. */
final class ImageEncoder {
  private static final String OF_JAVA = "com.sun.imageio.";
  private static final float QUALITY = 0.9f;

  private ImageEncoder() {}

  /** The file's bytes; of JPEG or PNG. */
  static byte[] encode(BufferedImage image, ImageKind kind) {
    ImageWriter writer = writer(kind);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (kind == ImageKind.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write an image to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriter writer(ImageKind kind) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(kind.mediaType());
    ImageWriter writer = writers.next();
    while (!writer.getClass().getName().startsWith(OF_JAVA) && writers.hasNext()) {
      writer = writers.next();
    }
    return writer;
  }
}
