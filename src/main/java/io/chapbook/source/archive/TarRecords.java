package io.chapbook.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an extended header says of the entry after it: lines of a length, a key and a value.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03
 */
final class TarRecords {

  private TarRecords() {}

  /** The values by their keys; what is not of the form ends them. */
  static Map<String, byte[]> of(byte[] content) {
    Map<String, byte[]> records = new LinkedHashMap<>();
    int at = 0;
    while (at < content.length) {
      int blank = indexOf(content, ' ', at, content.length);
      int length = blank < 0 ? 0 : number(content, at, blank);
      int end = at + length;
      if (blank < 0 || length <= blank - at + 1 || end > content.length) {
        break;
      }
      int sign = indexOf(content, '=', blank, end - 1);
      if (sign > 0) {
        records.put(new String(content, blank + 1, sign - blank - 1, UTF_8),
            Arrays.copyOfRange(content, sign + 1, end - 1));
      }
      at = end;
    }
    return records;
  }

  private static int indexOf(byte[] content, int wanted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (content[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  private static int number(byte[] content, int from, int to) {
    String digits = new String(content, from, to - from, UTF_8);
    return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
  }
}
