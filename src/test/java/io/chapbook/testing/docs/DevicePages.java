package io.chapbook.testing.docs;

import io.chapbook.delivery.Device;
import io.chapbook.delivery.DeviceTable;
import io.chapbook.delivery.DriveSign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every device: how it is told, where books go and in which form, in the table's order. */
final class DevicePages {

  private DevicePages() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| `--to` | device | told by | books go to | form | path |");
    lines.add("|---|---|---|---|---|---:|");
    for (Device device : DeviceTable.standard().rows()) {
      lines.add("| [" + device.id() + "](#" + device.id() + ") | " + device.name() + " | "
          + signs(device) + " | "
          + device.folders().stream().map(DevicePages::folder).collect(Collectors.joining(", else "))
          + " | " + device.form() + " | " + device.pathLimit() + " |");
    }
    DeviceTable.standard().rows().forEach(device -> add(device, lines));
    return lines;
  }

  private static String folder(String path) {
    return path.equals(".") ? "the drive's root" : "`" + path + "`";
  }

  private static String signs(Device device) {
    List<String> parts = new ArrayList<>();
    device.all().forEach(sign -> parts.add(sign(sign)));
    if (!device.any().isEmpty()) {
      parts.add(device.any().stream().map(DevicePages::sign).collect(Collectors.joining(" or ")));
    }
    device.none().forEach(sign -> parts.add("no " + sign(sign)));
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  private static String sign(DriveSign sign) {
    return switch (sign.kind()) {
      case FOLDER -> "`" + sign.value() + "/`";
      case FILE -> "`" + sign.value() + "`";
      case LABEL -> "label `" + sign.value() + "`";
    };
  }

  private static void add(Device device, List<String> lines) {
    lines.add("");
    lines.add("### " + device.id());
    lines.add("");
    lines.add("- remark: " + device.remark());
    if (device.instead() != null) {
      lines.add("- what works: " + device.instead());
    }
    lines.add("- source: " + device.source());
  }
}
