package io.chapbook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a file before it is decoded, line end included; lines are cut as in {@link
 * io.chapbook.text.SourceText}.
 *
 * @param number the line's number, from 1
 * @param from the index of its first byte
 * @param to the index after its last byte
 */
record ByteLine(int number, int from, int to) {

  /** All lines of a file in an encoding that keeps ASCII as it is. */
  static List<ByteLine> split(byte[] bytes) {
    byte lineEnd = '\r';
    for (byte b : bytes) {
      lineEnd = b == '\n' ? b : lineEnd;
    }
    List<ByteLine> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == lineEnd) {
        lines.add(new ByteLine(lines.size() + 1, from, at + 1));
        from = at + 1;
      }
    }
    lines.add(new ByteLine(lines.size() + 1, from, bytes.length));
    return lines;
  }

  /** The line's own bytes. */
  byte[] of(byte[] bytes) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
