package io.chapbook.app;

import io.chapbook.delivery.ConnectedDevice;
import io.chapbook.delivery.DeviceForm;
import java.util.Locale;

/** Tells of a connected device in a few lines. */
public final class DevicesText {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  private DevicesText() {}

  /** The lines of a device, the last without a line end. */
  public static String write(ConnectedDevice connected) {
    StringBuilder text = new StringBuilder();
    text.append(connected.device().name()).append(" (").append(connected.device().id())
        .append(")\n  place  ").append(connected.drive().root())
        .append("\n  free   ").append(free(connected))
        .append("\n  books  ").append(connected.books())
        .append("\n  form   ").append(connected.device().form());
    if (connected.device().form() == DeviceForm.NONE) {
      text.append(". ").append(connected.device().remark())
          .append("\n  do     ").append(connected.device().instead());
    }
    return text.toString();
  }

  private static String free(ConnectedDevice connected) {
    String free = connected.freeSpace() < 0 ? "unknown" : size(connected.freeSpace());
    return connected.readOnly() ? free + ", but the drive is read-only" : free;
  }

  /** A number of bytes as people say it, in powers of 1000: {@code 5.1 GB}. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    double size = bytes;
    int unit = -1;
    while (size >= 999.95 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
