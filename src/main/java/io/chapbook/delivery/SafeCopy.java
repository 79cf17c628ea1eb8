package io.chapbook.delivery;

import io.chapbook.delivery.DriveFiles.PartFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a book under its name whole or not at all. Its bytes go to a file of another name on the same
 * drive, are handed to the drive, read back and compared; then that file takes the book's name. So
 * at any moment the name stands for the book before or the book after.
 */
final class SafeCopy {

  /** How the files are called that have no book's name yet. No device takes them for books. */
  private static final Pattern PART = Pattern.compile("\\.chapbook-send-[0-9]+-[0-9]+\\.part");

  private static final int MOST_TRIES = 1000;

  private final DriveFiles files;
  private final Path folder;

  /**
   * A way to copy.
   *
   * @param files the steps
   * @param folder the folder in which parts are made. It is one for all books, so that the next run
   *     finds what was left over whatever it copies itself
   */
  SafeCopy(DriveFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** A copy that is not what was copied. */
  static final class SpoiltCopyException extends IOException {

    private static final long serialVersionUID = 1L;

    SpoiltCopyException(String message) {
      super(message);
    }
  }

  /**
   * Removes what runs that were cut off have left, and nobody writes any more.
   *
   * @throws IOException when the folder cannot be listed or a file not be removed
   */
  void tidy() throws IOException {
    for (Path entry : DriveFolder.entries(folder)) {
      if (PART.matcher(entry.getFileName().toString()).matches()) {
        files.discardAbandoned(entry);
      }
    }
  }

  /**
   * Copies a book.
   *
   * @param hash the SHA-256 of its bytes
   * @param replace whether a file may have its name already
   * @throws SpoiltCopyException when the drive holds something else than was written, or the book's
   *     bytes have changed meanwhile; then nothing was put under the name
   * @throws IOException when it cannot be written; then neither
   */
  void put(BookContent content, byte[] hash, Path target, boolean replace)
      throws IOException {
    Path part = null;
    try {
      for (int number = 1; part == null; number++) {
        Path free = folder.resolve(
            ".chapbook-send-" + ProcessHandle.current().pid() + "-" + number + ".part");
        try (PartFile file = files.create(free)) {
          part = free;
          write(content, hash, file);
          if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
          }
          files.rename(part, target);
        } catch (FileAlreadyExistsException e) {
          if (part != null || number == MOST_TRIES) {
            throw e;
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      discard(part, e);
      throw e;
    }
  }

  private static void write(BookContent content, byte[] hash, PartFile file) throws IOException {
    if (!Arrays.equals(hash, file.write(content))) {
      throw new SpoiltCopyException("the book was changed while it was copied; send it again");
    }
    file.sync();
    if (!Arrays.equals(hash, file.readBack())) {
      throw new SpoiltCopyException("the drive gave back other bytes than were written; its card or"
          + " its plug may be damaged, so check it, then send the book again");
    }
  }

  private void discard(@Nullable Path part, Exception failure) {
    if (part == null) {
      return;
    }
    try {
      files.discard(part);
    } catch (IOException e) {
      // The next run removes it; what went wrong first is what the person is told.
      failure.addSuppressed(e);
    }
  }
}
