package io.chapbook.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Something by which a drive shows what it is.
 *
 * @param kind what it is
 * @param value a path from the drive's root, parted by slashes; or the drive's label
 */
public record DriveSign(Kind kind, String value) {

  /** What may be a sign. */
  public enum Kind {
    FOLDER,
    FILE,
    LABEL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A sign as the table writes it: {@code folder .kobo}.
   *
   * @throws IllegalArgumentException when it is of another form
   */
  static DriveSign of(String line) {
    for (Kind kind : Kind.values()) {
      String word = kind.word() + " ";
      if (line.startsWith(word) && line.length() > word.length()) {
        return new DriveSign(kind, line.substring(word.length()).strip());
      }
    }
    throw new IllegalArgumentException(
        "a sign is folder PATH, file PATH or label NAME, not " + line);
  }

  /**
   * Whether a drive has it.
   *
   * @throws IOException when the drive cannot be read
   */
  boolean isOn(Drive drive) throws IOException {
    if (kind == Kind.LABEL) {
      return drive.label().equalsIgnoreCase(value);
    }
    Path found = DriveFolder.find(drive.root(), value);
    return found != null
        && (kind == Kind.FOLDER ? Files.isDirectory(found) : Files.isRegularFile(found));
  }

  /** As the table writes it. */
  @Override
  public String toString() {
    return kind.word() + " " + value;
  }
}
