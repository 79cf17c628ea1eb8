package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A drive on which one step goes wrong. Steps count from 1; the fault may do something to the drive
 * first, such as take it away.
 */
final class FaultyDriveFiles implements DriveFiles {

  /** What goes wrong, and what happens to the drive then. */
  interface Fault {
    void happen() throws IOException;
  }

  private final DriveFiles files = new SystemDriveFiles();
  private final int faulty;
  private final Fault fault;
  private final List<String> steps = new ArrayList<>();
  private long free = Long.MAX_VALUE;
  private boolean readOnly;
  private boolean spoils;

  /** A drive whose step of a number goes wrong; 0 for none. */
  FaultyDriveFiles(int faulty, Fault fault) {
    this.faulty = faulty;
    this.fault = fault;
  }

  static FaultyDriveFiles sound() {
    return new FaultyDriveFiles(0, () -> {});
  }

  /** From now on the drive says that it has so many bytes free. */
  FaultyDriveFiles free(long bytes) {
    free = bytes;
    return this;
  }

  /** From now on the drive says that nothing can be written. */
  FaultyDriveFiles readOnly() {
    readOnly = true;
    return this;
  }

  /** What is read back differs from what was written. */
  FaultyDriveFiles spoiling() {
    spoils = true;
    return this;
  }

  /** The steps that were taken, the faulty one included. */
  List<String> steps() {
    return steps;
  }

  private void step(String name) throws IOException {
    steps.add(name);
    if (steps.size() == faulty) {
      fault.happen();
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step("folder");
    files.makeFolder(folder);
  }

  @Override
  public PartFile create(Path file) throws IOException {
    step("create");
    PartFile part = files.create(file);
    return new PartFile() {
      @Override
      public byte[] write(BookContent content) throws IOException {
        step("write");
        return part.write(content);
      }

      @Override
      public void sync() throws IOException {
        step("sync");
        part.sync();
      }

      @Override
      public byte[] readBack() throws IOException {
        step("read back");
        byte[] hash = part.readBack();
        hash[0] ^= (byte) (spoils ? 1 : 0);
        return hash;
      }

      @Override
      public void close() throws IOException {
        part.close();
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("rename");
    files.rename(from, to);
  }

  @Override
  public void discard(Path file) throws IOException {
    files.discard(file);
  }

  @Override
  public void discardAbandoned(Path file) throws IOException {
    files.discardAbandoned(file);
  }

  @Override
  public long freeSpace(Path folder) {
    return free;
  }

  @Override
  public boolean isReadOnly(Path folder) {
    return readOnly;
  }
}
