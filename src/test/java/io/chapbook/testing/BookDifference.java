package io.chapbook.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** Tells which files of two books differ. */
public final class BookDifference {

  private BookDifference() {}

  /**
   * The names of the files that one of two books has and the other has not, or has otherwise.
   *
   * @throws IOException when a book cannot be read
   */
  public static Set<String> names(Path one, Path other) throws IOException {
    Map<String, byte[]> left = files(one);
    Map<String, byte[]> right = files(other);
    Set<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> Arrays.equals(left.get(name), right.get(name)));
    return names;
  }

  private static Map<String, byte[]> files(Path book) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (var entry : zip.stream().toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }
}
