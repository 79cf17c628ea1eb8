package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The drives below folders in which a system mounts them: {@code /Volumes} on macOS; {@code /media}
 * and {@code /run/media} where there is no table. A link is none: {@code /Volumes} has one to the
 * system's own disk.
 */
final class MountedFolders implements DriveList {

  /**
   * A folder in which drives are mounted.
   *
   * @param path the folder
   * @param depth how many folders below it they are at most
   */
  record Place(Path path, int depth) {}

  private final List<Place> places;
  private final Predicate<Path> isMounted;

  /**
   * The drives below some folders.
   *
   * @param places the folders
   * @param isMounted whether something is mounted on a folder; one below it is not asked for
   */
  MountedFolders(List<Place> places, Predicate<Path> isMounted) {
    this.places = List.copyOf(places);
    this.isMounted = isMounted;
  }

  /** Whether a folder is on another disk than the folder it lies in. */
  static boolean isMounted(Path folder) {
    try {
      Path parent = folder.toAbsolutePath().getParent();
      return parent != null
          && !Files.getFileStore(folder).equals(Files.getFileStore(parent));
    } catch (IOException e) {
      // What cannot be asked is listed, so that its fault is told.
      return true;
    }
  }

  @Override
  public List<Drive> drives() {
    List<Drive> drives = new ArrayList<>();
    for (Place place : places) {
      add(place.path(), place.depth(), drives);
    }
    return drives;
  }

  private void add(Path folder, int depth, List<Drive> drives) {
    List<Path> entries;
    try {
      entries = DriveFolder.entries(folder);
    } catch (IOException e) {
      // No such folder, or another person's in /media: what is in it is not for us.
      return;
    }
    for (Path entry : entries) {
      if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      if (isMounted.test(entry)) {
        drives.add(Drive.of(entry));
      } else if (depth > 1) {
        add(entry, depth - 1, drives);
      }
    }
  }
}
