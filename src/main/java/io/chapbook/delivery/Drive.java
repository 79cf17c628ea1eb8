package io.chapbook.delivery;

import java.nio.file.Path;

/**
 * A drive, or a folder that is taken for one.
 *
 * @param root its root folder
 * @param label what the system calls it, such as {@code KOBOeReader}
 * @param removable whether it may be a card or a stick: only such a drive counts as a device when it
 *     has no reader's signs
 */
public record Drive(Path root, String label, boolean removable) {

  /** A folder as if it were a drive, called by the folder's name. */
  public static Drive of(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new Drive(folder, name == null ? folder.toString() : name.toString(), true);
  }
}
