package io.chapbook.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at folders of files. */
public final class FileTree {

  private FileTree() {}

  /** The files below a folder, relative to it with {@code /}, sorted; hidden ones too. */
  public static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** The same without what a batch writes beside its books: the manifest and the report. */
  public static List<String> books(Path folder) throws IOException {
    return files(folder).stream().filter(file -> !file.matches(
        "(.*/)?(chapbook-manifest\\.jsonl|\\.?report(-.*)?\\.(html|jsonl|fingerprints))")).toList();
  }
}
