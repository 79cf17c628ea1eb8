package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings by a person's pattern, and a person's own rules. */
class RecognitionOptionsTest {

  private static final String DAYS = TinyStory.TEXT
      .replace("Chapter 1: The Rope", "of the rope (first evening)")
      .replace("Chapter 2: The Bucket", "of the bucket (second evening)");

  private static final String PARENTHESES = "^of the .* \\((.+)\\)$";

  private static final String RULE = """
      # Evenings, as this author writes them.
      [heading.evening]
      label   HEADING
      weight  6
      pattern of the (?<title>.*) \\((?<number>{{ordinal}}) evening\\)
      takes   of the rope (first evening)
      leaves  of the rope
      remark  Mine.
      """;

  @TempDir private Path folder;

  @Test
  void thoseLinesAndNoOthersAreHeadings() throws Exception {
    Path story = write("evenings.txt", DAYS);
    assertEquals(List.of(), titles(inspect(story)));
    assertEquals(
        List.of("of the rope (first evening)", "of the bucket (second evening)"),
        titles(inspect(story, "--headings", "evening\\)$")));
    Path chapters = TinyStory.in(folder.resolve("chapters.txt"));
    assertEquals(
        List.of("Chapter 2: The Bucket"), titles(inspect(chapters, "--headings", "Bucket$")));
    assertEquals(List.of(), titles(inspect(chapters, "--headings", "^no such line$")));
  }

  @Test
  void aFirstGroupIsTheTitleAndTheDecisionIsDeclared() throws Exception {
    JsonElement found = inspect(write("evenings.txt", DAYS), "--headings", PARENTHESES);
    assertEquals(List.of("first evening", "second evening"), titles(found));
    String chapter = found.getAsJsonObject().getAsJsonArray("chapters").get(0).toString();
    assertTrue(chapter.contains("\"confidence\":1.0"), chapter);
    assertTrue(chapter.contains("\"rule\":\"option.headings\""), chapter);
  }

  @Test
  void notesAreLookedForBetweenTheHeadingsThatWereNamed() throws Exception {
    JsonElement found = inspect(write("evenings.txt", DAYS), "--headings", PARENTHESES);
    JsonArray notes = found.getAsJsonObject().getAsJsonArray("notes");
    assertEquals("opening", notes.get(0).getAsJsonObject().get("position").getAsString());
    assertEquals("closing", notes.get(1).getAsJsonObject().get("position").getAsString());
  }

  @Test
  void titleAndBylineAreNoHeadingsWhateverThePattern() throws Exception {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    JsonElement found = inspect(story, "--headings", "^(The Well|by|Chapter) ");
    assertEquals(List.of("Chapter", "Chapter"), titles(found));
    assertEquals("The Well at Low Farm", found.getAsJsonObject().getAsJsonObject("title")
        .get("text").getAsString());
  }

  @Test
  void headingsOfAFileThatTheFlagDoesNotNameAreNotUsedAndThatIsTold() throws Exception {
    Path story = write("evenings.txt", DAYS);
    write("evenings.chapbook.yaml", """
        lines:
        - {line: "of the rope (first evening)", as: heading}
        - {line: "of the bucket (second evening)", as: heading, title: Two, level: 2}
        """);
    JsonElement found = inspect(story, "--headings", "second");
    assertEquals(List.of("Two"), titles(found));
    assertTrue(found.toString().contains("line 2 of the corrections was not used: --headings says"
        + " which lines are headings"), found.toString());
  }

  @Test
  void booksAreMadeWithThem() throws Exception {
    Path story = write("evenings.txt", DAYS);
    Result one = CliRunner.run("convert", story, "--headings", PARENTHESES);
    assertTrue(one.out().contains("2 chapter headings"), one.out());
    Result all = CliRunner.run(
        "batch", folder, "-o", folder.resolve("books"), "--headings", PARENTHESES);
    assertTrue(all.out().contains("2 chapter headings"), all.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ".*", "^", "x?"})
  void aPatternThatIsNoneOrFitsEveryLineIsWrongUsage(String pattern) throws Exception {
    Path story = write("evenings.txt", DAYS);
    Result result = CliRunner.run("inspect", story, "--headings", pattern);
    assertEquals(2, result.code());
    assertTrue(result.errLines().get(0).startsWith("--headings " + pattern), result.err());
  }

