package io.chapbook.delivery;

import io.chapbook.delivery.Shelf.Place;
import io.chapbook.delivery.Shelf.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A drive, or a folder, that books are copied to. It writes books and folders for them, and nothing
 * else: no file that is not the same book is replaced, and none removed.
 */
public final class DriveDestination implements Destination {

  /** What must stay free behind a book: folders and tables of the file system grow too. */
  private static final long SPARE = 1 << 20;

  private final ConnectedDevice device;
  private final DeviceForm form;
  private final NameTemplate names;
  private final boolean dryRun;
  private final DriveFiles files;
  private final DriveFault fault;
  private final Shelf shelf;
  private final SafeCopy copy;
  private boolean tidied;

  /** What a dry run would have written by now. */
  private long planned;

  /**
   * A drive.
   *
   * @param device the device that it is
   * @param form the form of its books, which need not be the one that the device reads best
   * @param names how books are named on it
   * @param dryRun whether to write nothing and only tell what would happen
   * @throws IllegalArgumentException when there is no form
   */
  public DriveDestination(
      ConnectedDevice device, DeviceForm form, NameTemplate names, boolean dryRun) {
    this(device, form, names, dryRun, new SystemDriveFiles());
  }

  DriveDestination(
      ConnectedDevice device, DeviceForm form, NameTemplate names, boolean dryRun,
      DriveFiles files) {
    if (form == DeviceForm.NONE) {
      throw new IllegalArgumentException(device.inWords() + " takes no book");
    }
    this.device = device;
    this.form = form;
    this.names = names;
    this.dryRun = dryRun;
    this.files = files;
    this.fault = new DriveFault(device, files);
    this.shelf = new Shelf(device.books());
    this.copy = new SafeCopy(files, device.books());
  }

  @Override
  public String inWords() {
    return device.inWords();
  }

  @Override
  public DeviceForm form() {
    return form;
  }

  @Override
  public void take(Parcel parcel, Consumer<Delivery> ended) throws DestinationLostException {
    fault.check();
    tidy();
    BookPath path = BookPath.of(names.names(parcel), parcel.form(), roomForPath());
    if (path == null) {
      ended.accept(Delivery.failed(device.books().toString(), "the device takes paths of "
          + device.device().pathLimit() + " characters, which leaves no room for this name; give a"
          + " shorter one with --name", null));
      return;
    }
    Path file = null;
    try {
      byte[] hash = Sha256.of(parcel.content());
      Place place = shelf.place(parcel, hash, path);
      if (place == null) {
        ended.accept(Delivery.failed(device.books().toString(),
            "its name is taken too often; give another with --name", null));
        return;
      }
      file = place.file();
      ended.accept(put(parcel, hash, place));
    } catch (IOException e) {
      fault.check();
      fault.checkRoom(0, e);
      ended.accept(Delivery.failed(
          String.valueOf(file == null ? device.books() : file), null, e));
    }
  }

  /** Once a run. What cannot be removed now keeps no book from its place. */
  private void tidy() {
    if (tidied || dryRun || !Files.isDirectory(device.books())) {
      return;
    }
    tidied = true;
    try {
      copy.tidy();
    } catch (IOException e) {
      // A fault of the drive shows again when a book is written, and is told then.
      return;
    }
  }

  private int roomForPath() {
    Path root = device.drive().root();
    int above = device.books().equals(root) || !device.books().startsWith(root)
        ? 0 : root.relativize(device.books()).toString().length() + 1;
    return device.device().pathLimit() - above;
  }

  private Delivery put(Parcel parcel, byte[] hash, Place place)
      throws IOException, DestinationLostException {
    String remark = place.number() == 1
        ? null : "another book or file has the name without the number";
    if (place.state() == State.TAKEN_BY_TWIN) {
      return Delivery.failed(place.file().toString(),
          "this very book was sent from another file just now; send one of the two", null);
    }
    if (place.state() != State.SAME) {
      write(parcel, hash, place);
    }
    shelf.put(place, parcel, hash);
    return new Delivery(kind(place.state()), place.file().toString(), remark, null);
  }

  private static Delivery.Kind kind(State state) {
    return switch (state) {
      case FREE -> Delivery.Kind.NEW;
      case OLDER -> Delivery.Kind.REPLACED;
      default -> Delivery.Kind.UNCHANGED;
    };
  }

  private void write(Parcel parcel, byte[] hash, Place place)
      throws IOException, DestinationLostException {
    long size = parcel.content().size();
    fault.checkRoom(planned + size + SPARE, null);
    if (dryRun) {
      planned += size;
      return;
    }
    try {
      for (Path folder : shelf.missingFolders(place.file(), device.drive().root())) {
        files.makeFolder(folder);
      }
      copy.put(parcel.content(), hash, place.file(), place.state() == State.OLDER);
    } catch (IOException e) {
      // Whatever the system calls it: where there is no room for the book, the drive is full.
      fault.check();
      fault.checkRoom(size + SPARE, e);
      throw e;
    }
  }
}
