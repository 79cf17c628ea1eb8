package io.chapbook.structure.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
  }
}
