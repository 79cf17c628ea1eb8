package io.chapbook.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of an archive is no story and is left alone.
 *
 * @param others pictures, hidden files, left-overs of a system
 * @param archives archives in the archive; they are not opened
 * @param links links; they are not followed
 * @param devices devices and pipes
 * @param doubles files of which a later one has the name
 */
public record PassedOver(int others, int archives, int links, int devices, int doubles) {

  private static final Set<String> ARCHIVES =
      Set.of("zip", "7z", "rar", "gz", "tgz", "tar", "xz", "bz2", "zst");

  /** Nothing yet. */
  static final PassedOver NONE = new PassedOver(0, 0, 0, 0, 0);

  /** One file more that is no story; its ending says whether it is an archive. */
  PassedOver andFile(String name) {
    boolean archive =
        ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    return new PassedOver(
        others + (archive ? 0 : 1), archives + (archive ? 1 : 0), links, devices, doubles);
  }

  PassedOver andLink() {
    return new PassedOver(others, archives, links + 1, devices, doubles);
  }

  PassedOver andDevice() {
    return new PassedOver(others, archives, links, devices + 1, doubles);
  }

  PassedOver andDouble() {
    return new PassedOver(others, archives, links, devices, doubles + 1);
  }

  /** All of it, in words, such as {@code 2 other files and 1 archive}; empty for nothing. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    add(others, "other file", parts);
    add(archives, "archive", parts);
    add(links, "link", parts);
    add(devices, "device", parts);
    add(doubles, "older file of the same name", parts);
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static void add(int number, String thing, List<String> parts) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? thing : plural(thing)));
    }
  }

  private static String plural(String thing) {
    return thing.contains("file ") ? thing.replace("file ", "files ") : thing + "s";
  }
}
