package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of e-reader: a row of the table of devices.
 *
 * @param id its name for scripts, such as {@code kobo}
 * @param name what people call it
 * @param all signs that a drive must have, all of them
 * @param any signs of which a drive must have one; empty asks for none
 * @param none signs that a drive must not have
 * @param folders where books go, from the drive's root and parted by slashes, {@code .} for the root:
 *     the first that is there, else the first is made
 * @param form what is copied to it
 * @param pathLimit how many characters (UTF-16 units) a book's path may have from the drive's root
 * @param instead what works when it takes no form, else null
 * @param remark what a person should know
 * @param source who says so
 */
public record Device(
    String id,
    String name,
    List<DriveSign> all,
    List<DriveSign> any,
    List<DriveSign> none,
    List<String> folders,
    DeviceForm form,
    int pathLimit,
    @Nullable String instead,
    String remark,
    String source) {

  /**
   * Checks that the row is whole.
   *
   * @throws IllegalArgumentException when it lacks something
   */
  public Device {
    all = List.copyOf(all);
    any = List.copyOf(any);
    none = List.copyOf(none);
    folders = List.copyOf(folders);
    if (name.isBlank() || remark.isBlank() || source.isBlank() || folders.isEmpty()) {
      throw new IllegalArgumentException(
          "device " + id + " needs name, books, remark and source");
    }
    if (pathLimit < 1) {
      throw new IllegalArgumentException("device " + id + " needs a limit of at least 1");
    }
    if ((form == DeviceForm.NONE) == (instead == null)) {
      throw new IllegalArgumentException(
          "device " + id + ": a device that takes no form says what works instead, no other does");
    }
  }

  /** Whether it is told by nothing, so that every drive would be one. */
  public boolean isPlain() {
    return all.isEmpty() && any.isEmpty() && none.isEmpty();
  }

  /**
   * Whether a drive is such a device.
   *
   * @throws IOException when the drive cannot be read
   */
  boolean fits(Drive drive) throws IOException {
    for (DriveSign sign : all) {
      if (!sign.isOn(drive)) {
        return false;
      }
    }
    for (DriveSign sign : none) {
      if (sign.isOn(drive)) {
        return false;
      }
    }
    return any.isEmpty() || hasOne(drive);
  }

  private boolean hasOne(Drive drive) throws IOException {
    for (DriveSign sign : any) {
      if (sign.isOn(drive)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The folder for books on a drive; it need not be there yet.
   *
   * @throws IOException when the drive cannot be read
   */
  Path booksOn(Drive drive) throws IOException {
    for (String folder : folders) {
      Path found = DriveFolder.find(drive.root(), folder);
      if (found != null) {
        return found;
      }
    }
    return drive.root().resolve(folders.get(0));
  }
}
