package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.MarkedLines;
import io.chapbook.testing.OutlineText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages and the stories they become: each folder holds a page, and the lines, marks and outline
 * that a person has read and found right.
 */
class HtmlStoryTest {

  private static final Path CASES = Path.of("src/test/resources/source/html");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pageBecomesAStory(Path folder) throws Exception {
    SourceReading reading = read(Files.readAllBytes(folder.resolve("in.html")));
    MeasuredText text = new TextMeasurer().measure(reading.text());
    StringBuilder story = new StringBuilder(MarkedLines.of(reading.text())).append('\n');
    reading.findings().forEach(
        finding -> story.append(finding.code().code()).append(' ').append(finding.message())
            .append('\n'));
    story.append('\n').append(OutlineText.of(text, DETECTOR.detect(text)));

    GoldenFile.compare(folder.resolve("story.golden"), story.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsOfThePageDoNotMatter(Path folder) throws Exception {
    String page = Files.readString(folder.resolve("in.html"));
    String lines = read(page.getBytes(UTF_8)).text().content();
    for (String lineEnd : List.of("\r\n", "\r")) {
      byte[] bytes = page.replace("\n", lineEnd).getBytes(UTF_8);

      assertEquals(lines, read(bytes).text().content());
    }
  }

  @Test
  void everyCaseIsAPairAndNothingElse() throws IOException {
    assertTrue(cases().size() >= 10, "cases found: " + cases().size());
    for (Path folder : cases()) {
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(
            List.of("in.html", "story.golden"),
            files.map(file -> file.getFileName().toString()).sorted().toList(),
            folder.toString());
      }
    }
  }

  private static SourceReading read(byte[] page) throws UnreadableSourceException {
    return new SourceReader().read("in.html", page);
  }
}
