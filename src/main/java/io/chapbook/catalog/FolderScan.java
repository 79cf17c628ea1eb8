package io.chapbook.catalog;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a folder once and tells of each book's file in it. Links are not followed, so that
 * nothing outside of the folder is ever shown; names that begin with a full stop are passed over, as
 * the shell does.
 */
final class FolderScan {

  private final Path root;
  private final BooleanSupplier stopped;
  private final List<Path> folders = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  /**
   * A scan.
   *
   * @param root the folder
   * @param stopped whether to leave off
   */
  FolderScan(Path root, BooleanSupplier stopped) {
    this.root = root;
    this.stopped = stopped;
  }

  /**
   * Walks.
   *
   * @param found takes each file, in any order
   * @throws IOException if the folder itself cannot be read; nothing is known then
   */
  void walk(Consumer<FoundFile> found) throws IOException {
    Deque<Path> left = new ArrayDeque<>();
    left.add(root);
    while (!left.isEmpty() && !stopped.getAsBoolean()) {
      Path folder = left.removeLast();
      try {
        list(folder, left, found);
        folders.add(folder);
      } catch (IOException e) {
        if (folder.equals(root)) {
          throw e;
        }
        unreadable.add(pathOf(folder) + '/');
      }
    }
  }

  private void list(Path folder, Deque<Path> left, Consumer<FoundFile> found) throws IOException {
    Set<String> plain = new HashSet<>();
    List<FoundFile> kepubs = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        BasicFileAttributes is = attributes(entry);
        if (is == null) {
          continue;
        }
        if (is.isDirectory()) {
          left.add(entry);
        } else if (is.isRegularFile() && isBook(name)) {
          FoundFile file =
              FoundFile.of(pathOf(entry), is.size(), is.lastModifiedTime().toInstant());
          if (CatalogBook.isKepub(name)) {
            kepubs.add(file);
          } else {
            plain.add(file.path());
            found.accept(file);
          }
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // A KEPUB beside its EPUB is the same book in another form.
    kepubs.stream().filter(kepub -> !plain.contains(plainPath(kepub.path()))).forEach(found);
  }

  private static @Nullable BasicFileAttributes attributes(Path entry) {
    try {
      return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      // It went while the folder was listed.
      return null;
    }
  }

  private static String plainPath(String kepub) {
    return kepub.substring(0, kepub.length() - ".kepub.epub".length()) + ".epub";
  }

  static boolean isBook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".epub");
  }

  private String pathOf(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** The folders that were walked through, the root included. */
  List<Path> folders() {
    return folders;
  }

  /** Whether it is unknown if a book is still there: its folder could not be read. */
  boolean isUncertain(String path) {
    return unreadable.stream().anyMatch(path::startsWith);
  }
}
