package io.chapbook.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list of paths as {@code find} writes it: one a line, or with a NUL after each. A path that
 * stands twice counts once; empty ones say nothing.
 */
public final class ListedPaths {

  private ListedPaths() {}

  /**
   * The paths, in their order.
   *
   * @param in the list; names in it are in the encoding in which this system has names
   * @param ending what ends a path: a line feed, before which a carriage return is no part of it, or
   *     a NUL
   * @throws IOException when the list cannot be read
   * @throws IllegalArgumentException when one is no path, or it ends lines where NULs should stand
   */
  public static List<Path> read(InputStream in, char ending) throws IOException {
    String all = new String(in.readAllBytes(), encoding());
    if (ending == '\n' && all.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the list has NUL bytes in it; give -0 as well if its paths end with them");
    }
    Set<Path> paths = new LinkedHashSet<>();
    for (String name : all.split(String.valueOf(ending), -1)) {
      String path = ending == '\n' && name.endsWith("\r")
          ? name.substring(0, name.length() - 1) : name;
      if (!path.isEmpty()) {
        paths.add(path(path));
      }
    }
    return new ArrayList<>(paths);
  }

  private static Path path(String name) {
    try {
      return Path.of(name).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "the list has a line that is no path (" + e.getReason() + "): " + name, e);
    }
  }

  /** Java reads names of files in this encoding, whatever texts are in. */
  private static Charset encoding() {
    String name = System.getProperty("sun.jnu.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name) : Charset.defaultCharset();
  }
}
