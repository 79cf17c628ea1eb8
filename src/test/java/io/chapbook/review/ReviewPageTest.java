package io.chapbook.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ReviewPageTest {

  private static final String PROSE = "The rope was older than the well, or so she said on day ";

  private static ReviewedLine line(int number, String text, LineKind kind) {
    return new ReviewedLine(number, number, text, kind);
  }

  private static ReviewedStory story(String name, List<ReviewedLine> lines) {
    return new ReviewedStory(name, "story.chapbook.yaml", "en", List.of(), lines, 2,
        List.of(), List.of());
  }

  private static ReviewedReading reading(String words, int at, Double confidence, boolean unsure) {
    return new ReviewedReading(
        LineKind.HEADING, words, at, at, 1, confidence, unsure, List.of("6 = +6 why"));
  }

  private static ReviewedStory small() {
    List<ReviewedLine> lines = List.of(
        line(1, "The Well", LineKind.TITLE),
        line(2, "", LineKind.STORY),
        line(3, "Chapter 1", LineKind.HEADING),
        line(4, "She let the bucket down.", LineKind.STORY),
        line(5, "* * *", LineKind.SCENE_BREAK),
        line(6, "THE MAIL", LineKind.STORY),
        line(7, "Chapter 2", LineKind.HEADING),
        line(8, "THE MAIL", LineKind.STORY));
    return new ReviewedStory("well.txt", "well.chapbook.yaml", "en",
        List.of(Map.entry("title", "The Well (structural, 0.9)")), lines, 2,
        List.of(
            reading("Chapter 1", 3, 0.98, false),
            reading("* * *", 5, null, false),
            reading("Chapter 2", 7, 0.62, true)),
        List.of(new ReviewedFinding("warning", "STR-007", "unsure whether \"Chapter 2\"", 7)));
  }

  private static String page(ReviewedStory... stories) {
    ReviewPage page = new ReviewPage();
    List.of(stories).forEach(page::add);
    return page.write();
  }

  /** The page as a browser reads it; fails where the markup is not as HTML's rules want it. */
  private static Document parse(String page) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = Jsoup.parse(page, "", parser);
    assertEquals(List.of(), parser.getErrors());
    return document;
  }

  private static String dataOf(Document page, String id, String name) {
    return page.getElementById(id).attr(name);
  }

  @Test
  void aSmallStoryGivesThePageOfTheGoldenFile() throws IOException {
    String stories = page(small());
    String main = stories.substring(stories.indexOf("<main>"), stories.indexOf("<script>"));
    GoldenFile.compare(Path.of("src/test/resources/review/small.golden"), main);
  }

  @Test
  void theSameStoriesGiveTheSameBytes() {
    assertEquals(page(small(), small()), page(small(), small()));
  }

  @Test
  void theLeastSureReadingComesFirstAndTheUnweighedLast() {
    List<String> said = parse(page(small())).select(".readings .said").eachText();
    assertEquals(List.of("Chapter 2", "Chapter 1", "* * *"), said);
  }

  @Test
  void everyReadingShowsItsConfidenceEvidenceAndLine() {
    Element row = parse(page(small())).selectFirst(".readings tbody tr");
    assertEquals("0.62 unsure", row.child(0).text());
    assertEquals("#s1-7", row.selectFirst("a").attr("href"));
    assertEquals("6 = +6 why", row.selectFirst(".why").text());
  }

  @Test
  void nothingIsFetchedAndThePolicyAllowsOnlyWhatIsHere() {
    Document page = parse(page(small()));
    assertEquals(0, page.select("[src], link, img, iframe, form, [style], [onclick]").size());
    page.select("[href]").forEach(link -> assertTrue(link.attr("href").startsWith("#")));
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertEquals("default-src 'none'; style-src " + PageFrame.hash(page.selectFirst("style").data())
        + "; script-src " + PageFrame.hash(page.selectFirst("script").data())
        + "; base-uri 'none'; form-action 'none'", policy);
    assertFalse(page.selectFirst("style").data().contains("url("));
  }

  @Test
  void everyLinkLeadsToSomethingOnThePage() {
    Document page = parse(page(small(), small()));
    page.select("a[href]").forEach(
        link -> assertTrue(page.getElementById(link.attr("href").substring(1)) != null));
  }

  @Test
  void whatAStrangerWritesIsShownAndDoesNothing() {
    String evil = "</style><script>alert(\"1\")</script> </textarea><img src=x> & '";
    ReviewedStory story = new ReviewedStory(evil, evil, evil, List.of(Map.entry(evil, evil)),
        List.of(line(1, evil, LineKind.HEADING)), 2, List.of(reading(evil, 1, 0.5, true)),
        List.of(new ReviewedFinding("info", "X", evil, 1)));
    ReviewPage page = new ReviewPage();
    page.add(story);
    page.addFailure(evil, evil);
    Document read = parse(page.write());
    assertEquals(1, read.select("script").size());
    assertEquals(0, read.select("img").size());
    assertEquals(evil, read.selectFirst("#s1-1 > span").text());
    assertEquals(evil, read.selectFirst("h2").text());
    assertEquals(evil, read.selectFirst("code").text());
  }

  @Test
  void whatCannotBeSeenIsNamed() {
    String page = page(story("x", List.of(
        line(1, "a\u202eb\u0007c\ud800d\u200be\u0000", LineKind.STORY))));
    assertEquals("a[U+202E]b[U+0007]c[U+D800]d[U+200B]e[U+0000]",
        parse(page).selectFirst("#s1-1 > span").text());
    assertTrue(page.chars().noneMatch(
        c -> c < ' ' && c != '\n' || c == 0x202e || Character.isSurrogate((char) c)));
  }

  @Test
  void aStretchOfProseIsFoldedToItsFirstAndLastLine() {
    List<ReviewedLine> lines = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      lines.add(line(number, PROSE + number, LineKind.STORY));
    }
    Document page = parse(page(story("x", lines)));
    assertEquals(3, page.select("ol.text > li").size());
    assertEquals("10 lines, 572 characters of story", page.select(".fold summary").text());
    assertEquals(10, page.select(".fold li").size());
  }

  @Test
  void whatDoesNotFitIsCounted() {
    PageLimits limits = new PageLimits(10, 6, 1, 1000, 5, 5, 1);
    List<ReviewedLine> lines = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      lines.add(line(number, PROSE + number, number < 6 ? LineKind.STORY : LineKind.NOTE));
    }
    ReviewPage page = new ReviewPage(limits);
    page.add(new ReviewedStory("x", null, "", List.of(), lines, 2,
        List.of(reading("1", 1, 0.5, true), reading("2", 2, 0.9, false)), List.of()));
    page.add(story("second.txt", lines));
    Document read = parse(page.write());
    assertEquals("3 lines, 171 characters of story, not on this page", read.select(".fold").text());
    assertTrue(read.selectFirst("ol.text").text().contains("\u2026 47 characters more"));
    assertEquals("The last 3 lines are not on this page.", read.select("li.gone").text());
    assertEquals("The 1 surest reading is not on this page.", read.select("p.gone").text());
    assertTrue(read.select(".list li").get(1).text().endsWith("not on this page, which is full"));
    assertNull(read.getElementById("s2"));
  }

  @Test
  void aLineIsNamedByItsTextAndByTheOneAboveWhereItIsNotAlone() {
    Document page = parse(page(small()));
    assertEquals("\"Chapter 1\"", dataOf(page, "s1-3", "data-line"));
    assertEquals("", dataOf(page, "s1-3", "data-after"));
    assertEquals("\"THE MAIL\"", dataOf(page, "s1-8", "data-line"));
    assertEquals("\"Chapter 2\"", dataOf(page, "s1-8", "data-after"));
    assertEquals("6", dataOf(page, "s1-8", "data-same"));
  }
}
