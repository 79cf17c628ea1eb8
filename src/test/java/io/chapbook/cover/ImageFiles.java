package io.chapbook.cover;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures, and files of pictures with what cameras, printers and old programs put into them. */
final class ImageFiles {

  private ImageFiles() {}

  /** A red, a green, a blue and a white quarter, from the top left by rows. */
  static BufferedImage corners(int width, int height) {
    int[] colours = {0xffd02020, 0xff20a020, 0xff2020d0, 0xffffffff};
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]);
      }
    }
    return image;
  }

  /** As a camera stores it that is held so, from the table of EXIF 2.32, 4.6.4 A. */
  static BufferedImage asHeld(BufferedImage upright, int orientation) {
    int right = upright.getWidth() - 1;
    int bottom = upright.getHeight() - 1;
    boolean turned = orientation >= 5;
    BufferedImage held =
        new BufferedImage(
            turned ? bottom + 1 : right + 1,
            turned ? right + 1 : bottom + 1,
            BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x++) {
        int[] at =
            switch (orientation) {
              case 2 -> new int[] {right - x, y};
              case 3 -> new int[] {right - x, bottom - y};
              case 4 -> new int[] {x, bottom - y};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, right - x};
              case 7 -> new int[] {bottom - y, right - x};
              default -> new int[] {bottom - y, x};
            };
        held.setRGB(at[0], at[1], upright.getRGB(x, y));
      }
    }
    return held;
  }

  static byte[] withExif(byte[] jpeg, int orientation, boolean bigEndian) {
    ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
    segment.putShort((short) 0xffe1).putShort((short) (segment.capacity() - 2));
    segment.put(bytes("Exif\0\0")).put(bytes(bigEndian ? "MM" : "II"));
    segment.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    segment.putShort((short) 42).putInt(8).putShort((short) 1);
    segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return withSegment(jpeg, segment.array());
  }

  static byte[] withSegment(byte[] jpeg, byte[] segment) {
    return ByteBuffer.allocate(jpeg.length + segment.length)
        .put(jpeg, 0, 2)
        .put(segment)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A JPEG of four inks, with Adobe's mark unless its transform is below 0. */
  static byte[] inkJpeg(int[] inks, int transform) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 120, 120, 4, null);
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 120; x++) {
        raster.setPixel(x, y, inks);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    if (transform < 0) {
      return bytes.toByteArray();
    }
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
    };
    return withSegment(bytes.toByteArray(), adobe);
  }

  static byte[] movingGif(BufferedImage first, BufferedImage second) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(first, null, null), null);
      writer.writeToSequence(new IIOImage(second, null, null), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A grey PNG of 8 bits, written row by row. */
  static byte[] greyPng(int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] row = new byte[1 + width];
    Arrays.fill(row, 1, row.length, (byte) 0x60);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        out.write(row);
      }
    }
    byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(file, "IHDR", head);
    chunk(file, "IDAT", packed.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  static void chunk(ByteArrayOutputStream file, String type, byte[] content)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(bytes(type)).put(content);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, content.length + 4);
    file.write(chunk.putInt((int) crc.getValue()).array());
  }

  /** Dark on the left, light on the right, with a pattern that does not pack to nothing. */
  static BufferedImage picture(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = (x * 7 + y * 13 + x * y) % 32;
        int level = x < width / 2 ? noise : 255 - noise;
        image.setRGB(x, y, 0xff000000 | level << 16 | level << 8 | level);
      }
    }
    return image;
  }

  static byte[] image(String format, BufferedImage image, boolean progressive)
      throws IOException {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Where the frame header of a baseline JPEG begins. */
  static int frame(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xc0) {
      at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
    }
    return at;
  }

  static byte[] with(byte[] file, int offset, int value) {
    byte[] changed = file.clone();
    changed[offset] = (byte) value;
    return changed;
  }

  static byte[] resized(byte[] png, int width, int height) {
    byte[] changed = png.clone();
    ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
    return changed;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
