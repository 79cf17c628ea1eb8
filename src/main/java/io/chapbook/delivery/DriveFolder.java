package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds files and folders on a drive as the drive itself would: without regard to capitals. */
final class DriveFolder {

  private DriveFolder() {}

  /**
   * What lies at a path below a folder, under the name that it has there. A name in the very
   * capitals goes before another.
   *
   * @param path names parted by slashes; {@code .} for the folder itself
   * @return null when there is nothing
   * @throws IOException when a folder on the way cannot be listed
   */
  static @Nullable Path find(Path folder, String path) throws IOException {
    Path at = folder;
    for (String name : path.split("/")) {
      Path next = name.equals(".") ? at : child(at, name);
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /** The file or folder of a name in a folder, or null. */
  static @Nullable Path child(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    List<Path> entries = entries(folder);
    Path exact = folder.resolve(name);
    if (entries.contains(exact)) {
      return exact;
    }
    String folded = SafeName.folded(name);
    for (Path entry : entries) {
      if (SafeName.folded(entry.getFileName().toString()).equals(folded)) {
        return entry;
      }
    }
    return null;
  }

  /**
   * What lies in a folder, in the order of the names.
   *
   * @throws IOException when it is not there, is no folder or cannot be listed
   */
  static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.naturalOrder());
    return entries;
  }
}
