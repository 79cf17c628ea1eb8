package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The drives of Windows: all letters but the one with the person's home. */
final class WindowsDrives implements DriveList {

  /**
   * What is in a drive.
   *
   * @param label its name, or empty
   * @param removable whether it is a card, a stick or a reader
   * @param disc whether it is a CD or DVD
   */
  record Volume(String label, boolean removable, boolean disc) {}

  private final Iterable<Path> roots;
  private final Path home;
  private final Function<Path, @Nullable Volume> volumes;

  /**
   * The drives of some letters.
   *
   * @param roots their root folders
   * @param home the person's home folder, whose disk is no drive
   * @param volumes what is in a drive; null when nothing is, as in an empty card reader
   */
  WindowsDrives(Iterable<Path> roots, Path home, Function<Path, @Nullable Volume> volumes) {
    this.roots = roots;
    this.home = home;
    this.volumes = volumes;
  }

  /** What Java says of the volume in a drive. */
  static @Nullable Volume volume(Path root) {
    try {
      FileStore store = Files.getFileStore(root);
      return new Volume(store.name(), is(store, "volume:isRemovable"), is(store, "volume:isCdrom"));
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean is(FileStore store, String attribute) throws IOException {
    try {
      return Boolean.TRUE.equals(store.getAttribute(attribute));
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public List<Drive> drives() {
    List<Drive> drives = new ArrayList<>();
    for (Path root : roots) {
      Volume volume = home.startsWith(root) ? null : volumes.apply(root);
      if (volume != null && !volume.disc()) {
        String label = volume.label().isEmpty() ? root.toString() : volume.label();
        drives.add(new Drive(root, label, volume.removable()));
      }
    }
    return drives;
  }
}
