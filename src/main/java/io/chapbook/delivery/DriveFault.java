package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a drive as a whole, from what it looks like and not from messages. */
final class DriveFault {

  private final ConnectedDevice device;
  private final DriveFiles files;
  private final @Nullable Object identity;

  /** A watch over a drive that is there. */
  DriveFault(ConnectedDevice device, DriveFiles files) {
    this.device = device;
    this.files = files;
    this.identity = identity(device.drive().root());
  }

  /** What a folder has that no other has; null where there is no such thing, or no folder. */
  private static @Nullable Object identity(Path folder) {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Makes sure that the drive is the one that was found. When a drive is unplugged, the folder that
   * it was mounted on may stay, and what is written there would fill the computer's own disk.
   *
   * @throws DestinationLostException when it is not
   */
  void check() throws DestinationLostException {
    Path root = device.drive().root();
    try {
      boolean same = Files.isDirectory(root)
          && (identity == null || identity.equals(identity(root)))
          && device.device().fits(device.drive());
      if (!same) {
        throw gone(null);
      }
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private DestinationLostException gone(@Nullable Exception cause) {
    return new DestinationLostException(device.inWords() + ": the drive is gone; connect it again,"
        + " then send again: what is there already is not copied twice", cause);
  }

  /**
   * Makes sure that something can be written.
   *
   * @param size how many bytes
   * @param cause why this is asked, or null
   * @throws DestinationLostException when the drive is read-only or full
   */
  void checkRoom(long size, @Nullable Exception cause) throws DestinationLostException {
    Path root = device.drive().root();
    if (files.isReadOnly(root)) {
      throw new DestinationLostException(device.inWords() + ": the drive is read-only; a card may"
          + " have a switch for it, and a drive with faults is mounted so: let the computer check"
          + " it, then connect it anew", cause);
    }
    long free = files.freeSpace(root);
    if (free < size) {
      throw new DestinationLostException(device.inWords() + ": the drive is full: the next book"
          + " needs " + size + " bytes, some of them to spare, and " + free + " are free; remove"
          + " books from the device, then send again", cause);
    }
  }
}
