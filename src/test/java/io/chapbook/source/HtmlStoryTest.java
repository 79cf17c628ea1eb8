package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages and the lines they become: each folder holds one pair. With {@code -Dgolden.update=true}
 * the lines are written anew.
 */
class HtmlStoryTest {

  private static final Path CASES = Path.of("src/test/resources/source/html");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @BeforeAll
  static void writeAnewIfAsked() throws Exception {
    for (Path folder : Boolean.getBoolean("golden.update") ? cases() : List.<Path>of()) {
      byte[] page = Files.readAllBytes(folder.resolve("in.html"));
      String lines = new SourceReader().read("in.html", page).text().content();
      Files.writeString(folder.resolve("out.txt"), lines);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pageBecomesLines(Path folder) throws Exception {
    byte[] page = Files.readAllBytes(folder.resolve("in.html"));
    String lines = new SourceReader().read("in.html", page).text().content();

    assertEquals(Files.readString(folder.resolve("out.txt")), lines);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsOfThePageDoNotMatter(Path folder) throws Exception {
    String page = Files.readString(folder.resolve("in.html"));
    for (String lineEnd : List.of("\r\n", "\r")) {
      byte[] bytes = page.replace("\n", lineEnd).getBytes(UTF_8);
      String lines = new SourceReader().read("in.html", bytes).text().content();

      assertEquals(Files.readString(folder.resolve("out.txt")), lines);
    }
  }

  @Test
  void everyCaseIsAPairAndNothingElse() throws IOException {
    assertTrue(cases().size() >= 10, "cases found: " + cases().size());
    for (Path folder : cases()) {
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(
            List.of("in.html", "out.txt"),
            files.map(file -> file.getFileName().toString()).sorted().toList(),
            folder.toString());
      }
    }
  }
}
