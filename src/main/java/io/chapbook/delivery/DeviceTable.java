package io.chapbook.delivery;

import io.chapbook.bundled.BundledFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of devices; the first row that fits a drive is what the drive is. */
public final class DeviceTable {

  private static final String TABLE = "/io/chapbook/delivery/devices.txt";

  private static final Set<String> KEYS = Set.of(
      "name", "all", "any", "none", "books", "form", "limit", "instead", "remark", "source");

  private final List<Device> rows;

  private DeviceTable(List<Device> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The table that comes with Chapbook. */
  public static DeviceTable standard() {
    return of(BundledFile.lines(DeviceTable.class, TABLE));
  }

  /**
   * A table: blocks that begin with {@code [id]}, each line a key, blanks and a value.
   *
   * @throws IllegalArgumentException when a row is not of the form, or the last does not fit every
   *     drive
   */
  public static DeviceTable of(List<String> lines) {
    Map<String, Map<String, List<String>>> blocks = new LinkedHashMap<>();
    Map<String, List<String>> block = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.startsWith("[") && line.endsWith("]")) {
        block = new LinkedHashMap<>();
        if (blocks.put(line.substring(1, line.length() - 1), block) != null) {
          throw new IllegalArgumentException("there are two devices " + line);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(line, block);
      }
    }
    List<Device> rows = new ArrayList<>();
    blocks.forEach((id, fields) -> rows.add(device(id, fields)));
    if (rows.isEmpty() || !rows.get(rows.size() - 1).isPlain()) {
      throw new IllegalArgumentException("the last device must be one without signs");
    }
    return new DeviceTable(rows);
  }

  private static void add(String line, Map<String, List<String>> block) {
    int blank = line.indexOf(' ');
    String key = blank < 0 ? line : line.substring(0, blank);
    if (blank < 0 || !KEYS.contains(key)) {
      throw new IllegalArgumentException("no line of a device: " + line);
    }
    block.computeIfAbsent(key, name -> new ArrayList<>()).add(line.substring(blank).strip());
  }

  private static Device device(String id, Map<String, List<String>> fields) {
    return new Device(
        id,
        only("name", id, fields),
        signs("all", fields),
        signs("any", fields),
        signs("none", fields),
        fields.getOrDefault("books", List.of()),
        form(id, only("form", id, fields)),
        limit(id, only("limit", id, fields)),
        fields.containsKey("instead") ? only("instead", id, fields) : null,
        only("remark", id, fields),
        only("source", id, fields));
  }

  private static String only(String key, String id, Map<String, List<String>> fields) {
    List<String> values = fields.getOrDefault(key, List.of());
    if (values.size() != 1) {
      throw new IllegalArgumentException(
          "device " + id + " needs one line " + key + ", not " + values.size());
    }
    return values.get(0);
  }

  private static List<DriveSign> signs(String key, Map<String, List<String>> fields) {
    return fields.getOrDefault(key, List.of()).stream().map(DriveSign::of).toList();
  }

  private static DeviceForm form(String id, String word) {
    for (DeviceForm form : DeviceForm.values()) {
      if (form.toString().equals(word)) {
        return form;
      }
    }
    throw new IllegalArgumentException("device " + id + ": there is no form " + word);
  }

  private static int limit(String id, String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("device " + id + ": no whole number: " + number, e);
    }
  }

  /** All rows in their order; the last one fits every drive. */
  public List<Device> rows() {
    return rows;
  }

  /**
   * What a drive is; null for one without a reader's signs that is built in.
   *
   * @throws IOException when the drive cannot be read
   */
  @Nullable Device of(Drive drive) throws IOException {
    // An empty list of a folder that cannot be read would make it a plain drive.
    DriveFolder.entries(drive.root());
    for (Device row : rows) {
      if (!row.isPlain() && row.fits(drive)) {
        return row;
      }
    }
    return drive.removable() ? plain() : null;
  }

  /** The row of a drive without a reader's signs. */
  Device plain() {
    return rows.get(rows.size() - 1);
  }
}
