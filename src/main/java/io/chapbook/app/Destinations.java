package io.chapbook.app;

import io.chapbook.delivery.ConnectedDevice;
import io.chapbook.delivery.Destination;
import io.chapbook.delivery.DeviceFinder;
import io.chapbook.delivery.DeviceForm;
import io.chapbook.delivery.DeviceTable;
import io.chapbook.delivery.Drive;
import io.chapbook.delivery.DriveDestination;
import io.chapbook.delivery.NameTemplate;
import io.chapbook.delivery.SystemDrives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses where books are sent to from what a person names. */
public final class Destinations {

  /** What to do when nothing is connected. */
  public static final String NO_DEVICE = "no e-reader is connected; connect one by cable, let it"
      + " connect or share its files if it asks, and wait until the computer shows its drive";

  private final List<Path> roots;
  private final @Nullable BookFormat format;
  private final NameTemplate names;
  private final boolean dryRun;

  /**
   * A chooser.
   *
   * @param roots folders to take for drives in place of the computer's; empty for the computer's
   * @param format the form of the books, or null for the one that the device reads best
   * @param names how books are named on a device
   * @param dryRun whether to write nothing
   */
  public Destinations(
      List<Path> roots, @Nullable BookFormat format, NameTemplate names, boolean dryRun) {
    this.roots = List.copyOf(roots);
    this.format = format;
    this.names = names;
    this.dryRun = dryRun;
  }

  /**
   * The destination of a name.
   *
   * @param to the id or name of a device, the label of its drive, or a folder; null for the only
   *     device that is connected
   * @throws ConversionException when no device is connected, or the device takes no such books
   * @throws IllegalArgumentException when the name is nothing's, or several devices go by it
   */
  public Destination of(@Nullable String to) throws ConversionException {
    FindDevices.Found found = FindDevices.among(roots);
    ConnectedDevice device = to == null ? only(found) : named(to, found);
    DeviceForm form = format == null ? device.device().form()
        : format == BookFormat.KEPUB ? DeviceForm.KEPUB : DeviceForm.EPUB;
    if (form == DeviceForm.NONE) {
      throw new ConversionException(device.inWords() + ": " + device.device().remark()
          + " What works: " + device.device().instead() + ".", null);
    }
    return new DriveDestination(device, form, names, dryRun);
  }

  /** A stick or a card counts only while there is no reader. */
  private static ConnectedDevice only(FindDevices.Found found) throws ConversionException {
    List<ConnectedDevice> readers =
        found.devices().stream().filter(one -> !one.device().isPlain()).toList();
    List<ConnectedDevice> devices = readers.isEmpty() ? found.devices() : readers;
    if (devices.isEmpty()) {
      throw new ConversionException(found.faults().isEmpty()
          ? NO_DEVICE + "; or name a folder with --to"
          : String.join("\n", found.faults()), null);
    }
    return single(devices, "several devices are connected");
  }

  private static ConnectedDevice single(List<ConnectedDevice> devices, String fault) {
    if (devices.size() > 1) {
      throw new IllegalArgumentException(fault + ": " + list(devices)
          + "; name one of these folders with --to");
    }
    return devices.get(0);
  }

  private static String list(List<ConnectedDevice> devices) {
    return devices.stream().map(ConnectedDevice::inWords).collect(Collectors.joining(", "));
  }

  private static ConnectedDevice named(String to, FindDevices.Found found)
      throws ConversionException {
    List<ConnectedDevice> named = found.devices().stream()
        .filter(one -> to.equalsIgnoreCase(one.device().id())
            || to.equalsIgnoreCase(one.device().name())
            || to.equalsIgnoreCase(one.drive().label()))
        .toList();
    if (!named.isEmpty()) {
      return single(named, "several devices go by --to " + to);
    }
    ConnectedDevice folder = folder(to, found);
    if (folder != null) {
      return folder;
    }
    boolean known = DeviceTable.standard().rows().stream()
        .anyMatch(row -> to.equalsIgnoreCase(row.id()) || to.equalsIgnoreCase(row.name()));
    String connected = found.devices().isEmpty()
        ? NO_DEVICE : "connected: " + list(found.devices());
    if (known) {
      throw new ConversionException("--to " + to + ": no such device is connected; " + connected,
          null);
    }
    throw new IllegalArgumentException("--to " + to
        + " is neither a device nor a folder that is there; " + connected);
  }

  /** A folder: a device's root, one on a device, or one of a person's own. */
  private static @Nullable ConnectedDevice folder(String to, FindDevices.Found found)
      throws ConversionException {
    try {
      Path folder = Path.of(to);
      if (!Files.isDirectory(folder)) {
        return null;
      }
      DeviceFinder finder = new DeviceFinder(DeviceTable.standard());
      Drive alone = Drive.of(folder);
      List<ConnectedDevice> device =
          finder.find(List.of(new Drive(folder, alone.label(), false))).devices();
      if (!device.isEmpty()) {
        return device.get(0);
      }
      for (ConnectedDevice one : found.devices()) {
        Path real = folder.toRealPath();
        Path root = one.drive().root().toRealPath();
        if (real.equals(root)) {
          return one;
        }
        if (real.startsWith(root)) {
          return one.withBooks(one.drive().root().resolve(root.relativize(real)));
        }
      }
      if (SystemDrives.isLeftByDrive(folder)) {
        throw new ConversionException(to + ": no drive is mounted there, the folder is only what it"
            + " left; connect the device, and wait until the computer shows its drive", null);
      }
      return finder.plainFolder(folder);
    } catch (InvalidPathException e) {
      return null;
    } catch (IOException e) {
      throw new ConversionException(
          to + ": the folder cannot be read (" + IoReason.of(e) + "); check its permissions", e);
    }
  }
}
