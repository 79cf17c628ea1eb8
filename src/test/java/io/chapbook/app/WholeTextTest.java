package io.chapbook.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.structure.assembly.CharacterCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every story: no word is lost, every character is booked, twice is the same. */
class WholeTextTest {

  private static final Pattern WORDS = Pattern.compile("schema:wordCount\">(\\d+)<");

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

  @ParameterizedTest
  @MethodSource("stories")
  void aStoryHasTheSameWordsWhereverItsNotesStand(Path story) throws Exception {
    Set<String> counts = new HashSet<>();
    for (NotePlacement notes : NotePlacement.values()) {
      Path book = convert(story, notes + ".epub", ConversionOptions.standard().withNotes(notes));
      Matcher count = WORDS.matcher(packageDocument(book));
      assertTrue(count.find());
      counts.add(count.group(1));
    }
    assertEquals(1, counts.size(), counts.toString());
  }

  private static String packageDocument(Path book) throws Exception {
    try (ZipFile zip = new ZipFile(book.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("EPUB/package.opf")).readAllBytes(), UTF_8);
    }
  }

  private Path convert(Path story, String name) throws Exception {
    return convert(story, name, ConversionOptions.standard());
  }

  private Path convert(Path story, String name, ConversionOptions options) throws Exception {
    Path book = folder.resolve(name);
    for (ConversionOutcome outcome :
        new ConvertStories(options, "test")
            .convert(List.of(StoryFile.named(story)), book)) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
    }
    return book;
  }
}
