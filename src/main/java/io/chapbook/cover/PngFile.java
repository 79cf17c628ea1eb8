package io.chapbook.cover;

import io.chapbook.limit.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Checks a PNG from end to end without decoding it: chunks, checksums, and that the pixel data
 * unpacks to exactly as many rows as the header says.
 *
 * <p>Rules: <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Start and step, across and down, of the seven passes of an interlaced image (8.1). */
  private static final int[][] ADAM7 = {
    {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
  };

  private final byte[] file;
  private final ByteBuffer data;
  private ImageSize size = new ImageSize(1, 1);
  private int bitsPerPixel;
  private boolean interlaced;
  private boolean transparent;

  private final Limits limits;

  private PngFile(byte[] file, Limits limits) {
    this.limits = limits;
    this.file = file;
    this.data = ByteBuffer.wrap(file);
  }

  /** Whether the bytes begin as a PNG does. */
  static boolean isPng(byte[] file) {
    return startsWith(file, SIGNATURE);
  }

  /** Whether the bytes begin with others. */
  static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  /** What a sound PNG is. */
  static ImageFacts check(byte[] file, Limits limits) throws UnusableImageException {
    PngFile png = new PngFile(file, limits);
    Inflater inflater = new Inflater();
    try {
      png.walk(inflater);
    } catch (DataFormatException e) {
      throw new UnusableImageException("its pixel data is damaged; download or save it anew");
    } finally {
      inflater.end();
    }
    return ImageFacts.plain(ImageKind.PNG, png.size, png.transparent);
  }

  private void walk(Inflater inflater) throws UnusableImageException, DataFormatException {
    data.position(SIGNATURE.length);
    readHeader(chunk("IHDR"));
    Rows rows = new Rows();
    String type;
    do {
      int length = chunk(null);
      int start = data.position();
      type = type(start);
      if (type.equals("IDAT")) {
        rows.take(inflater, start, length);
      }
      transparent |= type.equals("tRNS");
      data.position(start + length + 4);
    } while (!type.equals("IEND"));
    if (!rows.isComplete()) {
      throw new UnusableImageException("its pixel data is cut off; download or save it anew");
    }
  }

  /** Checks the chunk that begins here, moves to its content and returns the content's length. */
  private int chunk(@Nullable String wanted)
      throws UnusableImageException {
    int start = data.position();
    if (data.remaining() < 12) {
      throw new UnusableImageException("the file is cut off; download or save it anew");
    }
    int length = data.getInt(start);
    if (length < 0 || length > data.remaining() - 12) {
      throw new UnusableImageException("the file is cut off; download or save it anew");
    }
    CRC32 crc = new CRC32();
    crc.update(file, start + 4, length + 4);
    if ((int) crc.getValue() != data.getInt(start + 8 + length)) {
      throw new UnusableImageException("a checksum in it is wrong; download or save it anew");
    }
    data.position(start + 8);
    if (wanted != null && !wanted.equals(type(data.position()))) {
      throw new UnusableImageException("it has no header; download or save it anew");
    }
    return length;
  }

  private String type(int content) {
    return new String(file, content - 4, 4, StandardCharsets.ISO_8859_1);
  }

  private void readHeader(int length) throws UnusableImageException {
    if (length != 13) {
      throw new UnusableImageException("it has no header; download or save it anew");
    }
    size = ImageSize.of(limits, data.getInt(), data.getInt());
    int depth = data.get();
    int colourType = data.get();
    int channels =
        switch (colourType) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 0;
        };
    boolean powerOfTwo = depth >= 1 && depth <= 16 && Integer.bitCount(depth) == 1;
    if (channels == 0 || !powerOfTwo || channels > 1 && depth < 8) {
      throw new UnusableImageException("its header names a form of colour that PNG does not have; save it anew");
    }
    bitsPerPixel = channels * depth;
    transparent = channels == 2 || channels == 4;
    data.getShort();
    interlaced = data.get() == 1;
    data.position(data.position() + 4);
  }

  /** Counts the unpacked rows and looks at the filter type before each of them. */
  private final class Rows {
    private final byte[] row = new byte[1 + (size.width() * bitsPerPixel + 7) / 8];
    private int pass = -1;
    private int rowsLeft;
    private int rowLength;
    private int filled;

    Rows() {
      nextPass();
    }

    boolean isComplete() {
      return rowsLeft == 0 && pass >= (interlaced ? ADAM7.length : 1);
    }

    void take(Inflater inflater, int from, int length)
        throws UnusableImageException, DataFormatException {
      inflater.setInput(file, from, length);
      while (!isComplete()) {
        int count = inflater.inflate(row, filled, rowLength - filled);
        filled += count;
        if (filled == rowLength) {
          endRow();
        } else if (count == 0) {
          return;
        }
      }
    }

    private void endRow() throws UnusableImageException {
      if (row[0] < 0 || row[0] > 4) {
        throw new UnusableImageException("its pixel data is damaged; download or save it anew");
      }
      filled = 0;
      if (--rowsLeft == 0) {
        nextPass();
      }
    }

    private void nextPass() {
      int passes = interlaced ? ADAM7.length : 1;
      while (rowsLeft == 0 && ++pass < passes) {
        int[] steps = interlaced ? ADAM7[pass] : new int[] {0, 1, 0, 1};
        int columns = (size.width() - steps[0] + steps[1] - 1) / steps[1];
        int rows = (size.height() - steps[2] + steps[3] - 1) / steps[3];
        rowsLeft = columns > 0 ? Math.max(rows, 0) : 0;
        rowLength = 1 + (columns * bitsPerPixel + 7) / 8;
      }
    }
  }
}
