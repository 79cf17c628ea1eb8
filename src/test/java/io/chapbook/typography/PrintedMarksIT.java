package io.chapbook.typography;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Edited texts beside the project, if there are any: their curled marks are made straight, set again,
 * and compared with what the editors had.
 */
class PrintedMarksIT {

  private static final Path TEXTS =
      Path.of(System.getProperty("chapbook.texts", "../shared")).resolve("corpus").resolve("txt");

  private int right;
  private int wrong;
  private int left;
  private final List<String> examples = new ArrayList<>();

  @Test
  void setsTheMarksOfEditedTextsAsTheirEditorsDid() throws Exception {
    assumeTrue(Files.isDirectory(TEXTS), "there are no texts in " + TEXTS);
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.sorted().toList()) {
        compare(new SourceReader().read("a.txt", Files.readAllBytes(file)).text().content());
      }
    }
    String sums = right + " right, " + wrong + " wrong, " + left + " left\n";
    if (Boolean.getBoolean("chapbook.show")) {
      Files.writeString(Path.of("target", "marks.txt"), sums + String.join("\n", examples));
    }
    assertTrue(wrong <= (right + wrong + left) / 5000, sums + String.join("\n", examples));
    assertTrue(left <= (right + wrong + left) / 400, sums);
  }

  private void compare(String text) {
    List<String> printed = text.lines().map(String::strip).filter(line -> !straightened(line).isEmpty())
        .toList();
    boolean wrapped = printed.stream().allMatch(line -> line.length() < 100);
    if (wrapped || text.chars().filter(c -> c == '\u201c').count() < 50) {
      return;
    }
    List<String> set = TinyBook.set(
        printed.stream().map(PrintedMarksIT::straightened).toList(), "en", TypographyMode.SAFE);
    for (int at = 0; at < printed.size(); at++) {
      compare(printed.get(at), set.get(at));
    }
  }

  private void compare(String printed, String set) {
    String want = marks(printed);
    String have = marks(set);
    boolean differs = false;
    for (int at = 0; at < Math.min(want.length(), have.length()); at++) {
      if (want.charAt(at) == '"' || want.charAt(at) == '\'') {
        continue;
      }
      boolean straight = have.charAt(at) == '"' || have.charAt(at) == '\'';
      boolean same = have.charAt(at) == want.charAt(at);
      right += same ? 1 : 0;
      left += !same && straight ? 1 : 0;
      wrong += !same && !straight ? 1 : 0;
      differs |= !same;
    }
    if (differs) {
      examples.add("< " + printed + "\n> " + set);
    }
  }

  private static String straightened(String printed) {
    return printed.replaceAll("[\u201c\u201d]", "\"").replaceAll("[\u2018\u2019]", "'")
        .replace("\u2014", "--").replace("\u2026", "...").replaceAll("[\u200a\u2060\ufeff]", "")
        .replace('\u00a0', ' ');
  }

  private static String marks(String text) {
    return text.replaceAll("[^\u201c\u201d\u2018\u2019\"']", "");
  }
}
