package io.chapbook.delivery;

import io.chapbook.delivery.MountedFolders.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where the system that this runs on has its drives. */
public final class SystemDrives {

  private static final Path MOUNTS = Path.of("/proc/mounts");

  /** Where desktops make the folders that they mount drives on. */
  private static final List<Path> DESKTOP =
      List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/Volumes"));

  private SystemDrives() {}

  /**
   * Whether a folder is only what a drive is mounted on, and the drive is not there: what is written
   * there would lie on the computer's own disk, and be hidden when the drive comes back.
   *
   * @throws IOException when it cannot be read
   */
  public static boolean isLeftByDrive(Path folder) throws IOException {
    return isLeftByDrive(folder, DESKTOP);
  }

  static boolean isLeftByDrive(Path folder, List<Path> places) throws IOException {
    Path real = folder.toRealPath();
    return places.stream().anyMatch(place -> real.startsWith(place) && !real.equals(place))
        && !MountedFolders.isMounted(real)
        && DriveFolder.entries(real).isEmpty();
  }

  /** The drives of this system. */
  public static DriveList here() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", ""));
    if (system.startsWith("windows")) {
      return new WindowsDrives(
          FileSystems.getDefault().getRootDirectories(), home, WindowsDrives::volume);
    }
    if (system.startsWith("mac")) {
      return new MountedFolders(
          List.of(new Place(Path.of("/Volumes"), 1)), MountedFolders::isMounted);
    }
    try {
      return new LinuxDrives(
          new String(Files.readAllBytes(MOUNTS), StandardCharsets.UTF_8), home);
    } catch (IOException e) {
      // Other systems, and containers that hide the table.
      return new MountedFolders(
          List.of(new Place(Path.of("/media"), 2), new Place(Path.of("/run/media"), 2)),
          MountedFolders::isMounted);
    }
  }
}
