package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that nobody expects, and stories that are much too short, too long or run to the left. */
class BadTitleTest {

  private static final String PROSE = "The ferry was late because the ferryman had quarrelled with "
      + "the river. By noon there were eleven people waiting and a goat.\n\nThen it rained.\n\n";

  @TempDir private Path folder;

  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of("600 characters", "A Very Long ".repeat(50)),
        Arguments.of("emoji", "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67\ud83c\uddfa\ud83c\uddf3"),
        Arguments.of("question marks", "???"),
        Arguments.of("right to left", "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"),
        Arguments.of("markup", "<script>alert(\"x\")</script> &amp; 'q' ]]> <![CDATA["),
        Arguments.of("controls", "A\u0007B\u0001C\u001bD\ufffeE"),
        Arguments.of("heaps of marks", "Z" + "\u0323\u0301\u0334".repeat(120) + "algo"),
        Arguments.of("dots before", "...and then"),
        Arguments.of("dots and blanks behind", " The End. . . "),
        Arguments.of("a device", "CON"),
        Arguments.of("a device's file", "NUL.txt"),
        Arguments.of("separators", "a/b\\c"),
        Arguments.of("half a sign", "A\ud83dB"),
        Arguments.of("turned round", "\u202egnorw"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void anyTitleGivesAValidBookWithASaneName(String name, String title) throws IOException {
    Result result = run("convert", "-", "--title", title, "--author", title, "-o", folder);
    assertEquals(0, result.code(), result.err());
    List<String> files = FileTree.files(folder);
    assertEquals(1, files.size(), files.toString());
    String file = files.get(0);
    assertTrue(file.getBytes(StandardCharsets.UTF_8).length <= 255, file);
    assertFalse(file.startsWith(".") || file.contains("?") || file.contains("\\"), file);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t\n", "\u00a0", "\u200b\u3000", "\u0001"})
  void aTitleOfNothingThatIsSeenIsRefused(String title) {
    Result result = run("convert", "-", "--title", title, "-o", folder);
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("--title must not be blank"), result.err());
  }

  @Test
  void aTitleIsOneLine() throws IOException {
    run("convert", "-", "--title", " The\n  Ferry ", "-o", folder);
    assertEquals(List.of("The Ferry.epub"), FileTree.files(folder));
    assertTrue(packageDocument("The Ferry.epub").contains(">The Ferry</dc:title>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rain", "Rain.", "x", "\ud83d\ude00", "***", "..."})
  void aStoryOfOneWordIsABook(String story) throws IOException {
    convert(story);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("story.epub")));
  }

  @Test
  void aStoryOf3000ChaptersHasThemAllInItsContents() throws IOException {
    StringBuilder story = new StringBuilder("The Ferry\nby Ida Wend\n\n");
    for (int chapter = 1; chapter <= 3000; chapter++) {
      story.append("Chapter ").append(chapter).append("\n\n").append(PROSE);
    }
    Result result = convert(story.toString());
    assertTrue(result.out().contains("3000 chapter headings"), result.out());
    String opf = packageDocument("story.epub");
    assertEquals(3000 + 3, opf.split("<itemref ").length - 1);
    assertEquals(3000, BookReading.of(folder.resolve("story.epub"))
        .text("nav.xhtml").split("<a href=").length - 1);
  }

  static Stream<Arguments> rightToLeft() {
    return Stream.of(
        Arguments.of("he", "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea \u05d0\u05d9\u05d7\u05e8\u05d4 "
            + "\u05db\u05d9 \u05d1\u05e2\u05dc \u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea \u05e8\u05d1 "
            + "\u05e2\u05dd \u05d4\u05e0\u05d4\u05e8. ", "\u05db\u05e8\u05d9\u05db\u05d4"),
        Arguments.of("ar", "\u062a\u0623\u062e\u0631\u062a \u0627\u0644\u0639\u0628\u0627\u0631\u0629 "
            + "\u0644\u0623\u0646 \u0635\u0627\u062d\u0628\u0647\u0627 \u062a\u0634\u0627\u062c\u0631 "
            + "\u0645\u0639 \u0627\u0644\u0646\u0647\u0631. \u0639\u0646\u062f \u0627\u0644\u0638\u0647\u0631 "
            + "\u0643\u0627\u0646 \u0623\u062d\u062f \u0639\u0634\u0631 \u0634\u062e\u0635\u0627 "
            + "\u064a\u0646\u062a\u0638\u0631\u0648\u0646 \u0648\u0645\u0639\u0647\u0645 "
            + "\u0639\u0646\u0632\u0629. \u062b\u0645 \u0646\u0632\u0644 \u0627\u0644\u0645\u0637\u0631. ",
            "\u0627\u0644\u063a\u0644\u0627\u0641"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rightToLeft")
  void aStoryThatRunsToTheLeftIsABookThatDoes(String language, String sentence, String cover)
      throws IOException {
    convert((sentence.repeat(3) + "\n\n").repeat(12));
    String opf = packageDocument("story.epub");
    assertTrue(opf.contains("<dc:language>" + language + "</dc:language>"), opf);
    assertTrue(opf.contains("xml:lang=\"" + language + "\" dir=\"rtl\""), opf);
    assertTrue(opf.contains("<spine toc=\"ncx\" page-progression-direction=\"rtl\">"), opf);
    BookReading book = BookReading.of(folder.resolve("story.epub"));
    String nav = book.text("nav.xhtml");
    assertTrue(nav.contains(
        "<html lang=\"" + language + "\" xml:lang=\"" + language + "\" dir=\"rtl\""), nav);
    assertTrue(nav.contains(cover), nav);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("story.epub")));
  }

  /** The language of so few words cannot be told, but from which side they are read can. */
  @Test
  void aFewArabicWordsRunToTheLeftToo() throws IOException {
    convert("\u062b\u0645 \u0646\u0632\u0644 \u0627\u0644\u0645\u0637\u0631.\n");
    String opf = packageDocument("story.epub");
    assertTrue(opf.contains("<dc:language>und-Arab</dc:language>"), opf);
    assertTrue(opf.contains("page-progression-direction=\"rtl\""), opf);
    assertEquals(List.of(), EpubValidation.problems(folder.resolve("story.epub")));
  }

  private static Result run(Object... arguments) {
    return CliRunner.runWith(
        new ByteArrayInputStream(PROSE.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private Result convert(String text) throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), text);
    Result result = CliRunner.run("convert", story);
    assertEquals(0, result.code(), result.err());
    return result;
  }

  private String packageDocument(String book) throws IOException {
    return BookReading.of(folder.resolve(book)).text("package.opf");
  }
}
