package io.chapbook.cover;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads how a camera was held from an image's EXIF data.
 *
 * <p>Rules: <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">EXIF
 * 2.32</a>, 4.6.4 A, tag 0x0112.
 */
final class ExifOrientation {

  /** As it is stored, the image stands upright. */
  static final int UPRIGHT = 1;

  /** From this value on, rows become columns. */
  static final int FIRST_ON_ITS_SIDE = 5;

  private static final int LAST = 8;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY_LENGTH = 12;

  private ExifOrientation() {}

  /**
   * The orientation, 1 to 8; 1 when the data have none or make no sense.
   *
   * @param file the whole file
   * @param start where the TIFF header ({@code II} or {@code MM}) begins
   * @param end the first byte behind the EXIF data
   */
  static int of(byte[] file, int start, int end) {
    if (start < 0 || end > file.length || end - start < 8 + 2) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, start, end - start).slice();
    short order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4d4d) {
      return UPRIGHT;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + ENTRY_LENGTH * i;
      if (entry > tiff.limit() - ENTRY_LENGTH) {
        return UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION_TAG) {
        int value = tiff.getShort(entry + 8);
        return value > UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
