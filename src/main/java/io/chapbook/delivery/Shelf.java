package io.chapbook.delivery;

import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder for books, as it is and as it will be: says under which name a book stands or may
 * stand. A file is a book's own if it is that very book, by its bytes or by its identifier; any
 * other keeps its name.
 */
final class Shelf {

  /** Books of one name beyond this are a fault somewhere. */
  private static final int MOST_OF_A_NAME = 999;

  private final Path folder;
  private final PublicationReader reader = new PublicationReader();

  /** What this run has put where, or would; by the folded path. */
  private final Map<String, Placed> placed = new HashMap<>();

  /** What is known of a book that was put somewhere; its bytes would fill the memory. */
  private record Placed(@Nullable String identifier, byte[] hash) {}

  /**
   * The place of a book.
   *
   * @param file its file
   * @param state what is there now
   * @param number the number in its name; 1 for none
   */
  record Place(Path file, State state, int number) {}

  /** What is at a book's place. */
  enum State {
    FREE,
    /** The same book with other bytes. */
    OLDER,
    /** The very bytes. */
    SAME,
    /** The same book, put there by this run out of another file. */
    TAKEN_BY_TWIN
  }

  Shelf(Path folder) {
    this.folder = folder;
  }

  /**
   * The place of a book; null when its name is taken too often.
   *
   * @param hash the SHA-256 of its bytes
   * @throws IOException when a folder or a file of its name cannot be read
   */
  @Nullable Place place(Parcel parcel, byte[] hash, BookPath path) throws IOException {
    Path home = folder;
    for (String name : path.folders()) {
      home = subfolder(home, name);
    }
    Map<Integer, Path> taken = new TreeMap<>();
    if (Files.isDirectory(home)) {
      for (Path entry : DriveFolder.entries(home)) {
        int number = path.numberOf(entry.getFileName().toString());
        if (number > 0) {
          taken.putIfAbsent(number, entry);
        }
      }
    }
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      Path planned = home.resolve(path.fileName(number));
      if (placed.containsKey(key(planned))) {
        taken.putIfAbsent(number, planned);
      } else if (!taken.containsKey(number)) {
        break;
      }
    }
    for (Map.Entry<Integer, Path> one : taken.entrySet()) {
      State state = state(one.getValue(), parcel, hash);
      if (state != null) {
        return new Place(one.getValue(), state, one.getKey());
      }
    }
    return firstFree(home, path, taken);
  }

  private static @Nullable Place firstFree(Path home, BookPath path, Map<Integer, Path> taken) {
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      if (!taken.containsKey(number)) {
        return new Place(home.resolve(path.fileName(number)), State.FREE, number);
      }
    }
    return null;
  }

  /** A folder under the name that it has already; where a file has the name, with a number. */
  private static Path subfolder(Path home, String name) throws IOException {
    if (!Files.isDirectory(home)) {
      return home.resolve(name);
    }
    for (int number = 1; ; number++) {
      String numbered = number == 1 ? name : name + "-" + number;
      Path there = DriveFolder.child(home, numbered);
      if (there == null) {
        return home.resolve(numbered);
      }
      if (Files.isDirectory(there)) {
        return there;
      }
    }
  }

  /** Null for a file that is another book or none. */
  private @Nullable State state(Path file, Parcel parcel, byte[] hash) throws IOException {
    Placed twin = placed.get(key(file));
    if (twin != null) {
      return Arrays.equals(twin.hash(), hash) ? State.SAME
          : isSameBook(twin.identifier(), parcel) ? State.TAKEN_BY_TWIN : null;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    if (Files.size(file) == parcel.content().size()
        && Arrays.equals(Sha256.of(BookContent.of(file)), hash)) {
      return State.SAME;
    }
    return isSameBook(identifier(file), parcel) ? State.OLDER : null;
  }

  private static boolean isSameBook(@Nullable String identifier, Parcel parcel) {
    return identifier != null && !identifier.isBlank() && identifier.equals(parcel.identifier());
  }

  private @Nullable String identifier(Path file) {
    try (OcfContainer container = OcfContainer.open(file, ReadingLimits.DEFAULT)) {
      return reader.packageDocument(container).metadata().identifier();
    } catch (IOException e) {
      // Whatever it is, it does not say that it is this book, so it is left alone.
      return null;
    }
  }

  /** Remembers that this run has put a book somewhere. */
  void put(Place place, Parcel parcel, byte[] hash) {
    placed.put(key(place.file()), new Placed(parcel.identifier(), hash));
  }

  private static String key(Path file) {
    return SafeName.folded(file.toString());
  }

  /** The folders that must be made for a file, from the top. */
  List<Path> missingFolders(Path file, Path root) {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = file.getParent();
        at != null && !at.equals(root) && !Files.isDirectory(at); at = at.getParent()) {
      missing.push(at);
    }
    return List.copyOf(missing);
  }
}
