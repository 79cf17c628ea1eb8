package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.assembly.CharacterCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every story: no word is lost, every character is booked, twice is the same. */
class WholeTextTest {

  @TempDir private Path folder;

  static List<Path> stories() throws Exception {
    try (Stream<Path> files = Stream.concat(list(Path.of("seeds")), list(Path.of("..", "shared", "seeds")))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Stream<Path> list(Path stories) throws Exception {
    return Files.isDirectory(stories) ? Files.list(stories) : Stream.empty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void noWordIsLost(Path story) throws Exception {
    Inspection inspection = new StoryInspector().inspect(story, ConversionOptions.standard());
    assertEquals(Map.of(), LostWords.between(inspection, convert(story, "book.epub")));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyCharacterIsBooked(Path story) throws Exception {
    CharacterCount count = new StoryInspector()
        .inspect(story, ConversionOptions.standard()).assembly().characters();
    assertEquals(
        count.source(),
        count.book() + count.metadata() + count.markers() + count.dropped() + count.space());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void twoConversionsGiveTheSameBytesWhereverTheyAreMade(Path story) throws Exception {
    byte[] first = Files.readAllBytes(convert(story, "first.epub"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(first, Files.readAllBytes(convert(story, "second.epub")));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private Path convert(Path story, String name) throws Exception {
    Path book = folder.resolve(name);
    for (ConversionOutcome outcome :
        new ConvertStories(ConversionOptions.standard(), "test")
            .convert(List.of(StoryFile.named(story)), book)) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
    }
    return book;
  }
}
