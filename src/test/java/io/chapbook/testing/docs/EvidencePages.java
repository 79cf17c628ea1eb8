package io.chapbook.testing.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The evidence that classes give, read from the source: its name, its weight and the class. */
final class EvidencePages {

  private static final Path FOLDER =
      Path.of("src", "main", "java", "io", "chapbook", "structure");

  private static final Pattern EVIDENCE =
      Pattern.compile(
          "new Evidence\\(\\s*\"([a-z-]+\\.[a-z-]+)\"(?:\\s*\\+[^,]+)?,\\s*(?=([^;]*))");

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+)\\).*", Pattern.DOTALL);

  private EvidencePages() {}

  static List<String> lines() {
    TreeSet<String> rows = new TreeSet<>();
    for (Path file : sources()) {
      Matcher evidence = EVIDENCE.matcher(read(file));
      String name = file.getFileName().toString().replace(".java", "");
      while (evidence.find()) {
        String rule = evidence.group(1) + (evidence.group(1).endsWith("-") ? "…" : "");
        rows.add("| " + rule + " | " + weight(evidence.group(2)) + " | `" + name
            + "` |");
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("| evidence | weight | class |");
    lines.add("|---|---:|---|");
    lines.addAll(rows);
    return lines;
  }

  /** A weight that is no plain number depends on the case; the class says how. */
  private static String weight(String expression) {
    Matcher number = NUMBER.matcher(expression);
    return number.matches() ? number.group(1) : "depends";
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
