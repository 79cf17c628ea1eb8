package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the table: a folder with its signs is told as that device and no other. */
class DeviceTableTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aDriveWithTheSignsOfARowIsThatDevice() {
    return DeviceTable.standard().rows().stream().flatMap(device -> variants(device).stream()
        .map(signs -> DynamicTest.dynamicTest(
            device.id() + " " + signs, () -> assertTold(device, signs))));
  }

  /** Of signs of which one is enough, each alone. */
  private static List<List<DriveSign>> variants(Device device) {
    List<List<DriveSign>> variants = new ArrayList<>();
    if (device.any().isEmpty()) {
      variants.add(device.all());
    }
    for (DriveSign sign : device.any()) {
      List<DriveSign> signs = new ArrayList<>(device.all());
      signs.add(sign);
      variants.add(signs);
    }
    return variants;
  }

  private void assertTold(Device device, List<DriveSign> signs) throws IOException {
    Drive drive = drive(signs);
    DeviceFinder.Found found =
        new DeviceFinder(DeviceTable.standard()).find(List.of(drive));
    assertEquals(List.of(), found.unreadable());
    assertEquals(1, found.devices().size());
    ConnectedDevice connected = found.devices().get(0);
    assertEquals(device, connected.device());
    Path books = drive.root().relativize(connected.books());
    assertTrue(device.folders().stream().anyMatch(
        one -> drive.root().resolve(one).normalize().equals(
            drive.root().resolve(books).normalize())), books + " is none of " + device.folders());
    assertTrue(connected.freeSpace() > 0);
  }

  @TestFactory
  Stream<DynamicTest> booksGoToTheFirstFolderThatIsThereElseTheFirstIsMade() {
    return DeviceTable.standard().rows().stream().flatMap(device -> device.folders().stream()
        .filter(books -> !books.equals("."))
        .map(books -> DynamicTest.dynamicTest(device.id() + " " + books, () -> {
          Drive drive = drive(device.all());
          Files.createDirectories(drive.root().resolve(books));
          Path expected = device.folders().stream()
              .map(drive.root()::resolve).filter(Files::isDirectory).findFirst().orElseThrow();
          assertEquals(expected, device.booksOn(drive));
        })));
  }

  private Drive drive(List<DriveSign> signs) throws IOException {
    Path root = Files.createTempDirectory(folder, "drive");
    String label = "DISK";
    for (DriveSign sign : signs) {
      Path path = root.resolve(sign.value());
      switch (sign.kind()) {
        case FOLDER -> Files.createDirectories(path);
        case FILE -> {
          Files.createDirectories(path.getParent());
          Files.writeString(path, "x");
        }
        case LABEL -> label = sign.value();
      }
    }
    return new Drive(root, label, true);
  }

  @Test
  void theFormsAreThoseThatTheDevicesRead() {
    assertEquals(
        "epub epub epub kepub epub epub epub none epub epub epub epub epub epub epub",
        String.join(" ", DeviceTable.standard().rows().stream()
            .map(row -> row.form().toString()).toList()));
  }

  @Test
  void capitalsDoNotCountInSigns() throws IOException {
    Path root = Files.createDirectories(folder.resolve("d/DOCUMENTS")).getParent();
    Files.createDirectories(root.resolve("System"));
    assertEquals("kindle", idOf(root));
    assertEquals(root.resolve("DOCUMENTS"),
        new DeviceFinder(DeviceTable.standard()).find(List.of(Drive.of(root)))
            .devices().get(0).books());
  }

  @Test
  void aFileIsNoFolderAndADriveWithoutSignsIsPlain() throws IOException {
    Path root = Files.createDirectories(folder.resolve("d"));
    Files.writeString(root.resolve(".kobo"), "no folder");
    assertEquals("plain", idOf(root));
  }

  @Test
  void aBuiltInDriveWithoutSignsIsNoDevice() throws IOException {
    assertNull(DeviceTable.standard().of(new Drive(folder, "Data", false)));
  }

  @Test
  void aDriveThatCannotBeReadIsSaid() {
    Drive gone = Drive.of(folder.resolve("gone"));
    DeviceFinder.Found found = new DeviceFinder(DeviceTable.standard()).find(List.of(gone));
    assertEquals(List.of(), found.devices());
    assertEquals(gone, found.unreadable().get(0).drive());
  }

  @Test
  void aRowThatLacksSomethingIsRefused() {
    List<String> row = List.of("[x]", "name X", "books .", "form epub", "limit 10",
        "remark why", "source who");
    assertEquals(List.of("x"),
        DeviceTable.of(row).rows().stream().map(Device::id).toList());
    for (int left = 1; left < row.size(); left++) {
      List<String> lacking = new ArrayList<>(row);
      lacking.remove(left);
      assertThrows(IllegalArgumentException.class, () -> DeviceTable.of(lacking));
    }
    for (String bad : List.of("form azw3", "all .kobo", "colour red", "limit 10", "[x]",
        "instead mail", "all folder .x")) {
      List<String> more = new ArrayList<>(row);
      more.add(bad);
      assertThrows(IllegalArgumentException.class, () -> DeviceTable.of(more), bad);
    }
  }

  private static String idOf(Path root) throws IOException {
    Device device = DeviceTable.standard().of(Drive.of(root));
    return device == null ? "none" : device.id();
  }
}
