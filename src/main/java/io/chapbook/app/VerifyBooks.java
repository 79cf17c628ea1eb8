package io.chapbook.app;

import io.chapbook.corpus.manifest.ManifestEntry;
import io.chapbook.corpus.manifest.ManifestReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares a folder of books with its manifest, byte by byte: the use case of {@code --verify}. */
public final class VerifyBooks {

  /**
   * What was found.
   *
   * @param sound how many books are as they were made
   * @param missing how many are gone
   * @param altered how many are not what was made, or cannot be read
   * @param strange how many books are there of which the manifest does not tell
   * @param unreadableLines how many lines of the manifest cannot be read
   */
  public record Sum(int sound, int missing, int altered, int strange, int unreadableLines) {

    /** Whether all is as the manifest says. */
    public boolean isSound() {
      return missing + altered + strange + unreadableLines == 0;
    }
  }

  private final Path folder;
  private final Consumer<String> told;
  private final Set<String> known = new HashSet<>();
  private int sound;
  private int missing;
  private int altered;

  /**
   * A comparison.
   *
   * @param folder the books' folder
   * @param told takes a line for each book that is not as it was made
   */
  public VerifyBooks(Path folder, Consumer<String> told) {
    this.folder = folder;
    this.told = told;
  }

  /**
   * Compares, and changes nothing.
   *
   * @throws ConversionException when there is no manifest, or it or the folder cannot be read
   */
  public Sum verify() throws ConversionException {
    try {
      int unreadable = ManifestReader.read(folder, this::verify);
      if (unreadable > 0) {
        told.accept(folder + ": " + unreadable + " lines of the manifest cannot be read; the next"
            + " batch makes the books that they told of again");
      }
      Set<String> strange = strangeBooks();
      strange.forEach(book -> told.accept(
          folder.resolve(book) + ": it is not in the manifest; no batch made it here"));
      return new Sum(sound, missing, altered, strange.size(), unreadable);
    } catch (NoSuchFileException e) {
      throw new ConversionException(folder + ": there is no manifest in this folder; batch writes one"
          + " when it makes books there", e);
    } catch (IOException e) {
      throw new ConversionException(folder + ": the books cannot be compared with the manifest ("
          + IoReason.of(e) + "); check names and permissions", e);
    }
  }

  private void verify(ManifestEntry entry) {
    known.add(entry.book().path());
    Path book = folder.resolve(entry.book().path());
    try {
      Sighting seen = Sighting.of(book);
      if (seen == null) {
        missing++;
        told.accept(book + ": it is missing; batch makes it again");
      } else if (seen.size() != entry.book().size()
          || !FileDigest.of(book).equals(entry.book().sha256())) {
        altered++;
        told.accept(book + ": it is not what was made; batch makes it again and keeps this one");
      } else {
        sound++;
      }
    } catch (IOException e) {
      altered++;
      told.accept(book + ": it cannot be read (" + IoReason.of(e) + "); check its permissions");
    }
  }

  private Set<String> strangeBooks() throws IOException {
    Set<String> strange = new TreeSet<>(new NaturalOrder());
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (BookFormat.namesBook(file) && !known.contains(path)) {
          strange.add(path);
        }
        return FileVisitResult.CONTINUE;
      }
    });
    return strange;
  }
}
