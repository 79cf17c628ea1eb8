package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.EpubValidation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a header's fields to the book that bears them. */
class StatedMetadataTest {

  private static final String STORY = "\n\n\nThe ferry was late because the ferryman had quarrelled "
      + "with the river.\n\nBy noon there were eleven people waiting and a goat.\n";

  private static final String HEADER = """
      Title: The Ferryman's Quarrel
      Authors: Ida Wend & ink_and_embers
      Translator: Anna Berg; Tom Rook
      Illustrator: Rita Moor
      Editor: Jon Lind
      Fandom: River Tales, Lamps & Lanterns
      Characters: Ida, The Goat
      Pairings: Ida/The Ferryman
      Rating: T
      Warnings: rivers <deep>
      Category: Gen
      Genre: Humor/Drama
      Tags: boats, goats
      Status: Complete
      Words: 5,412
      Chapters: 2/2
      Language: British English
      Series: Part 2.5 of The Wrong Bank
      Published: 25 June 2008
      Updated: 3/25/2011
      Story URL: https://example.org/s?id=77&view=1
      Publisher: River Press
      Site: River Archive
      License: CC BY-NC 4.0
      Credits: the goat
      """;

  @TempDir private Path folder;

  @Test
  void everyFieldThatEpubHasAPlaceForIsInThePackageDocument() throws Exception {
    BookReading book = convert(HEADER + STORY);
    String opf = packageDocument(book);
    for (String element : List.of(
        "<dc:creator id=\"author\">Ida Wend</dc:creator>",
        "<dc:creator id=\"author-2\">ink_and_embers</dc:creator>",
        "<dc:contributor id=\"contributor-1\">Anna Berg</dc:contributor>",
        "<dc:contributor id=\"contributor-2\">Tom Rook</dc:contributor>",
        "<meta refines=\"#contributor-3\" property=\"role\" scheme=\"marc:relators\">ill</meta>",
        "<meta refines=\"#contributor-4\" property=\"role\" scheme=\"marc:relators\">edt</meta>",
        "<dc:language>en-GB</dc:language>",
        "<dc:publisher>River Press</dc:publisher>",
        "<dc:date>2008-06-25</dc:date>",
        "<dc:source>https://example.org/s?id=77&amp;view=1</dc:source>",
        "<dc:source>River Archive</dc:source>",
        "<dc:rights>CC BY-NC 4.0</dc:rights>",
        "<meta refines=\"#subject-1\" property=\"chapbook:field\">fandom</meta>",
        "<meta property=\"chapbook:rating\">T</meta>",
        "<meta property=\"chapbook:warnings\">rivers &lt;deep&gt;</meta>",
        "<meta property=\"chapbook:status\">Complete</meta>",
        "<meta property=\"chapbook:chapters\">2/2</meta>",
        "<meta property=\"chapbook:words\">5412</meta>",
        "<meta property=\"chapbook:updated\">2011-03-25</meta>",
        "<meta property=\"chapbook:credits\">the goat</meta>",
        "<meta property=\"schema:wordCount\">22</meta>",
        ">The Wrong Bank</meta>",
        "property=\"group-position\">2.5</meta>",
        "name=\"calibre:series\" content=\"The Wrong Bank\"",
        "name=\"calibre:series_index\" content=\"2.5\"")) {
      assertTrue(opf.contains(element), element + " is not in\n" + opf);
    }
    List<String> subjects = new ArrayList<>();
    Stream.of(opf.split("<dc:subject ")).skip(1).forEach(part ->
        subjects.add(part.substring(part.indexOf('>') + 1, part.indexOf("</"))));
    assertEquals(
        List.of("River Tales", "Lamps &amp; Lanterns", "Gen", "Humor", "Drama", "Ida/The Ferryman",
            "Ida", "The Goat", "boats", "goats"),
        subjects);
  }

