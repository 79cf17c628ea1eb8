package io.chapbook.source;

import static io.chapbook.source.EncodingTest.codes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "A.MD", "a.markdown"})
  void namesTellMarkdown(String name) throws Exception {
    assertEquals("Words *and* & more.", read(name, "Words _and_ &amp; more.").content());
  }

  @Test
  void otherNamesAreNotReadAsMarkdown() throws Exception {
    assertEquals("Words _and_ &amp; more.", read("a.txt", "Words _and_ &amp; more.").content());
  }

  @Test
  void everyLineOfTheFileIsOneLine() throws Exception {
    String story = "# One\n\n\n> two\nthree\n\n<!-- four -->\n```\nfive\n```\n[six]: http://x.example\n";

    assertEquals("One\n\n\ntwo\nthree\n\n\n\nfive\n\n\n", read("a.md", story).content());
  }

  @Test
  void linesAreTheFilesOwn() throws Exception {
    assertTrue(read("a.md", "# One\n\nTwo.").hasLinesOfFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nA story that begins with a rule.\n---\n", "---\nOne: two\nThree four.\n---\n",
        "---\ntitle: Unclosed\n\nThe story begins.", "---\n---\nNothing between."
      })
  void whatIsNotAllFieldsIsNoFrontMatter(String story) throws Exception {
    assertEquals(List.of(), kinds(read("a.md", story), LineMark.Kind.TITLE, LineMark.Kind.FIELD));
  }

  @Test
  void frontMatterHasItsFormsOfValues() throws Exception {
    String story = "---\ntitle: 'It''s'\nauthors:\n  - Ann\ntags: [a]\n# why\n...\nText.";

    assertEquals("\nIt's\n\nAnn\ntags: [a]\n# why\n\nText.", read("a.md", story).content());
  }

  @Test
  void indentedLinesAreNoCode() throws Exception {
    SourceText text = read("a.md", "One.\n\n    Two *three*.\n");

    assertEquals("One.\n\nTwo *three*.\n", text.content());
    assertEquals(List.of(), text.marks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said that she would never go back there again, not for gold.\n---", "\u201cGo.\u201d\n---",
        "He stopped.\n-----------------------", "Two lines\nof prose\n---"
      })
  void ruleUnderASentencePartsScenes(String story) throws Exception {
    SourceText text = read("a.md", story);

    assertEquals(List.of(LineMark.Kind.SCENE_BREAK), text.marks().stream().map(LineMark::kind).toList());
    assertEquals(story, text.content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Rain\n---", "Chapter 1.\n----------", "One\n==="})
  void ruleUnderAHeadingMakesItOne(String story) throws Exception {
    SourceText text = read("a.md", story);

    assertEquals(List.of(LineMark.Kind.HEADING), text.marks().stream().map(LineMark::kind).toList());
    assertEquals(story.lines().findFirst().orElseThrow() + "\n", text.content());
  }

  @Test
  void whatTheFilesLineEndsAreDoesNotMatter() throws Exception {
    String story = "# One\n\nTwo *three\nfour* five.\n";

    assertEquals(read("a.md", story).content(), read("a.md", story.replace("\n", "\r")).content());
    assertEquals(read("a.md", story).content(), read("a.md", story.replace("\n", "\r\n")).content());
  }

  @Test
  void textWithNothingButMarkupIsEmpty() {
    assertThrows(UnreadableSourceException.class, () -> read("a.md", "<!-- nothing -->\n"));
  }

  @Test
  void pageUnderTheEndingOfMarkdownIsAPage() throws Exception {
    assertEquals("Words.\n", read("a.md", "<html><p>Words.").content());
  }

  @Test
  void oldEncodingsAreReadInMarkdownToo() throws Exception {
    SourceReading reading =
        new SourceReader().read("a.md", EncodingTest.encode("# Caf\u00e9 at night", "windows-1252"));

    assertEquals("Caf\u00e9 at night", reading.text().content());
    assertEquals(1, codes(reading).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ", "*", "**a ", "[", "![", "- ", "#", "`", "<", "<b>", "&", "\\", "_a", "1. ", "[a](",
        "[a]: b\n", "***\n", "a\n---\n", "> a\n", "- a\n", "<!--", "]", "a*b", "*a **b ", "\n", "~~~\n"
      })
  @Timeout(20)
  void hundredThousandRepeatsOfOneSignAreRead(String sign) throws Exception {
    SourceText text = read("a.md", "Start.\n\n" + sign.repeat(100_000) + "\n\nEnd.");

    assertTrue(text.content().startsWith("Start.\n"));
  }

  private static List<LineMark.Kind> kinds(SourceText text, LineMark.Kind... wanted) {
    return text.marks().stream().map(LineMark::kind).filter(List.of(wanted)::contains).toList();
  }

  private static SourceText read(String name, String story) throws UnreadableSourceException {
    return new SourceReader().read(name, story.getBytes(UTF_8)).text();
  }
}
