package io.chapbook.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a book's file whole or not at all: to a temporary file beside the target, which then takes
 * the target's name.
 */
final class BookFile {

  private BookFile() {}

  /**
   * Writes a book.
   *
   * @throws ConversionException when the folder cannot be written to, or the target is a folder
   */
  static void write(Path target, byte[] content) throws ConversionException {
    write(target, content, "the book cannot be written", "name another place with -o");
  }

  /**
   * Writes another file in the same way.
   *
   * @param failure what to tell a person when it cannot be done
   * @param advice what to do then
   * @throws ConversionException when the folder cannot be written to, or the target is a folder
   */
  static void write(Path target, byte[] content, String failure, String advice)
      throws ConversionException {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = part(target);
    try {
      // It is there nearly always, and createDirectories throws an exception inside to find that out.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      Files.write(temporary, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      move(temporary, target);
    } catch (ReadOnlyFileSystemException e) {
      throw new ConversionException(
          target + ": " + failure + " (" + IoReason.of(e) + "); " + advice, e);
    } catch (IOException e) {
      discard(temporary);
      throw new ConversionException(
          target + ": " + failure + " (" + IoReason.of(e) + "); " + advice, e);
    }
  }

  /**
   * A file beside another that is for this thread alone, and known to {@link LeftoverParts}. A thread
   * writes one file at a time. The other's own name may leave no room for more.
   */
  static Path part(Path target) {
    return target.toAbsolutePath().resolveSibling(".chapbook-" + ProcessHandle.current().pid() + "-"
        + Thread.currentThread().getId() + ".part");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The write has failed already; that is what the person is told.
      temporary.toFile().deleteOnExit();
    }
  }
}
