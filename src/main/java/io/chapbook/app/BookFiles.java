package io.chapbook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the books that somebody names: files, and folders of them. */
final class BookFiles {

  private BookFiles() {}

  /**
   * The books, those of a folder and the folders in it in natural order.
   *
   * @throws ConversionException when a folder cannot be read or holds no book
   */
  static List<Path> of(List<Path> named) throws ConversionException {
    List<Path> books = new ArrayList<>();
    for (Path one : named) {
      if (Files.isDirectory(one)) {
        books.addAll(inFolder(one));
      } else {
        books.add(one);
      }
    }
    return books;
  }

  private static List<Path> inFolder(Path folder) throws ConversionException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> books = files
          .filter(file -> Files.isRegularFile(file) && file.getFileName().toString()
              .toLowerCase(Locale.ROOT).endsWith(".epub"))
          .sorted(Comparator.comparing(Path::toString, new NaturalOrder()))
          .toList();
      if (books.isEmpty()) {
        throw new ConversionException(folder + ": the folder holds no book (.epub)", null);
      }
      return books;
    } catch (UncheckedIOException e) {
      throw unlisted(folder, e.getCause());
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  /** A folder below may be at fault, which nobody finds who is told of the one above. */
  private static ConversionException unlisted(Path folder, IOException e) {
    boolean named = e instanceof FileSystemException fault && fault.getFile() != null;
    return new ConversionException((named ? ((FileSystemException) e).getFile() : folder)
        + ": the folder cannot be listed (" + IoReason.of(e)
        + "); check its permissions, or name the books in it", e);
  }
}
