package io.chapbook.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** All that is ever written to a drive: the steps by which a book gets there. */
interface DriveFiles {

  /** Free space of which nothing is known: more than any book. */
  long UNKNOWN = Long.MAX_VALUE;

  /** A file that is being written. Nobody else takes it for left over as long as it is open. */
  interface PartFile extends Closeable {

    /**
     * Writes a book.
     *
     * @return the SHA-256 of what was written
     */
    byte[] write(BookContent content) throws IOException;

    /** Waits until the drive has it. */
    void sync() throws IOException;

    /** The SHA-256 of what the file holds. */
    byte[] readBack() throws IOException;
  }

  /** Makes a folder in one that is there; no fault when it is there too. */
  void makeFolder(Path folder) throws IOException;

  /** Makes a file that is not there. */
  PartFile create(Path file) throws IOException;

  /** Gives a file another name, at once and in the place of a file that has it. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file that was made here and did not get its name. */
  void discard(Path file) throws IOException;

  /** Removes such a file of an earlier run, unless somebody is still writing it. */
  void discardAbandoned(Path file) throws IOException;

  /** How many bytes are free below a folder; {@link #UNKNOWN} when the drive does not say. */
  long freeSpace(Path folder);

  /** Whether a drive says that nothing can be written below a folder. */
  boolean isReadOnly(Path folder);
}
