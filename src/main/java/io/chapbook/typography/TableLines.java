package io.chapbook.typography;

import io.chapbook.bundled.BundledFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of this package. */
final class TableLines {

  private TableLines() {}

  /** The rows of a table, each a list of its columns; comments and blank lines left out. */
  static List<List<String>> of(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : BundledFile.lines(TableLines.class, name)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(columns(line));
      }
    }
    return rows;
  }

  /** What stands between blanks. */
  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    int start = 0;
    while (start < line.length()) {
      int blank = line.indexOf(' ', start);
      int end = blank < 0 ? line.length() : blank;
      if (end > start) {
        columns.add(line.substring(start, end));
      }
      start = end + 1;
    }
    return columns;
  }
}
