package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsReaderTest {

  @Test
  void everythingThatCanBeSaidIsRead() throws Exception {
    Corrections read = read("""
        # The whole of it.
        title: The Long Way
        author: A. Writer
        language: en-gb
        cover: covers/long-way.png
        description: >
          A text,
          folded.

          Another.
        lines:
          - line: "THE  MAIL"
            after: "and went home."
            as: heading
            title: "2. The Mail"
            level: 3
          - line: 'Hello all!'
            until: See you soon!
            as: Note
        """);
    assertEquals(
        new Corrections(
            "The Long Way", "A. Writer", "en-GB", "covers/long-way.png", "A text, folded.\nAnother.",
            List.of(
                new LineCorrection("THE MAIL", "and went home.", null, CorrectedRole.HEADING,
                    "2. The Mail", 3, 12),
                new LineCorrection("Hello all!", null, "See you soon!", CorrectedRole.NOTE, null, 0,
                    17))),
        read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "# nothing yet\n", "lines:\n", "lines: []\n", "---\n"})
  void aFileWithNothingInItCorrectsNothing(String yaml) throws Exception {
    assertEquals(Corrections.NONE, read(yaml.equals("---\n") ? "--- {}\n" : yaml));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1984", "no", "1.10", "null", "2001-01-01", "0x1F", "~"})
  void whatLooksLikeANumberIsATitleAsItIsWritten(String title) throws Exception {
    assertEquals(title, read("title: " + title).title());
    assertEquals(title, read("lines:\n- line: " + title + "\n  as: story").lines().get(0).line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"break", "story", "Break", "STORY"})
  void aBlankLineMayBeABreakOrNone(String role) throws Exception {
    LineCorrection read =
        read("lines:\n- line: \"\"\n  after: the  end\n  as: " + role + "\n").lines().get(0);
    assertEquals("", read.line());
    assertEquals("the end", read.after());
    assertEquals(role.toLowerCase(Locale.ROOT), read.as().word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: A", "author: A", "language: en", "cover: a.png",
      "description: A", "lines:\n- line: A\n  as: story"})
  void aFileWithAnythingInItCorrectsSomething(String yaml) throws Exception {
    assertFalse(read(yaml).isNone());
    assertTrue(read("# " + yaml.lines().findFirst().orElse("")).isNone());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aLevelIsANumberFromOneToThree(int level) throws Exception {
    assertEquals(level,
        read("lines:\n- line: A\n  as: heading\n  level: " + level).lines().get(0).level());
    assertEquals(0, read("lines:\n- line: A\n  as: heading").lines().get(0).level());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00a0", "3000", "200b", "2028", "2029", "0007", "d800", "ffff",
      "000e0001"})
  void whatNobodySeesIsWrittenByItsNumber(String number) {
    String letter = number.length() > 4 ? "U" : "u";
    assertEquals("\"a\\" + letter + number + "b\"",
        YamlText.quoted("a" + Character.toString(Integer.parseInt(number, 16)) + "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\u00e9", "\ue000", "\ud83d\ude00", "a\u0301", "'", "#", "\u2026"})
  void whatAPersonSeesIsWrittenAsItIs(String text) {
    assertEquals('"' + text + '"', YamlText.quoted(text));
  }

  @Test
  void lineFeedsTabsMarksAndBackslashesAreWrittenBehindABackslash() {
    assertEquals("\"a\\nb\\tc\\\"d\\\\e\"", YamlText.quoted("a\nb\tc\"d\\e"));
  }

  @Test
  void aMarkAtTheFilesBeginningIsNoPartOfIt() throws Exception {
    assertEquals("A", read("\ufefftitle: A\r\nauthor: B\r\n").title());
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        arguments("title: Late: A Story\n", 1, "this is no YAML"),
        arguments("title: Late: A Story\n", 1, "put texts in quotation marks"),
        arguments("title: A\nauthor: \"B\n", 3, "this is no YAML"),
        arguments("lines:\n  - line: A\n   as: story\n", 3, "this is no YAML"),
        arguments("title: A\n---\ntitle: B\n", 2, "this is no YAML"),
        arguments("title: *nobody\n", 1, "this is no YAML"),
        arguments("title: A\u0001\n", 1, "this is no YAML"),
        arguments("just words\n", 1, "the file must be fields such as `title: \"...\"`"),
        arguments("- a\n- b\n", 1, "the file must be fields"),
        arguments("\ntitel: A\n", 2, "unknown key `titel`; known are title, author, language, cover,"
            + " description, lines"),
        arguments("title: A\nauthor: B\ntitle: C\n", 3, "`title` stands here a second time"),
        arguments("title: [A, B]\n", 1, "`title` must be one text"),
        arguments("title:\n", 1, "`title` is empty; write a text, or take the line out"),
        arguments("author: \"  \"\n", 1, "`author` is empty"),
        arguments("title: \"A\\u0007\"\n", 1, "`title` has a control character in it"),
        arguments("language: english please\n", 1,
            "`language` must be a BCP 47 tag such as en or pt-BR, not english please"),
        arguments("language: x-mine\n", 1, "`language` must be a BCP 47 tag"),
        arguments("lines: A\n", 1, "`lines` must be a list, each entry after a dash"),
        arguments("lines:\n  line: A\n  as: story\n", 2, "`lines` must be a list"),
        arguments("lines:\n  - A\n", 2, "an entry of `lines` must be fields such as `line:"),
        arguments("lines:\n  - line: A\n", 2, "the entry lacks `as`, one of heading, note, break,"
            + " letter, story, removed"),
        arguments("lines:\n  - as: story\n", 2, "the entry lacks `line`"),
        arguments("lines:\n  - line: A\n    as: chapter\n", 3,
            "`as` must be one of heading, note, break, letter, story, removed, not chapter"),
        arguments("lines:\n  - line: A\n    as: story\n    below: B\n", 4, "unknown key `below`;"
            + " known are line, after, until, as, title, level"),
        arguments("lines:\n  - line: A\n    as: note\n    title: B\n", 4, "`title` is for headings"),
        arguments("lines:\n  - line: A\n    as: note\n    level: 2\n", 4, "`level` is for headings"),
        arguments("lines:\n  - line: A\n    as: break\n    until: B\n", 4, "`until` is not for breaks"),
        arguments("lines:\n  - line: A\n    as: heading\n    level: 4\n", 4,
            "`level` must be a number from 1 to 3, not 4"),
        arguments("lines:\n  - line: A\n    as: heading\n    level: top\n", 4, "`level` must be"),
        arguments("lines:\n  - line: \"\"\n    as: heading\n", 2, "`line` is empty"),
        arguments("lines:\n  - line: \"\"\n    after: A\n    as: note\n", 2, "`line` is empty"),
        arguments("lines:\n  - as: story\n    after: \"  \"\n    line: \" \"\n", 4,
            "and needs `after`"),
        arguments("lines:\n  - line: \"\"\n    after: A\n    as: letter\n", 2,
            "a blank line can only be break or story"),
        arguments("\nlines:\n\n  - line: A\n    level: 2\n", 4, "the entry lacks `as`"),
        arguments("lines:\n  - line: \"\"\n    as: break\n", 2, "and needs `after`"));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsToldOfWithItsLineAndWhatWasExpected(String yaml, int line, String words) {
    MalformedCorrectionsException told =
        assertThrows(MalformedCorrectionsException.class, () -> read(yaml));
    assertEquals(line, told.line(), told.getMessage());
    assertTrue(String.valueOf(told.getMessage()).contains(words), told.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "plain", "\"quoted\" \\ back", "# no comment", "- no list", "a: b", "tab\there", "* * *",
      "\u201ccurly\u201d", "\u3000wide\u00a0blanks", "\ud83d\ude00", "\u200bzero", "%", "@", "!",
      "&a", "null", "'", "\u0085next", "\u2028line", "\ue000", "\ufeff", "{{x}}", "a\u0301"})
  void anyTextIsReadBackAsItWasWritten(String text) throws Exception {
    String yaml = "lines:\n- line: x\n  as: heading\n  title: " + YamlText.quoted("." + text + ".");
    assertEquals("." + text + ".", read(yaml).lines().get(0).title());
  }

  private static Corrections read(String yaml) throws MalformedCorrectionsException {
    return new CorrectionsReader().read(yaml);
  }
}
