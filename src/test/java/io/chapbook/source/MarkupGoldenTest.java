package io.chapbook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.assembly.CharacterCount;
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
 * Files with markup and the stories they become: each folder holds a file, and the lines, marks and
 * outline that a person has read and found right.
 */
class MarkupGoldenTest {

  private static final Path ROOT = Path.of("src/test/resources/source");

  private static final List<String> NAMES = List.of("in.html", "in.md");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  static List<Path> cases() throws IOException {
    try (Stream<Path> html = Files.list(ROOT.resolve("html"));
        Stream<Path> markdown = Files.list(ROOT.resolve("markdown"))) {
      return Stream.concat(html, markdown).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fileBecomesAStory(Path folder) throws Exception {
    SourceReading reading = read(story(folder), Files.readAllBytes(story(folder)));
    MeasuredText text = new TextMeasurer().measure(reading.text());
    StringBuilder shown = new StringBuilder(MarkedLines.of(reading.text())).append('\n');
    reading.findings().forEach(
        finding -> shown.append(finding.code().code()).append(' ').append(finding.message())
            .append('\n'));
    shown.append('\n').append(OutlineText.of(text, DETECTOR.detect(text)));

    GoldenFile.compare(folder.resolve("story.golden"), shown.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsOfTheFileDoNotMatter(Path folder) throws Exception {
    byte[] bytes = Files.readAllBytes(story(folder));
    String lines = read(story(folder), bytes).text().content();
    // The bytes of most encodings, as the characters of this one.
    String page = new String(bytes, ISO_8859_1);
    for (String lineEnd : List.of("\r\n", "\r")) {
      byte[] others = page.replace("\n", lineEnd).getBytes(ISO_8859_1);

      assertEquals(lines, read(story(folder), others).text().content());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCharacterOfTheStoryIsAccountedFor(Path folder) throws Exception {
    SourceReading reading = read(story(folder), Files.readAllBytes(story(folder)));
    MeasuredText text = new TextMeasurer().measure(reading.text());
    CharacterCount count =
        new BookAssembler().assemble(text, DETECTOR.detect(text)).characters();

    assertTrue(count.addsUp(), count.toString());
  }

  @Test
  void everyCaseIsAPairAndNothingElse() throws IOException {
    assertTrue(cases().size() >= 10, "cases found: " + cases().size());
    for (Path folder : cases()) {
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(
            List.of(story(folder).getFileName().toString(), "story.golden"),
            files.map(file -> file.getFileName().toString()).sorted().toList(),
            folder.toString());
      }
    }
  }

  private static Path story(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::exists).findFirst().orElseThrow();
  }

  private static SourceReading read(Path file, byte[] bytes) throws UnreadableSourceException {
    return new SourceReader().read(file.getFileName().toString(), bytes);
  }
}
