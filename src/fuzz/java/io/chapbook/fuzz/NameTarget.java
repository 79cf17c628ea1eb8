package io.chapbook.fuzz;

import io.chapbook.book.SeriesPlace;
import io.chapbook.delivery.NameTemplate;
import io.chapbook.delivery.SafeName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whatever a book and its author are called, its file has a name that every system takes. */
public final class NameTarget {

  private static final int MOST_BYTES = 250;
  private static final int SHORT = 60;

  private NameTarget() {}

  /** Names a book; the lines of the bytes are template, title, author, series and number. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 6);
    String template = lines[0];
    NameTemplate.Fields fields = new NameTemplate.Fields(line(lines, 1), line(lines, 2),
        line(lines, 3).isBlank() ? null : new SeriesPlace(line(lines, 3), line(lines, 4)),
        "0a1b2c3d");
    check(SafeName.of(line(lines, 1)).toString());
    try {
      NameTemplate.withHash(template).names(fields).forEach(NameTarget::check);
    } catch (IllegalArgumentException e) {
      Promise.isTold(e);
    }
    NameTemplate.of(NameTemplate.STANDARD).names(fields).forEach(NameTarget::check);
  }

  private static String line(String[] lines, int number) {
    return number < lines.length ? lines[number] : "";
  }

  private static void check(String name) {
    Promise.holds(!name.isBlank() && !name.startsWith(".") && !name.matches("(?s).*[/\\\\:\0\n].*")
        && Path.of(name).getNameCount() == 1
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, () -> "\"" + name + "\"");
    // A long name is cut, and a sign put before it afterwards.
    Promise.holds(name.length() > SHORT || SafeName.of(name).toString().equals(name),
        () -> "made again: \"" + name + "\", \"" + SafeName.of(name) + "\"");
  }
}
