package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionPageTest {

  @TempDir Path folder;

  private static Document page(Path... stories) {
    List<Object> arguments = new ArrayList<>(List.of("inspect", "--format", "html"));
    arguments.addAll(List.of(stories));
    CliRunner.Result result = CliRunner.run(arguments.toArray());
    assertEquals(0, result.code(), result.err());
    return Jsoup.parse(result.out());
  }

  @Test
  void everyDecisionOfTheStoryIsThere() throws IOException {
    Document page = page(TinyStory.in(folder.resolve("well.txt")));
    assertEquals(2, page.select(".readings .k-title, .readings .k-byline").size());
    assertEquals(2, page.select(".readings .k-heading.kind").size());
    assertEquals(2, page.select(".readings .k-note.kind").size());
    assertEquals(2, page.select(".readings .k-scene-break.kind").size());
    assertEquals("well.chapbook.yaml", page.selectFirst(".fixes code").text());
  }

  /** What a person would copy for every line at once is read, and each entry fits just its line. */
  @Test
  void theNameOfEachLineIsOneThatCorrectionsFind() throws IOException {
    String text = TinyStory.TEXT + "\n\n\nTHE \"MAIL\" \\ x\n\n\n\nAnd \u202e then\u0007 they"
        + " went on and on and on and on, for as long as there was any road that led anywhere.\n\n"
        + "THE \"MAIL\" \\ x\n\n# one: two\n\n- 'three'\n\nAt last.\n";
    Path story = folder.resolve("well.txt");
    Files.writeString(story, text);
    StringBuilder yaml = new StringBuilder("lines:\n");
    int entries = 0;
    for (Element line : page(story).select(".text li[data-line]")) {
      yaml.append("  - line: ").append(line.attr("data-line")).append('\n');
      if (line.hasAttr("data-after")) {
        yaml.append("    after: ").append(line.attr("data-after")).append('\n');
      }
      yaml.append("    as: ").append(line.attr("data-line").equals("\"\"") ? "break" : "heading")
          .append('\n');
      entries++;
    }
    Files.writeString(folder.resolve("well.chapbook.yaml"), yaml);
    Document corrected = page(story);
    assertTrue(entries > 15, entries + " entries");
    assertTrue(corrected.select(".findings strong").stream()
        .noneMatch(one -> one.text().contains("COR-")), corrected.select(".findings").text());
    assertEquals(0, corrected.select("dt:contains(corrections)").size());
  }

  @Test
  void thePageGoesToAFileAndOnlyAPageIsReplaced() throws IOException {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    Path file = folder.resolve("page.html");
    Object[] command = {"inspect", "--format", "html", story, "-o", file};
    assertEquals(0, CliRunner.run(command).code());
    String first = Files.readString(file);
    assertEquals(0, CliRunner.run(command).code());
    assertEquals(first, Files.readString(file));
    Files.writeString(file, "my own page");
    assertEquals(2, CliRunner.run(command).code());
    assertEquals("my own page", Files.readString(file));
    assertEquals(2, CliRunner.run("inspect", "--format", "html", story, "-o", story).code());
    assertEquals(TinyStory.TEXT, Files.readString(story));
    assertEquals(2, CliRunner.run("inspect", story, "-o", folder.resolve("new.txt")).code());
  }

  @Test
  void aStoryThatCannotBeReadIsOnThePage() throws IOException {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    CliRunner.Result result = CliRunner.run(
        "inspect", "--format", "html", story, folder.resolve("gone.txt"));
    assertEquals(1, result.code());
    assertTrue(Jsoup.parse(result.out()).select(".list li").get(1).text()
        .startsWith("gone.txt failed: "));
  }
}
