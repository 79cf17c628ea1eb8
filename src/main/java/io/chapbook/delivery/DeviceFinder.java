package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells which drives are devices for books. */
public final class DeviceFinder {

  /**
   * What was found.
   *
   * @param devices the devices, in the order of the drives
   * @param unreadable the drives that could not be read
   */
  public record Found(List<ConnectedDevice> devices, List<Unreadable> unreadable) {

    public Found {
      devices = List.copyOf(devices);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * A drive that could not be read.
   *
   * @param drive the drive
   * @param cause why
   */
  public record Unreadable(Drive drive, IOException cause) {}

  private final DeviceTable table;

  /** A finder that knows the devices of a table. */
  public DeviceFinder(DeviceTable table) {
    this.table = table;
  }

  /** The devices among some drives. */
  public Found find(List<Drive> drives) {
    List<ConnectedDevice> devices = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Drive drive : drives) {
      try {
        Device device = table.of(drive);
        if (device != null) {
          devices.add(connected(device, drive, device.booksOn(drive)));
        }
      } catch (IOException e) {
        unreadable.add(new Unreadable(drive, e));
      }
    }
    return new Found(devices, unreadable);
  }

  /**
   * A folder of a person's own as a place for books: they go right into it.
   *
   * @throws IOException when it cannot be read
   */
  public ConnectedDevice plainFolder(Path folder) throws IOException {
    Drive drive = Drive.of(folder);
    DriveFolder.entries(folder);
    return connected(table.plain(), drive, folder);
  }

  private static ConnectedDevice connected(Device device, Drive drive, Path books) {
    DriveFiles files = new SystemDriveFiles();
    long free = files.freeSpace(drive.root());
    return new ConnectedDevice(device, drive, books, free == DriveFiles.UNKNOWN ? -1 : free,
        files.isReadOnly(drive.root()));
  }
}
