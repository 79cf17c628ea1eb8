package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.testing.KepubText;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book in KEPUB form, with its spans taken out, is the EPUB. */
class KepubTest {

  private static final Pattern FIRST_READ =
      Pattern.compile("<spine[^>]*>\\s*<itemref idref=\"([^\"]+)\"");

  private static final StoryInspector INSPECTOR = new StoryInspector();

  @TempDir private Path folder;

  static List<Path> stories() throws Exception {
    return storiesIn(
        Path.of("seeds"),
        Path.of("src", "test", "resources", "source"),
        Path.of("src", "test", "resources", "structure"),
        Path.of("..", "shared", "seeds"),
        Path.of("..", "shared", "corpus", "txt"));
  }

  static List<Path> samples() throws Exception {
    return storiesIn(Path.of("seeds"), Path.of("..", "shared", "seeds"));
  }

  private static List<Path> storiesIn(Path... places) throws Exception {
    List<Path> stories = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        new StoryFiles().inFolder(place).forEach(story -> stories.add(story.file()));
      }
    }
    return stories;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void isTheEpubButForItsMarks(Path story) throws Exception {
    assertIsTheEpubButForItsMarks(story, NotePlacement.KEEP);
  }

  @Test
  void isSoWithDividedChaptersAndCollectedNotes() throws Exception {
    Path story = LongStory.write(folder.resolve("story.txt"));
    assertIsTheEpubButForItsMarks(story, NotePlacement.COLLECT);
    List<String> names =
        List.copyOf(entries(folder.resolve("book.kepub.epub")).keySet());
    assertTrue(names.contains("EPUB/chapter-001-2.xhtml"), names.toString());
    assertTrue(names.contains("EPUB/authors-notes.xhtml"), names.toString());
  }

  private void assertIsTheEpubButForItsMarks(Path story, NotePlacement notes) throws Exception {
    Map<String, byte[]> epub = entries(convert(story, BookFormat.EPUB, notes, "book.epub"));
    Map<String, byte[]> kepub = entries(convert(story, BookFormat.KEPUB, notes, "book.kepub.epub"));
    assertEquals(List.copyOf(epub.keySet()), List.copyOf(kepub.keySet()));
    int spanned = 0;
    for (Map.Entry<String, byte[]> entry : kepub.entrySet()) {
      if (Arrays.equals(entry.getValue(), epub.get(entry.getKey()))) {
        assertFalse(isDocument(entry.getKey()), entry.getKey());
        continue;
      }
      assertTrue(isDocument(entry.getKey()), entry.getKey());
      String xhtml = new String(entry.getValue(), StandardCharsets.UTF_8);
      assertArrayEquals(epub.get(entry.getKey()),
          KepubText.withoutMarks(xhtml).getBytes(StandardCharsets.UTF_8), entry.getKey());
      assertEquals("", KepubText.outsideSpans(xhtml), entry.getKey());
      assertInOrder(KepubText.ids(xhtml));
      spanned++;
    }
    assertTrue(spanned >= 2, "a title page and the text");
    assertBeginsWithATitlePage(kepub);
  }

  /** Kobo draws the first document of the spine without margins; it must be a cover or title page. */
  private static void assertBeginsWithATitlePage(Map<String, byte[]> kepub) {
    String opf = new String(
        kepub.entrySet().stream().filter(entry -> entry.getKey().endsWith(".opf"))
            .findFirst().orElseThrow().getValue(),
        StandardCharsets.UTF_8);
    Matcher first = FIRST_READ.matcher(opf);
    assertTrue(first.find(), opf);
    assertTrue(Set.of("r-cover_xhtml", "r-title-page_xhtml").contains(first.group(1)), opf);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void twoConversionsGiveTheSameBytesWhereverTheyAreMade(Path story) throws Exception {
    byte[] first = Files.readAllBytes(convert(story, BookFormat.KEPUB, "first.kepub.epub"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(
          first, Files.readAllBytes(convert(story, BookFormat.KEPUB, "second.kepub.epub")));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static boolean isDocument(String name) {
    return name.endsWith(".xhtml") && !name.endsWith("/nav.xhtml");
  }

  /** Paragraphs count from 1 without gaps, and so do the sentences of each. */
  private static void assertInOrder(List<String> ids) {
    int paragraph = 0;
    int sentence = 0;
    for (String id : ids) {
      boolean same = id.equals(paragraph + "." + (sentence + 1));
      sentence = same ? sentence + 1 : 1;
      paragraph = same ? paragraph : paragraph + 1;
      assertEquals(paragraph + "." + sentence, id);
    }
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  private static Map<String, byte[]> entries(Path book) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private Path convert(Path story, BookFormat format, String name) throws Exception {
    return convert(story, format, NotePlacement.KEEP, name);
  }

  private Path convert(Path story, BookFormat format, NotePlacement notes, String name)
      throws Exception {
    Path book = folder.resolve(name);
    ConversionOptions options = ConversionOptions.standard()
        .withDrawnCover(false).withFormat(format).withNotes(notes);
    for (ConversionOutcome outcome : new ConvertStories(options, INSPECTOR, "test")
        .convert(List.of(StoryFile.named(story)), book)) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
    }
    return book;
  }
}
