package io.chapbook.check;

import static io.chapbook.check.ChangedBook.CHAPTER;
import static io.chapbook.check.ChangedBook.COVER;
import static io.chapbook.check.ChangedBook.CSS;
import static io.chapbook.check.ChangedBook.NAVIGATION;
import static io.chapbook.check.ChangedBook.NCX;
import static io.chapbook.check.ChangedBook.PACKAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule finds what it is for in a book with one thing changed, and nothing in our own. */
class BookRulesTest {

  private static final Set<ReadingSystem> ALL = EnumSet.allOf(ReadingSystem.class);
  private static final byte[] NOTHING = new byte[10];

  /** Shared, so that the story is converted once. */
  @TempDir private static Path folder;

  /**
   * A book that breaks a rule.
   *
   * @param place where it is found
   * @param others rules that the same change breaks too
   * @param change what is changed
   */
  private record Broken(String place, Set<String> others, UnaryOperator<ChangedBook> change) {}

  private static Broken at(String place, UnaryOperator<ChangedBook> change, String... others) {
    return new Broken(place, Set.of(others), change);
  }

  private static final Map<String, Broken> BROKEN = broken();

  private static Map<String, Broken> broken() {
    Map<String, Broken> rows = new TreeMap<>();
    rows.put("file-name", at("EPUB/my notes.txt", book -> book.with("EPUB/my notes.txt", NOTHING)));
    rows.put("document-size", at(CHAPTER, book -> book.inChapter(noise(260_000))));
    rows.put("document-size-kindle",
        at(CHAPTER, book -> book.inChapter(noise(30_000_001)), "document-size"));
    rows.put("language", at(PACKAGE,
        book -> book.replace(PACKAGE, "<dc:language>en</dc:language>", "")));
    rows.put("language-kindle", at(PACKAGE,
        book -> book.replace(PACKAGE, "<dc:language>en", "<dc:language>ru")));
    rows.put("fixed-layout", at(PACKAGE, book -> book.replace(PACKAGE, "</metadata>",
        "<meta property=\"rendition:layout\">pre-paginated</meta></metadata>")));
    rows.put("audio-video",
        at("EPUB/song.mp3", book -> book.withItem("song.mp3", "audio/mpeg", NOTHING)));
    rows.put("svg", at("EPUB/map.svg", book -> book.withItem("map.svg", "image/svg+xml", NOTHING)));
    rows.put("ncx", at(PACKAGE,
        book -> book.replace(PACKAGE, "application/x-dtbncx+xml", "text/xml")));
    rows.put("identifier-digit", at(CHAPTER, book -> book.inChapter("<p id=\"1st\">x</p>")));
    contents(rows);
    cover(rows);
    pictures(rows);
    documents(rows);
    links(rows);
    styles(rows);
    return rows;
  }

  private static void contents(Map<String, Broken> rows) {
    rows.put("contents", at(NAVIGATION,
        book -> book.replace(NAVIGATION, "epub:type=\"toc\"", "epub:type=\"lot\"")));
    rows.put("contents-depth", at(NAVIGATION, book -> book.replace(NAVIGATION,
        "<a href=\"chapter-001.xhtml\">",
        "<ol><li><ol><li><ol><li><a href=\"chapter-001.xhtml\">deep</a></li></ol></li></ol></li></ol>"
            + "<a href=\"chapter-001.xhtml\">")));
    rows.put("contents-single", at(NAVIGATION, book -> book.replace(NAVIGATION,
        "<a href=\"chapter-002.xhtml\">", "<a>")));
    rows.put("start", at(NAVIGATION,
        book -> book.replace(NAVIGATION, "epub:type=\"bodymatter\"", "epub:type=\"index\"")));
    rows.put("ncx-order", at(NCX,
        book -> book.replace(NCX, "playOrder=\"2\"", "playOrder=\"7\"")));
  }

  private static void cover(Map<String, Broken> rows) {
    rows.put("cover", at(PACKAGE, book -> book
        .replace(PACKAGE, " properties=\"cover-image\"", "")
        .replace(PACKAGE, "<meta name=\"cover\"", "<meta name=\"other\"")));
    rows.put("cover-property", at(PACKAGE,
        book -> book.replace(PACKAGE, " properties=\"cover-image\"", "")));
    rows.put("cover-meta", at(PACKAGE,
        book -> book.replace(PACKAGE, "<meta name=\"cover\"", "<meta name=\"other\"")));
    rows.put("cover-page", at(COVER,
        book -> book.replace(PACKAGE, "<itemref idref=\"r-cover_xhtml\" />", "")));
    rows.put("cover-format", at(COVER,
        book -> book.replace(PACKAGE, "image/png", "image/bmp")));
    rows.put("cover-size-kindle", at(COVER,
        book -> book.with(COVER, ChangedBook.png(300, 400)), "cover-size-google"));
    rows.put("cover-size-google",
        at(COVER, book -> book.with(COVER, ChangedBook.png(550, 800))));
  }

