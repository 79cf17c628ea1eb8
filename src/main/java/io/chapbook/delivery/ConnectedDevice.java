package io.chapbook.delivery;

import java.nio.file.Path;

/**
 * A device that is connected.
 *
 * @param device what it is
 * @param drive the drive it shows as
 * @param books the folder for books; it need not be there yet
 * @param freeSpace how many bytes are free; -1 when the drive does not say
 * @param readOnly whether nothing can be written to it
 */
public record ConnectedDevice(
    Device device, Drive drive, Path books, long freeSpace, boolean readOnly) {

  /** What messages call it: {@code Kobo (/media/me/KOBOeReader)}. */
  public String inWords() {
    return device.name() + " (" + drive.root() + ")";
  }

  /**
   * The same device with books in another folder of the drive.
   *
   * @param folder the folder
   */
  public ConnectedDevice withBooks(Path folder) {
    return new ConnectedDevice(device, drive, folder, freeSpace, readOnly);
  }
}
