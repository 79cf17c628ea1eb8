package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.arrangement.SectionDivider;
import io.chapbook.testing.BookReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents, titles, ids and links of whole books. */
class BookLayoutTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
  private static final Pattern ROLE = Pattern.compile("role=\"doc-chapter\"");

  private static final StoryInspector INSPECTOR = new StoryInspector();

  @TempDir private Path folder;

  static List<Path> stories() throws Exception {
    List<Path> stories = new ArrayList<>();
    for (Path place : List.of(Path.of("seeds"), Path.of("..", "shared", "seeds"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(stories::add);
        }
      }
    }
    return stories;
  }

  @ParameterizedTest
  @EnumSource(BookFormat.class)
  void noDocumentOfALongChapterIsTooLong(BookFormat format) throws Exception {
    BookReading book = book(longStory(), ConversionOptions.standard().withFormat(format));
    List<String> documents = book.spine();
    assertTrue(documents.contains("chapter-001-2.xhtml"), documents.toString());
    for (String document : documents) {
      int size = book.text(document).getBytes(StandardCharsets.UTF_8).length;
      assertTrue(size <= SectionDivider.LONGEST_DOCUMENT, document + " has " + size + " bytes");
    }
  }

  @Test
  void aDividedChapterIsOneChapter() throws Exception {
    BookReading book = book(longStory(), ConversionOptions.standard());
    assertEquals(
        List.of("Chapter 1: The Road", "Chapter 2: The Gate", "Chapter 3: The Town"),
        book.contents().stream().map(BookReading.NavEntry::label).toList());
    int roles = 0;
    Set<String> titles = new HashSet<>();
    for (String document : book.spine()) {
      String xhtml = book.text(document);
      roles += (int) ROLE.matcher(xhtml).results().count();
      assertTrue(titles.add(found(TITLE, xhtml).get(0)), document);
    }
    assertEquals(3, roles);
    assertTrue(titles.contains("Chapter 1: The Road (2)"), titles.toString());
  }

  @Test
  void aLongChapterIsDividedAtItsBreaks() throws Exception {
    BookReading book = book(longStory(), ConversionOptions.standard());
    assertTrue(book.text("chapter-001.xhtml").contains(
        "<hr class=\"scene\" aria-label=\"Scene break\"/>\n</section>"));
    assertTrue(book.text("chapter-001-2.xhtml").contains(
        "<section class=\"chapter\" id=\"chapter-001-2\">\n<p class=\"first\">"));
  }

  @ParameterizedTest
  @EnumSource(NotePlacement.class)
  void idsAreUniqueAndLinksLeadToOne(NotePlacement placement) throws Exception {
    List<Path> stories = new ArrayList<>(stories());
    stories.add(longStory());
    for (Path story : stories) {
      BookReading book = book(story, ConversionOptions.standard().withNotes(placement));
      Set<String> targets = new HashSet<>();
      List<String> ids = new ArrayList<>();
      for (String document : book.spine()) {
        ids.addAll(found(ID, book.text(document)));
        found(ID, book.text(document)).forEach(id -> targets.add(document + "#" + id));
      }
      assertEquals(ids.size(), new HashSet<>(ids).size(), story.toString());
      for (String document : book.spine()) {
        for (String link : found(LINK, book.text(document))) {
          assertTrue(targets.contains(link), story + ": " + link);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void whereNotesStandChangesNoOtherId(Path story) throws Exception {
    Set<String> kept = ids(story, NotePlacement.KEEP);
    assertEquals(kept, ids(story, NotePlacement.END));
    Set<String> collected = ids(story, NotePlacement.COLLECT);
    collected.removeIf(id -> id.endsWith("-place") || id.startsWith("authors-notes"));
    assertEquals(kept, collected);
    kept.removeIf(id -> id.startsWith("note-"));
    assertEquals(kept, ids(story, NotePlacement.DROP));
  }

  @ParameterizedTest
  @EnumSource(value = NotePlacement.class, names = "DROP", mode = EnumSource.Mode.EXCLUDE)
  void noWordIsLostWhereverNotesStand(NotePlacement placement) throws Exception {
    List<Path> stories = new ArrayList<>(stories());
    stories.add(longStory());
    for (Path story : stories) {
      ConversionOptions options = ConversionOptions.standard().withNotes(placement);
      book(story, options);
      assertEquals(Map.of(), LostWords.between(
          INSPECTOR.inspect(story, options), folder.resolve("book.epub")), story.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(NotePlacement.class)
  void theStorysWordsAreAsManyWhereverNotesStand(NotePlacement placement) throws Exception {
    for (Path story : stories()) {
      assertEquals(
          book(story, ConversionOptions.standard()).metadata("schema:wordCount"),
          book(story, ConversionOptions.standard().withNotes(placement))
              .metadata("schema:wordCount"),
          story.toString());
    }
  }

  @Test
  void theColophonCountsNotesThatAreLeftOut() throws Exception {
    BookReading book = book(
        longStory(), ConversionOptions.standard().withNotes(NotePlacement.DROP));
    String colophon = book.text("colophon.xhtml");
    assertTrue(colophon.contains("<dt>Author\u2019s notes left out</dt>\n<dd>2</dd>"), colophon);
    assertTrue(colophon.contains("<dt>Words in these notes</dt>\n<dd>25</dd>"), colophon);
    assertTrue(colophon.contains("<dd>--notes drop</dd>"), colophon);
  }

  @Test
  void spacedParagraphsChangeTheStyleSheetAndTheColophonOnly() throws Exception {
    Path story = Path.of("seeds", "the-lamplighters-ledger.txt");
    BookReading indented = book(story, ConversionOptions.standard());
    BookReading spaced =
        book(story, ConversionOptions.standard().withParagraphs(ParagraphStyle.SPACED));
    Set<String> different = new TreeSet<>();
    for (String name : indented.spine()) {
      if (!indented.text(name).equals(spaced.text(name))) {
        different.add(name);
      }
    }
    assertEquals(Set.of("colophon.xhtml"), different);
    String style = spaced.text("css/book.css");
    assertTrue(style.startsWith(indented.text("css/book.css")));
    assertFalse(style.equals(indented.text("css/book.css")));
  }

  @Test
  void threeThousandChaptersAreThreeThousandEntries() throws Exception {
    StringBuilder text = new StringBuilder("Many Nights\nby Ada Fenn\n\n");
    for (int at = 1; at <= 3000; at++) {
      text.append("Chapter ").append(at).append("\n\nNight ").append(at)
          .append(" was like the one before, and nobody slept. The lamp stayed lit.\n\n");
    }
    BookReading book = book(story(text.toString()), ConversionOptions.standard());
    assertEquals(3000, book.contents().size());
    assertEquals("chapter-3000.xhtml", book.contents().get(2999).href());
  }

  @Test
  void aStoryOfOneWordIsABook() throws Exception {
    BookReading book = book(story("Rain.\n"), ConversionOptions.standard());
    assertTrue(book.text("untitled.xhtml").contains("<p class=\"first\">Rain.</p>"));
    assertEquals(1, book.contents().size());
  }

  @Test
  void hebrewAndArabicGoFromRightToLeft() throws Exception {
    for (String language : List.of("he", "ar")) {
      Path story = Path.of("src", "test", "resources", "layout", language + ".txt");
      BookReading book = book(story, ConversionOptions.standard());
      assertTrue(book.text("package.opf").contains("page-progression-direction=\"rtl\""));
      for (String document : book.spine()) {
        assertTrue(book.text(document).contains(
            "lang=\"" + language + "\" xml:lang=\"" + language + "\" dir=\"rtl\""), document);
      }
    }
  }

  private Set<String> ids(Path story, NotePlacement placement) throws Exception {
    BookReading book = book(story, ConversionOptions.standard().withNotes(placement));
    Set<String> ids = new TreeSet<>();
    for (String document : book.spine()) {
      ids.addAll(found(ID, book.text(document)));
    }
    return ids;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private Path longStory() throws Exception {
    return LongStory.write(folder.resolve("story.txt"));
  }

  private Path story(String text) throws Exception {
    return Files.writeString(folder.resolve("story.txt"), text, StandardCharsets.UTF_8);
  }

  private BookReading book(Path story, ConversionOptions options) throws Exception {
    Path book = folder.resolve("book" + options.format().ending());
    Files.deleteIfExists(book);
    for (ConversionOutcome outcome : new ConvertStories(
        options.withDrawnCover(false), INSPECTOR, "test")
            .convert(List.of(StoryFile.named(story)), book)) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
    }
    return BookReading.of(book);
  }
}