  private static void pictures(Map<String, Broken> rows) {
    rows.put("webp", at("EPUB/a.webp", book -> book.withItem("a.webp", "image/webp", NOTHING)));
    rows.put("gif", at("EPUB/a.gif", book -> book.withItem("a.gif", "image/gif", NOTHING)));
    rows.put("picture-size", at("EPUB/a.png",
        book -> book.withItem("a.png", "image/png", ChangedBook.png(4000, 3000))));
    rows.put("picture-source", at(CHAPTER + ":+", book -> book.inChapter("<img alt=\"A map\"/>")));
    rows.put("picture-text", at(CHAPTER + ":+",
        book -> book.inChapter("<img alt=\"\" src=\"images/cover.png\"/>")));
  }

  private static void documents(Map<String, Broken> rows) {
    rows.put("xml-declaration", at(CHAPTER + ":1",
        book -> book.replace(CHAPTER, " encoding=\"utf-8\"", "")));
    rows.put("document-language", at(CHAPTER + ":+",
        book -> book.replace(CHAPTER, " lang=\"en\"", "").replace(CHAPTER, " xml:lang=\"en\"", "")));
    rows.put("scripts", at(CHAPTER + ":+", book -> book.inChapter("<p onclick=\"x()\">x</p>")));
    rows.put("forms", at(CHAPTER + ":+", book -> book.inChapter("<form><p>x</p></form>")));
    rows.put("rule-with-text", at(CHAPTER + ":+", book -> book.inChapter("<hr>three stars</hr>")));
    rows.put("inline-style", at(CHAPTER + ":+",
        book -> book.inChapter("<p style=\"margin-left: 2em\">x</p>")));
  }

  private static void links(Map<String, Broken> rows) {
    rows.put("remote-resources", at(CHAPTER + ":+", book -> book.inChapter(
        "<img alt=\"A map\" src=\"https://example.org/map.png\"/>")));
    rows.put("body-link", at(CHAPTER + ":+", book -> book
        .replace(CHAPTER, "<body", "<body id=\"top\"")
        .inChapter("<p><a href=\"#top\">up</a></p>")));
    rows.put("pop-up", at(CHAPTER + ":+", book -> book.inChapter(
        "<p><a href=\"#map\">see the map</a></p><p id=\"map\">Here is the map of it all.</p>")));
  }

  private static void styles(Map<String, Broken> rows) {
    rows.put("css-variables", at(CSS + ":+", book -> book.inStyle("p.x { margin: var(--gap); }")));
    rows.put("negative-margin", at(CSS + ":+", book -> book.inStyle("p.x { margin: 0 -1.5em }")));
    rows.put("colours", at(CSS + ":+",
        book -> book.inStyle("@media screen { body { background-color: #fff; } }")));
    rows.put("base-font-size", at(CSS + ":+", book -> book.inStyle("body { font-size: 12px; }")));
    rows.put("body-padding", at(CSS + ":+", book -> book.inStyle("body { padding: 0 1em; }")));
    rows.put("bare-selectors", at(CSS + ":+", book -> book.inStyle("p, span { margin: 0; }")));
    rows.put("page-break", at(CSS + ":+",
        book -> book.inStyle("h3 { page-break-before: always; }")));
    rows.put("hidden-text", at("book", book -> book
        .inStyle(".secret { display: none; }")
        .inChapter("<div class=\"secret\"><p>" + "word ".repeat(2100) + "</p></div>")));
  }

