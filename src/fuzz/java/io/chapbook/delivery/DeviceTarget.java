package io.chapbook.delivery;

import java.nio.charset.StandardCharsets;

/** A table of devices or of mounts is understood or refused. */
public final class DeviceTarget {

  private DeviceTarget() {}

  /** Reads the bytes as a table of mounts, and as a table of devices. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (MountTable.Mount mount : MountTable.read(text)) {
      if (mount.type().isEmpty()) {
        throw new AssertionError(mount);
      }
    }
    try {
      for (Device device : DeviceTable.of(text.lines().toList()).rows()) {
        for (DriveSign sign : device.all()) {
          if (!DriveSign.of(sign.toString()).equals(sign)) {
            throw new AssertionError(sign);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      if (e.getMessage() == null) {
        throw new AssertionError("a refusal without words", e);
      }
    }
  }
}
