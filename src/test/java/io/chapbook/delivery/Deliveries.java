package io.chapbook.delivery;

import io.chapbook.testing.FinishedBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends parcels to folders as tests do. */
final class Deliveries {

  private Deliveries() {}

  /** A book of a number, by a title and an author. */
  static Parcel parcel(int number, String title, @Nullable String author, String words) {
    return new Parcel(FinishedBook.identifier(number), title, author, null, DeviceForm.EPUB,
        BookContent.of(FinishedBook.epub(number, title, author, words)));
  }

  /** The device that a folder is. */
  static ConnectedDevice device(Path root) {
    return new DeviceFinder(DeviceTable.standard()).find(List.of(Drive.of(root))).devices().get(0);
  }

  /** The plain device with another limit. */
  static ConnectedDevice limited(Path root, int limit) {
    Device plain = DeviceTable.standard().plain();
    Device row = new Device(plain.id(), plain.name(), plain.all(), plain.any(), plain.none(),
        plain.folders(), plain.form(), limit, null, plain.remark(), plain.source());
    return new ConnectedDevice(row, Drive.of(root), root, 1 << 30, false);
  }

  static DriveDestination to(Path root) {
    return to(device(root), new SystemDriveFiles());
  }

  static DriveDestination to(ConnectedDevice device, DriveFiles files) {
    DeviceForm form = device.device().form();
    return new DriveDestination(
        device, form, NameTemplate.of(NameTemplate.STANDARD), false, files);
  }

  /** Sends one parcel. */
  static Delivery send(Destination destination, Parcel parcel) throws DestinationLostException {
    List<Delivery> ended = new ArrayList<>();
    destination.take(parcel, ended::add);
    if (ended.size() != 1) {
      throw new AssertionError("one parcel has one end, not " + ended);
    }
    return ended.get(0);
  }

  /** The bytes of a parcel. */
  static byte[] bytes(Parcel parcel) throws IOException {
    try (var in = parcel.content().open()) {
      return in.readAllBytes();
    }
  }
}
