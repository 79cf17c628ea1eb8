package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.testing.CliRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report points at is found on that line of the file. */
class FileLinesTest {

  private static final String PAGE =
      """
      <html>

      <h1>The Tin Road</h1>
      <p>by Ann Oakes
      <h2>Chapter 1</h2>

      <p>Nobody had walked on it since
      the tinker.</p>

      <hr>
      <p>It rang.</p>
      <blockquote><p>Dear Ann,</p>
      <p>Come home.</p><p>Yours,<br>the tinker</p></blockquote>
      <h2>Chapter 3</h2>
      <p>She did.
      """;

  @TempDir private Path folder;

  @Test
  void inspectionOfAPagePointsAtLinesOfTheFile() throws Exception {
    JsonObject story = inspect("road.html", PAGE);

    assertEquals(3, story.getAsJsonObject("title").get("line").getAsInt());
    assertEquals(4, story.getAsJsonObject("author").get("line").getAsInt());
    assertEquals(5, first(story, "chapters").get("line").getAsInt());
    assertEquals(10, story.getAsJsonArray("sceneBreaks").get(0).getAsInt());
    assertEquals(12, first(story, "letters").get("start").getAsInt());
    assertEquals(13, first(story, "letters").get("end").getAsInt());
    assertEquals("STR-004", first(story, "findings").get("code").getAsString());
    assertEquals(14, first(story, "findings").get("line").getAsInt());
  }

  @Test
  void correctionsThatFitNowherePointAtLinesOfTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("road.html"), PAGE);
    Files.writeString(folder.resolve("road.chapbook.yaml"),
        "lines:\n  - line: It rangs.\n    as: note\n");

    String report = CliRunner.run("inspect", file).out();

    assertTrue(report.contains("warning      line 11    COR-001 line 2 of"), report);
    assertTrue(report.contains("; line 11 is like it: \"It rang.\""), report);
  }

  @Test
  void placesThatACorrectionFitsAreLinesOfTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("road.html"), PAGE + "<p>It rang.</p>");
    Files.writeString(folder.resolve("road.chapbook.yaml"),
        "lines:\n  - line: It rang.\n    as: note\n");

    String report = CliRunner.run("inspect", file).out();

    assertTrue(report.contains("line 11 (after "), report);
    assertTrue(report.contains("line 16 (after \"She did.\")"), report);
  }

  @Test
  void inspectionOfMarkdownPointsAtLinesOfTheFile() throws Exception {
    JsonObject story = inspect("road.md", "---\ntitle: Tin\n---\n\nOne\n===\n\nIt rang.\n\n***\n\nTwice.\n");

    assertEquals(2, story.getAsJsonObject("title").get("line").getAsInt());
    assertEquals(10, story.getAsJsonArray("sceneBreaks").get(0).getAsInt());
  }

  @Test
  void reportForAPersonPointsAtLinesOfTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("road.html"), PAGE);

    String report = CliRunner.run("inspect", file).out();

    assertTrue(report.contains("  letter       line 12-13\n"), report);
    assertTrue(report.contains("  warning      line 14    STR-004"), report);
  }

  @Test
  void pagesThatAreJoinedKeepTheirMarkupAndSayTheTitleOnce() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (String page : new String[] {"1", "2"}) {
      Files.writeString(pages.resolve(page + ".html"), """
          <div class="fic-header"><h2>The Stair</h2><h3><a href="/profile/1">Ann</a></h3>
          <h1>Step %s</h1></div><div class="chapter-content"><p>It creaked.</p></div>
          """.formatted(page));
    }

    JsonObject story = JsonParser.parseString(
        CliRunner.run("inspect", "--format", "jsonl", "--as-one", pages).out()).getAsJsonObject();

    assertEquals("The Stair", story.getAsJsonObject("title").get("text").getAsString());
    assertEquals("Ann", story.getAsJsonObject("author").get("text").getAsString());
    assertEquals(2, story.getAsJsonArray("chapters").size());
    assertEquals(2, story.getAsJsonArray("dropped").size());
  }

  private JsonObject inspect(String name, String content) throws Exception {
    Path file = Files.writeString(folder.resolve(name), content);
    String json = CliRunner.run("inspect", "--format", "jsonl", file).out();
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static JsonObject first(JsonObject story, String field) {
    JsonArray values = story.getAsJsonArray(field);
    return values.get(0).getAsJsonObject();
  }
}
