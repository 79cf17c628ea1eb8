package io.chapbook.app;

import io.chapbook.corpus.manifest.CorpusManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sees to what lies where a book is to be written. A book that we made is replaced. What somebody
 * else put there, or altered, is kept under another name: nothing is destroyed that cannot be made
 * again.
 */
final class FormerBook {

  private static final String KEPT = ".old";

  private FormerBook() {}

  /**
   * Makes way for a book.
   *
   * @param book the book's file
   * @param path the same as the manifest has it
   * @param content what will be written
   * @return what was kept, or null when there was nothing to be kept
   */
  static @Nullable Kept makeWay(CorpusManifest manifest, Path book, String path, byte[] content)
      throws IOException {
    // A new book's place is empty, and looking at what is not there throws an exception inside.
    Sighting seen = book.toFile().exists() ? Sighting.of(book) : null;
    if (seen == null || !Files.isRegularFile(book)) {
      return null;
    }
    CorpusManifest.Known known = manifest.findBook(path);
    boolean ours = known == null
        ? manifest.isAdopting() : BookStandings.isAsMade(book, seen, known);
    if (ours || seen.size() == content.length
        && Arrays.equals(Files.readAllBytes(book), content)) {
      return null;
    }
    Path kept = free(book);
    Files.move(book, kept);
    return new Kept(book, kept, book + ": " + (known == null
        ? "a file that no run had made was there" : "the book had been altered since it was made")
        + "; it is kept as " + kept.getFileName());
  }

  /**
   * A file that made way.
   *
   * @param book where it was
   * @param kept where it is
   * @param remark what a person should know of it
   */
  record Kept(Path book, Path kept, String remark) {

    /** Puts it back, since the book was not written; returns the failure, with where it is if not. */
    ConversionException putBack(ConversionException failure) {
      try {
        Files.move(kept, book);
        return failure;
      } catch (IOException e) {
        failure.addSuppressed(e);
        return new ConversionException(failure.getMessage() + "; " + remark, failure);
      }
    }
  }

  private static Path free(Path book) {
    String name = book.getFileName() + KEPT;
    Path kept = book.resolveSibling(name);
    for (int number = 2; Files.exists(kept); number++) {
      kept = book.resolveSibling(name + "-" + number);
    }
    return kept;
  }

  /**
   * Removes a book that has no story any more, and folders that it leaves empty.
   *
   * @param output the books' folder, which stays
   * @return whether it is gone; false when it is not the book that was made
   */
  static boolean remove(Path output, CorpusManifest.Known known) throws IOException {
    Path book = output.resolve(known.entry().book().path()).normalize();
    Sighting seen = Sighting.of(book);
    if (seen == null) {
      return true;
    }
    // Before something is removed, its look is not enough.
    if (!book.startsWith(output.normalize()) || seen.size() != known.entry().book().size()
        || !Files.isRegularFile(book)
        || !FileDigest.of(book).equals(known.entry().book().sha256())) {
      return false;
    }
    Files.delete(book);
    for (Path folder = book.getParent();
        folder != null && !folder.equals(output.normalize()) && isEmpty(folder);
        folder = folder.getParent()) {
      Files.delete(folder);
    }
    return true;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