  /** Paragraphs of digits that no packer makes much smaller, so that they pass for text. */
  private static String noise(int length) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(length + 100);
    while (text.length() < length) {
      text.append("<p>").append(random.nextLong()).append(random.nextLong()).append("</p>\n");
    }
    return text.toString();
  }

  private List<BookFinding> check(ChangedBook book) throws IOException {
    return new BookChecker(ALL, null).check(book.write(folder.resolve("book.epub")));
  }

  @Test
  void ourOwnBookIsQuiet() throws IOException {
    assertEquals(List.of(), check(ChangedBook.of(folder)));
  }

  @Test
  void everyRuleHasABookThatBreaksIt() {
    Set<String> names = BookRules.all().stream().map(BookRule::name)
        .collect(Collectors.toCollection(TreeSet::new));
    names.removeAll(Set.of("mail-size", "web-size"));
    assertEquals(names, BROKEN.keySet());
  }

  @Test
  void namesAreUnique() {
    List<String> names = BookRules.all().stream().map(BookRule::name).toList();
    assertEquals(names.size(), Set.copyOf(names).size());
  }

  @TestFactory
  Stream<DynamicTest> aBookThatBreaksARuleIsFound() {
    return BROKEN.entrySet().stream().map(one ->
        DynamicTest.dynamicTest(one.getKey(), () -> isFound(one.getKey(), one.getValue())));
  }

  private void isFound(String rule, Broken broken) throws IOException {
    List<BookFinding> findings = check(broken.change().apply(ChangedBook.of(folder)));
    Set<String> rules =
        findings.stream().map(BookFinding::rule).collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = new TreeSet<>(broken.others());
    expected.add(rule);
    assertEquals(expected, rules, findings.toString());
    BookFinding found =
        findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
    // The line of what stands inside a file is known, whichever it is.
    String place = found.place();
    if (broken.place().endsWith(":+")) {
      assertTrue(found.line() > 1, place);
      place = place.substring(0, place.indexOf(':')) + ":+";
    } else if (!broken.place().contains(":")) {
      place = String.valueOf(found.path() == null ? "book" : found.path());
    }
    assertEquals(broken.place(), place);
    assertFalse(found.why().isEmpty() || found.remedy().isEmpty(), rule);
  }

  @Test
  void rulesAboutTheSizeOfTheFileGoByIt() throws IOException {
    Path file = ChangedBook.of(folder).write(folder.resolve("book.epub"));
    assertEquals(List.of(), rulesOf(file, 50_000_000));
    assertEquals(List.of("mail-size"), rulesOf(file, 50_000_001));
    assertEquals(List.of("mail-size", "web-size"), rulesOf(file, 200_000_001));
  }

  private static List<String> rulesOf(Path file, long size) throws IOException {
    try (OcfContainer container = OcfContainer.open(file, ReadingLimits.DEFAULT)) {
      OpenBook book = new OpenBook(container, new PublicationReader().read(container), size);
      return new BookChecker(ALL, null).apply(book).stream().map(BookFinding::rule).toList();
    }
  }

  @Test
  void onlyTheRulesOfTheChosenSystemsCount() throws IOException {
    ChangedBook book = ChangedBook.of(folder)
        .replace(PACKAGE, "<dc:language>en", "<dc:language>ru")
        .inStyle("div { margin: 0; }");
    Path file = book.write(folder.resolve("book.epub"));
    List<String> found = new ArrayList<>();
    for (ReadingSystem reader : ReadingSystem.values()) {
      new BookChecker(Set.of(reader), null).check(file)
          .forEach(finding -> found.add(reader + " " + finding.rule()));
    }
    assertEquals(List.of("kindle language-kindle", "kobo bare-selectors"), found);
  }

  @Test
  void linesAreThoseOfTheFile() throws IOException {
    ChangedBook book = ChangedBook.of(folder)
        .with(CSS, "p {\n  margin: 0;\n  /* two\n lines */ color: red;\n}\n"
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(CSS + ":4"), check(book).stream().map(BookFinding::place).toList());
  }

  @Test
  void whatIsWrongEverywhereIsShownFiftyTimes() throws IOException {
    List<BookFinding> findings = check(ChangedBook.of(folder).inStyle("div { top: -1em }\n".repeat(80)))
        .stream().filter(finding -> finding.rule().equals("negative-margin")).toList();
    assertEquals(51, findings.size());
    assertEquals("30 more places are not shown", findings.get(0).message());
  }

  @Test
  void documentsNestedWithoutEndAreLookedThrough() throws IOException {
    int deep = 50_000;
    ChangedBook book = ChangedBook.of(folder).inStyle("div div div div { display: none }\n")
        .inChapter("<div>".repeat(deep) + "deep" + "</div>".repeat(deep));
    assertEquals(Set.of("document-size"),
        check(book).stream().map(BookFinding::rule).collect(Collectors.toSet()));
  }

  @Test
  void aBookThatBreaksEpubCheckIsToldAsSuch() throws IOException {
    Path file = ChangedBook.of(folder).write(folder.resolve("book.epub"));
    ConformanceCheck breaks = book -> {
      throw new StackOverflowError();
    };
    assertEquals(List.of("epubcheck"), new BookChecker(ALL, breaks).check(file).stream()
        .map(BookFinding::rule).toList());
  }

  @Test
  void harmlessEntitiesAreNoReasonToAlarm() throws IOException {
    String svg = "<!DOCTYPE svg [<!ENTITY ns \"http://ns.example.org/\">]><svg/>";
    ChangedBook book = ChangedBook.of(folder)
        .with("EPUB/a.txt", svg.getBytes(StandardCharsets.UTF_16LE));
    assertEquals(List.of(), check(book));
  }

  @Test
  void entitiesThatNestAreAnErrorAndKeptFromEpubCheck() throws IOException {
    String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      Path file = ChangedBook.of(folder).with("EPUB/a.xml", laughs.getBytes(charset))
          .write(folder.resolve("book.epub"));
      ConformanceCheck never = book -> {
        throw new AssertionError("EPUBCheck was asked");
      };
      assertEquals(List.of("entities"), new BookChecker(ALL, never).check(file).stream()
          .map(BookFinding::rule).toList());
    }
  }
}
