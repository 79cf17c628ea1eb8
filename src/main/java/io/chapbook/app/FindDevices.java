package io.chapbook.app;

import io.chapbook.delivery.ConnectedDevice;
import io.chapbook.delivery.DeviceFinder;
import io.chapbook.delivery.DeviceTable;
import io.chapbook.delivery.Drive;
import io.chapbook.delivery.SystemDrives;
import java.nio.file.Path;
import java.util.List;

/** Finds the e-readers that are connected: the use case of {@code devices}. */
public final class FindDevices {

  /**
   * What was found.
   *
   * @param devices the devices
   * @param faults the drives that could not be read, a line each for a person
   */
  public record Found(List<ConnectedDevice> devices, List<String> faults) {

    public Found {
      devices = List.copyOf(devices);
      faults = List.copyOf(faults);
    }
  }

  private FindDevices() {}

  /**
   * The devices among the system's drives.
   *
   * @param roots folders to take for drives in place of the system's; empty for the system's
   */
  public static Found among(List<Path> roots) {
    List<Drive> drives = roots.isEmpty()
        ? SystemDrives.here().drives()
        : roots.stream().map(Drive::of).toList();
    DeviceFinder.Found found = new DeviceFinder(DeviceTable.standard()).find(drives);
    List<String> faults = found.unreadable().stream()
        .map(one -> one.drive().root() + ": the drive cannot be read (" + IoReason.of(one.cause())
            + ")" + (roots.isEmpty() ? "; connect it anew, or see who may read it"
                : "; name a folder that is there with --root"))
        .toList();
    return new Found(found.devices(), faults);
  }
}
