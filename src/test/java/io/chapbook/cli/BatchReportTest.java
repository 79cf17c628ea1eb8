package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch reports of a corpus, on its page and in its lines. */
class BatchReportTest {

  private static final String HOSTILE = "<script>alert(1)</script>";

  @TempDir private Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void makeCorpus() throws Exception {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    Files.writeString(in.resolve("a.txt"), TinyStory.TEXT);
    Files.writeString(in.resolve("b.txt"), TinyStory.TEXT.toUpperCase());
    Files.writeString(in.resolve("empty-1.txt"), "");
    Files.writeString(in.resolve("empty-2.txt"), "");
    Files.writeString(in.resolve("odd.txt"), HOSTILE + "\n\n" + HOSTILE + " said the wind.");
  }

  @Test
  void thePageTellsCountsFailuresByCauseAndDuplicates() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    Document page = page();
    assertEquals("Report: 5 stories", page.selectFirst("h1").text());
    assertEquals("3", page.selectFirst("dl.sums .good dd").text());
    assertEquals("2", page.selectFirst("dl.sums .bad dd").text());
    Element failed = page.selectFirst("section[aria-labelledby=failed] tbody");
    assertEquals(1, failed.select("tr").size());
    assertTrue(failed.text().startsWith("2 it is empty"), failed.text());
    assertTrue(failed.text().contains("see whether the file was saved"), failed.text());
    Element same = page.selectFirst("section[aria-labelledby=duplicates] tbody");
    assertTrue(same.text().startsWith("a.txt b.txt the same text"), same.text());
    assertTrue(page.selectFirst("section[aria-labelledby=findings]").text().contains("STR-002"));
    assertTrue(page.selectFirst("section[aria-labelledby=slowest]").text().contains("a.txt"));
  }

  @Test
  void thePageRunsNothingAndAsksForNothing() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    Document page = page();
    assertEquals(0, page.select("script, img, link, iframe, object, [onclick], [src]").size());
    page.select("[href]").forEach(link -> assertTrue(link.attr("href").startsWith("#"), link.html()));
    page.select("a[href]").forEach(link ->
        assertTrue(page.selectFirst(link.attr("href")) != null, link.html()));
    assertTrue(page.text().contains("alert(1)"), page.text());
    assertEquals("en", page.selectFirst("html").attr("lang"));
  }

  @Test
  void aLineIsThereForEachStoryAndForEachDuplicate() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    List<JsonObject> rows = rows();
    assertEquals(
        List.of("a.txt", "b.txt", "empty-1.txt", "empty-2.txt", "odd.txt"),
        rows.stream().filter(row -> row.has("source"))
            .map(row -> row.get("source").getAsString()).toList());
    JsonObject first = rows.get(0);
    assertEquals("converted", first.get("state").getAsString());
    assertEquals("a.epub", first.get("book").getAsString());
    assertEquals("The Well at Low Farm", first.get("title").getAsString());
    assertTrue(first.get("words").getAsInt() > 200);
    assertTrue(first.getAsJsonObject("leastSure").get("confidence").getAsDouble() <= 1);
    assertTrue(rows.get(2).get("book").isJsonNull());
    assertTrue(rows.get(2).get("failure").getAsString().startsWith("it is empty"));
    JsonObject last = rows.get(5);
    assertEquals("b.txt", last.get("duplicate").getAsString());
    assertEquals("a.txt", last.get("of").getAsString());
    assertEquals("same", last.get("kind").getAsString());
  }

  @Test
  void aSecondRunTellsOfStoriesThatWereLeftAloneAndComparesNewOnesWithThem() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    Files.writeString(in.resolve("c.txt"), TinyStory.TEXT + "\n\nChapter 3: The End\n\n"
        + "Then all of it was over, and nobody spoke of the well again. ".repeat(30));
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    List<JsonObject> rows = rows();
    assertEquals("skipped", rows.get(0).get("state").getAsString());
    assertEquals("The Well at Low Farm", rows.get(0).get("title").getAsString());
    assertEquals("converted", rows.get(2).get("state").getAsString());
    String all = Files.readString(out.resolve("report.jsonl"));
    assertTrue(all.contains("{\"duplicate\":\"a.txt\",\"of\":\"c.txt\",\"kind\":\"shorter\""), all);
    assertFalse(page().text().contains("not compared"), page().text());
  }

  @Test
  void storiesOfWhichNoReportTellsAreCounted() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover", "--no-report");
    assertFalse(Files.exists(out.resolve("report.html")));
    assertFalse(Files.exists(out.resolve("report.jsonl")));
    CliRunner.run("batch", in, "-o", out, "--no-cover", "--report", folder.resolve("told/here"));
    out = folder.resolve("told/here");
    assertTrue(page().text().contains("3 unchanged stories were not compared"), page().text());
    assertEquals(2, CliRunner.run(
        "batch", in, "-o", out, "--no-report", "--report", folder).code());
  }

  @Test
  void anEarlierReportThatIsDamagedIsDoneWithout() throws Exception {
    CliRunner.run("batch", in, "-o", out, "--no-cover");
    Files.writeString(out.resolve("report.jsonl"), "{\"source\":\"a.txt\"}\nnonsense\n{\"sou");
    Files.write(out.resolve(".report.fingerprints"), new byte[] {1, 2, 3});
    assertEquals(1, CliRunner.run("batch", in, "-o", out, "--no-cover").code());
    assertEquals("skipped", rows().get(0).get("state").getAsString());
    assertTrue(page().text().contains("not compared"), page().text());
  }

  private Document page() throws Exception {
    return Jsoup.parse(Files.readString(out.resolve("report.html")));
  }

  private List<JsonObject> rows() throws Exception {
    return Files.readString(out.resolve("report.jsonl")).lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }
}
