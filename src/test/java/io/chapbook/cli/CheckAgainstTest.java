package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that no word is lost, for books that were made with options. */
class CheckAgainstTest {

  private static final String PROSE = "The ferry was late because the ferryman had quarrelled with "
      + "the river. By noon there were eleven people waiting and a goat.\n\n";

  private static final String STORY = "The Wrong Bank\nby Ida Wend\n\nChapter 1\n\n"
      + "A/N: Thank you for the apples.\n\n" + PROSE.repeat(6)
      + "Nobody spoke (A/N: not even Rufus!) to the goat at all.\n\n" + PROSE.repeat(4)
      + "\nChapter 2\n\n" + PROSE.repeat(9) + "A/N: More about pears tomorrow.\n";

  @TempDir private Path folder;

  private Path story;
  private Path book;

  @BeforeEach
  void writeStory() throws IOException {
    story = Files.writeString(folder.resolve("story.txt"), STORY);
    book = folder.resolve("book.epub");
  }

  private Result check(Object... options) {
    List<Object> command =
        new ArrayList<>(List.of("check", "--no-epubcheck", "--against", story, book));
    command.addAll(List.of(options));
    return CliRunner.run(command.toArray());
  }

  private void convert(Object... options) {
    List<Object> command = new ArrayList<>(List.of("convert", "-q", story, "-o", book));
    command.addAll(List.of(options));
    Result result = CliRunner.run(command.toArray());
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void notesThatWereLeftOutAreListedAndNotLost() {
    convert("--notes", "drop");
    Result result = check("--notes", "drop");
    assertEquals(0, result.code(), result.out());
    assertTrue(result.out().contains(", lost 0;"), result.out());
    assertTrue(result.out().contains("author's note, left out by --notes drop"), result.out());
    assertTrue(result.out().contains("Rufus"), result.out());
    Result unsaid = check();
    assertEquals(3, unsaid.code(), unsaid.out());
    assertTrue(unsaid.out().contains("apples") && unsaid.out().contains("colophon"), unsaid.out());
  }

  @Test
  void aForumsMarksAroundAHeadingAreNotLost() throws IOException {
    Files.writeString(story, STORY.replace("Chapter 2", "[b][size=5]Chapter 2[/size][/b]"));
    convert();
    Result result = check();
    assertEquals(0, result.code(), result.out());
    assertTrue(result.out().contains(", lost 0;"), result.out());
    assertTrue(result.out().contains("a forum's mark of a heading"), result.out());
  }

  @Test
  void whatStandsAroundTheTitleIsNotLost() throws IOException {
    Files.writeString(story, "Title: Pears\n\n" + PROSE.repeat(9));
    convert();
    assertTrue(check().out().contains(", lost 0;"), check().out());
    story = Files.writeString(folder.resolve("story.html"), "<title>Chapter 1: Rain | Pears</title>"
        + "<h1>Chapter 1: Rain</h1><p>" + PROSE.repeat(9));
    convert("--force");
    Result result = check();
    assertTrue(result.out().contains(", lost 0;"), result.out());
    assertTrue(result.out().contains("stands before the title"), result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "end", "collect"})
  void notesThatWereMovedAreNotLost(String notes) {
    convert("--notes", notes);
    assertTrue(check("--notes", notes).out().contains(", lost 0;"));
    assertTrue(check().out().contains(", lost 0;"));
  }

  @Test
  void aWordOutsideTheNotesIsLostAllTheSame() throws IOException {
    convert("--notes", "drop");
    Files.writeString(story, STORY.replace("eleven people", "eleven careful people"));
    Result result = check("--notes", "drop");
    assertEquals(3, result.code(), result.out());
    assertTrue(result.out().contains("careful"), result.out());
    assertFalse(result.out().contains("apples\n"), result.out());
  }

  @Test
  void rulesOfOnesOwnCountInTheProofToo() throws IOException {
    Files.writeString(story, STORY.replace("by Ida Wend", "by Ida Wend\n\nScanned by the Mill Crew"));
    Path rules = Files.writeString(folder.resolve("rules.txt"), """
        [own.headings]
        label   HEADING
        weight  5
        pattern Bank [0-9]+
        takes   Bank 1
        leaves  Banks
        remark  One of our own.
        """);
    convert("--rules", rules, "--headings", "^Chapter ([0-9]+)$");
    assertTrue(check("--rules", rules, "--headings", "^Chapter ([0-9]+)$").out()
        .contains(", lost 0;"));
    Files.writeString(rules, "[broken");
    assertEquals(1, check("--rules", rules).code());
  }

  @Test
  void correctionsThatWereNamedCountInTheProofToo() throws IOException {
    Path corrections = Files.writeString(folder.resolve("other.yaml"),
        "lines:\n  - line: \"Nobody spoke (A/N: not even Rufus!) to the goat at all.\"\n    as: removed\n");
    convert("--corrections", corrections);
    assertEquals(3, check().code());
    Result result = check("--corrections", corrections);
    assertEquals(0, result.code(), result.out());
    assertEquals(1, check("--corrections", folder.resolve("none.yaml")).code());
  }

  @Test
  void aFolderIsTakenAsOneStory() throws IOException {
    Path chapters = Files.createDirectories(folder.resolve("The Bank"));
    Files.writeString(chapters.resolve("1.txt"), "Chapter 1\n\n" + PROSE.repeat(5));
    Files.writeString(chapters.resolve("2.txt"), "Chapter 2\n\n" + PROSE.repeat(5) + "Ending.\n");
    story = chapters;
    convert("--as-one");
    assertTrue(check().out().contains(", lost 0;"), check().out());
    Files.writeString(chapters.resolve("3.txt"), "Chapter 3\n\nUnheard of.\n");
    assertEquals(3, check().code());
  }

  @Test
  void theColophonNamesTheOptionsThatTheProofNeeds() throws IOException {
    Path corrections = Files.writeString(folder.resolve("other.yaml"), "author: Ida\n");
    convert("--notes", "drop", "--headings", "^Chapter", "--corrections", corrections);
    String colophon = BookReading.of(book).text("colophon.xhtml");
    assertTrue(colophon.contains(
        "<dd>--headings ^Chapter --corrections other.yaml --notes drop</dd>"), colophon);
    assertFalse(colophon.contains(folder.toString()), colophon);
  }

  @Test
  void optionsWithoutAStoryAreWrongUsage() {
    convert();
    for (List<String> options : List.of(List.of("--notes", "drop"), List.of("--headings", "^X"))) {
      Result result = CliRunner.run("check", "--no-epubcheck", book, options.get(0), options.get(1));
      assertEquals(2, result.code());
      assertTrue(result.err().contains("name the story with --against"), result.err());
    }
  }
}
