package io.chapbook.structure.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables that come with Chapbook. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * The lines of a table.
   *
   * @param name its name below {@code io/chapbook/structure}
   * @throws IllegalStateException when the program lacks it
   */
  public static List<String> of(String name) {
    @Nullable InputStream stream =
        ResourceLines.class.getResourceAsStream("/io/chapbook/structure/" + name);
    if (stream == null) {
      throw new IllegalStateException("the program is incomplete: it lacks " + name);
    }
    try (stream) {
      return lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
  }

  /** All at once and by hand: a reader and a stream would take a start some milliseconds more. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      boolean windows = end > start && text.charAt(end - 1) == '\r';
      lines.add(text.substring(start, windows ? end - 1 : end));
      start = end + 1;
    }
    return lines;
  }
}
