package io.chapbook.delivery;

import java.util.List;

/** Where drives are looked for. */
public interface DriveList {

  /**
   * The drives that are there, in the order of their places. A drive that cannot be read is among
   * them; the system's own is not.
   */
  List<Drive> drives();
}
