package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares a text with the file that shows how it ought to be. */
public final class GoldenFile {

  private GoldenFile() {}

  /**
   * Fails with a difference when the text is not the file's, or the file is not there. With {@code
   * -Dgolden.update=true} the file is written instead, for a person to read what changed.
   *
   * @throws IOException when the file cannot be read or written
   */
  public static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual, StandardCharsets.UTF_8);
      return;
    }
    if (!Files.exists(file)) {
      fail("no " + file + "; -Dgolden.update=true writes it");
    }
    String expected = Files.readString(file, StandardCharsets.UTF_8);
    if (!expected.equals(actual)) {
      fail(file + " (- as it ought to be, + as it is):\n" + difference(expected, actual));
    }
  }

  /**
   * The lines that two texts do not share, in their order, after {@code -} when only the first has
   * them and {@code +} when only the second has.
   */
  static String difference(String expected, String actual) {
    List<String> before = expected.lines().toList();
    List<String> after = actual.lines().toList();
    int[][] shared = shared(before, after);
    StringBuilder out = new StringBuilder();
    int at = 0;
    int to = 0;
    while (at < before.size() || to < after.size()) {
      if (at < before.size() && to < after.size() && before.get(at).equals(after.get(to))) {
        at++;
        to++;
      } else if (to == after.size()
          || at < before.size() && shared[at + 1][to] >= shared[at][to + 1]) {
        out.append("- ").append(before.get(at++)).append('\n');
      } else {
        out.append("+ ").append(after.get(to++)).append('\n');
      }
    }
    return out.length() == 0 ? "only line ends differ" : out.toString();
  }

  /** How many lines two texts share from each pair of lines on. */
  private static int[][] shared(List<String> before, List<String> after) {
    int[][] shared = new int[before.size() + 1][after.size() + 1];
    for (int at = before.size() - 1; at >= 0; at--) {
      for (int to = after.size() - 1; to >= 0; to--) {
        shared[at][to] = before.get(at).equals(after.get(to))
            ? shared[at + 1][to + 1] + 1
            : Math.max(shared[at + 1][to], shared[at][to + 1]);
      }
    }
    return shared;
  }
}
