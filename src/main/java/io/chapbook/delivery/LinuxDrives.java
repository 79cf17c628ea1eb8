package io.chapbook.delivery;

import io.chapbook.delivery.MountTable.Mount;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The drives of Linux: what its table says is mounted from a device. Only what desktops mount below
 * {@code /media} and {@code /run/media} counts as removable; elsewhere a drive needs a reader's
 * signs.
 */
final class LinuxDrives implements DriveList {

  private static final List<String> REMOVABLE = List.of("/media/", "/run/media/");

  /** Parts of the system, where no reader is looked for. */
  private static final List<String> SYSTEM = List.of(
      "/boot", "/dev", "/etc", "/proc", "/snap", "/sys", "/usr", "/var");

  private final List<Mount> mounts;
  private final Path home;

  /**
   * The drives of a table.
   *
   * @param table the text of {@code /proc/mounts}
   * @param home the person's home folder, whose disk is no drive
   */
  LinuxDrives(String table, Path home) {
    this.mounts = MountTable.read(table);
    this.home = home;
  }

  @Override
  public List<Drive> drives() {
    Set<String> ownDisks = new HashSet<>();
    for (Mount mount : mounts) {
      if (isOwn(mount)) {
        ownDisks.add(mount.source());
      }
    }
    Map<String, Drive> bySource = new LinkedHashMap<>();
    for (Mount mount : mounts) {
      Drive drive = isOwn(mount) || ownDisks.contains(mount.source()) ? null : drive(mount);
      if (drive != null) {
        bySource.putIfAbsent(mount.source(), drive);
      }
    }
    List<Drive> drives = new ArrayList<>(bySource.values());
    drives.sort(Comparator.comparing(Drive::root));
    return drives;
  }

  /** Whether it holds the system or the person's home. */
  private boolean isOwn(Mount mount) {
    return home.toString().equals(mount.target())
        || mount.target().equals("/")
        || home.toString().startsWith(mount.target() + "/");
  }

  private static @Nullable Drive drive(Mount mount) {
    // In the Linux of Windows, a drive's source is its letter.
    boolean device = mount.source().startsWith("/dev/") || mount.source().matches("[A-Z]:.*");
    boolean system = SYSTEM.stream().anyMatch(part ->
        mount.target().equals(part) || mount.target().startsWith(part + "/"));
    if (!device || system || mount.type().equals("squashfs")) {
      return null;
    }
    try {
      Path root = Path.of(mount.target());
      boolean removable = REMOVABLE.stream().anyMatch(mount.target()::startsWith);
      return new Drive(root, String.valueOf(root.getFileName()), removable);
    } catch (InvalidPathException e) {
      // Its name cannot be written in this process's encoding, so it cannot be opened either.
      return null;
    }
  }
}