  @Test
  void aRuleOfOnesOwnFindsItsHeadings() throws Exception {
    Path story = write("evenings.txt", DAYS);
    JsonElement found = inspect(story, "--rules", write("rules.txt", RULE));
    assertEquals(
        List.of("of the rope (first evening)", "of the bucket (second evening)"), titles(found));
    assertTrue(found.toString().contains("\"rule\":\"heading.evening\",\"weight\":6"));
  }

  @Test
  void aRuleOfAKnownNameTakesItsPlace() throws Exception {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    Path rules = write("rules.txt", """
        [heading.word-number]
        label HEADING
        weight -9
        pattern Chapter \\d+.*
        takes Chapter 1
        leaves Chapter one
        """);
    assertFalse(inspect(story).toString().contains("-9"));
    assertEquals(List.of(), titles(inspect(story, "--rules", rules)));
  }

  static Stream<Arguments> brokenRules() {
    String head = "[heading.evening]\nlabel HEADING\nweight 6\n";
    return Stream.of(
        arguments("label HEADING\n", 1, "a rule begins with its name in brackets"),
        arguments("[]\n", 1, "the rule needs a name of its own"),
        arguments("[a]\nlabel HEADING\n\n[a]\n", 4, "the rule needs a name of its own"),
        arguments("[a.b]\ncolour red\n", 2, "unknown key colour; known are label, weight, pattern"),
        arguments("[a.b]\nlabel CHAPTER\n", 2, "label must be one of HEADING, "),
        arguments("# mine\n[a.b]\nlabel HEADING\n", 2, "rule a.b needs one line \"weight\", has 0"),
        arguments("[a.b]\nlabel HEADING\nweight six\n", 3, "weight must be a whole number, not six"),
        arguments(head + "pattern (\n", 4, "pattern is no regular expression"),
        arguments(head + "pattern {{chaptr}}\n", 4, "no word list is named chaptr"),
        arguments(head + "pattern x\ntakes x\n", 1, "needs lines it takes and lines it leaves"),
        arguments(head + "pattern x\ntakes x\ntakes y\nleaves z\n", 6, "does not take this line"),
        arguments(head + "pattern x\ntakes x\nleaves z\nleaves x\n", 7, "does not leave this line"),
        arguments("[note.x]\nlabel NOTE_LABEL\nweight 6\npattern x\ntakes x\nleaves y\n", 4,
            "pattern must name the groups [bracket, label, mark, text] for label NOTE_LABEL"),
        arguments("[byline.x]\nlabel BYLINE\nweight 6\npattern x|(?<by>y)\ntakes y\ntakes x\n"
            + "leaves z\n", 6, "does not take this line with a group by"));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void aBrokenRuleIsToldOfWithFileAndLine(String rules, int line, String words) throws Exception {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    Path file = write("rules.txt", rules);
    for (List<Object> command : List.<List<Object>>of(
        List.of("convert", story),
        List.of("inspect", story),
        List.of("batch", story, "-o", folder.resolve("books")))) {
      List<Object> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--rules", file));
      Result result = CliRunner.run(arguments.toArray());
      assertEquals(1, result.code());
      assertEquals(1, result.errLines().size(), result.err());
      assertTrue(result.err().startsWith("chapbook: " + file + ":" + line + ": "), result.err());
      assertTrue(result.err().contains(words), result.err());
    }
    assertFalse(Files.exists(folder.resolve("well.epub")));
  }

  @Test
  void rulesThatAreNotThereAreToldOf() throws Exception {
    Path missing = folder.resolve("none.txt");
    Result result = CliRunner.run(
        "inspect", TinyStory.in(folder.resolve("well.txt")), "--rules", missing);
    assertEquals(1, result.code());
    assertEquals(List.of("chapbook: " + missing + ": the rules cannot be read (there is no such"
        + " file); check --rules"), result.errLines());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static JsonElement inspect(Path story, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("inspect", "--format", "jsonl", "--explain", story));
    arguments.addAll(List.of(options));
    Result result = CliRunner.run(arguments.toArray());
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(result.out());
  }

  private static List<String> titles(JsonElement inspection) {
    List<String> titles = new ArrayList<>();
    for (JsonElement chapter : inspection.getAsJsonObject().getAsJsonArray("chapters")) {
      titles.add(chapter.getAsJsonObject().get("title").getAsString());
    }
    return titles;
  }
}
