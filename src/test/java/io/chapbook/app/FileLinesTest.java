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