  @Test
  void everyFieldStandsInTheBookToo() throws Exception {
    BookReading book = convert(HEADER + STORY);
    StringBuilder pages = new StringBuilder();
    book.spine().forEach(href -> pages.append(book.text(href)));
    for (String line : HEADER.lines().toList()) {
      String value = line.substring(line.indexOf(':') + 2).replace("&", "&amp;").replace("<", "&lt;");
      assertTrue(pages.indexOf("<dt>" + line.substring(0, line.indexOf(':')) + "</dt>") > 0, line);
      assertTrue(pages.toString().replace("&gt;", ">").contains(value), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Title: Rain\nAuthor: Ida\nPublished: 03-02-10\nSeries: The Wrong Bank, second book\n",
    "Title: Rain\nAuthor: &\nPublished: 0000-00-00\nTags: ,,\nFandom: \u0001\nSeries number: -1\n",
    "Title: Rain\nLanguage: Common\nRating:\nWarnings:\nPublished:\nWords: a few\n",
    "Rating: T\nFandom: River Tales\nSeries: Part 1 of A, Part 2 of B\nSeries number: 7\n",
    "Rating: T | English | Humor | Chapters: x | Words: y | Published: z\n"
  })
  void aValueThatIsNotOfItsFormLeavesTheBookValid(String header) throws Exception {
    convert(header + STORY);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("book.epub")));
  }

  @Test
  void whatHasNotTheFormOfItsTermIsKeptAsItStands() throws Exception {
    String opf = packageDocument(convert(
        "Title: Rain\nRating: K\nPublished: 03-02-10\nUpdated: last week\nWords: a few\n" + STORY));
    assertFalse(opf.contains("<dc:date>"), opf);
    assertTrue(opf.contains("<meta property=\"chapbook:published\">03-02-10</meta>"), opf);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("book.epub")));
  }

  /** Tools that download stories call the site their publisher. */
  @Test
  void aSiteIsASourceAndNoPublisher() throws Exception {
    String opf = packageDocument(convert("Title: Rain\nAuthor: Ida\nRating: T\nFandom: Rivers\n"
        + "Publisher: www.example.org\n" + STORY));
    assertFalse(opf.contains("dc:publisher"), opf);
    assertTrue(opf.contains("<dc:source>www.example.org</dc:source>"), opf);
  }

  @Test
  void severalAuthorsAreCreatorsOfTheirOwn() throws Exception {
    String opf = packageDocument(convert(
        "The Ferry\nby Ida Wend and Tom van Rook\n" + STORY));
    assertTrue(opf.contains("<dc:creator id=\"author\">Ida Wend</dc:creator>"), opf);
    assertTrue(opf.contains("property=\"file-as\">Wend, Ida</meta>"), opf);
    assertTrue(opf.contains("<dc:creator id=\"author-2\">Tom van Rook</dc:creator>"), opf);
    assertTrue(opf.contains("property=\"file-as\">Rook, Tom van</meta>"), opf);
  }

  @Test
  void nobodyClaimsThatABookIsAccessibleUnlessAPersonDoes() throws Exception {
    String opf = packageDocument(convert(HEADER + STORY));
    assertFalse(opf.contains("conformsTo") || opf.contains("a11y:"), opf);
    String claimed = packageDocument(convert(HEADER + STORY, "--certified-by", "Ann <B>"));
    assertTrue(claimed.contains("<meta property=\"dcterms:conformsTo\" id=\"conformance\">"
        + "EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>"), claimed);
    assertTrue(claimed.contains("<meta refines=\"#conformance\" property=\"a11y:certifiedBy\">"
        + "Ann &lt;B></meta>") || claimed.contains("Ann &lt;B&gt;</meta>"), claimed);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("book.epub")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0\t"})
  void aClaimWithoutANameIsRefused(String name) throws Exception {
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);
    for (String command : List.of("convert", "batch")) {
      CliRunner.Result result =
          CliRunner.run(command, story, "-o", folder.resolve("out"), "--certified-by", name);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.err().contains("--certified-by must not be blank"), result.err());
      assertFalse(Files.exists(folder.resolve("out")));
    }
  }

  @Test
  void aBookWithAllFieldsIsValid() throws Exception {
    convert(HEADER + STORY);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("book.epub")));
  }

  @Test
  void aBookInAnUndeterminedLanguageIsValid() throws Exception {
    assertTrue(packageDocument(convert("Zorblat. Vexing.\n")).contains("<dc:language>und</"));
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("book.epub")));
  }

  @Test
  void anOptionGoesBeforeTheHeader() throws Exception {
    String opf = packageDocument(convert(
        HEADER + STORY, "--title", "Mine", "--author", "Me", "--language", "sv"));
    assertTrue(opf.contains("<dc:title id=\"title\">Mine</dc:title>"), opf);
    assertTrue(opf.contains("<dc:creator id=\"author\">Me</dc:creator>"), opf);
    assertTrue(opf.contains("<dc:language>sv</dc:language>"), opf);
    assertFalse(opf.contains("ink_and_embers"), opf);
  }

  private BookReading convert(String story, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("story.txt"), story);
    Path book = folder.resolve("book.epub");
    List<String> command = new ArrayList<>(
        List.of("convert", "--force", "-q", file.toString(), "-o", book.toString()));
    command.addAll(List.of(options));
    CliRunner.Result result = CliRunner.run(command.toArray());
    assertEquals(0, result.code(), result.err());
    return BookReading.of(book);
  }

  private static String packageDocument(BookReading book) {
    return book.text("package.opf");
  }
}
