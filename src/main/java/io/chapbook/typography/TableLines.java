package io.chapbook.typography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of this package. */
final class TableLines {

  private TableLines() {}

  /** The rows of a table, each a list of its columns; comments and blank lines left out. */
  static List<List<String>> of(String name) {
    InputStream stream = TableLines.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program is incomplete: it lacks " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split(" +")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
  }
}
