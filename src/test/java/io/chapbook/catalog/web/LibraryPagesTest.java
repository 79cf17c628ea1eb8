package io.chapbook.catalog.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.catalog.Facet;
import io.chapbook.catalog.Order;
import io.chapbook.testing.StrangersBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPagesTest {

  @TempDir private Path folder;
  private Shelf shelf;
  private LibraryPages pages;

  @BeforeEach
  void prepare() {
    shelf = new Shelf(folder);
    pages = new LibraryPages(shelf, true, null);
  }

  private static Document html(Page page) {
    return Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8));
  }

  private static LibraryRequest request(Map<String, String> fields) {
    return LibraryRequest.of(fields::get);
  }

  @Test
  void eachBookIsOneLinkToItsPage() {
    String key = shelf.put("a/b.epub", "The <i>Title</i>");
    Document page = html(pages.library(LibraryRequest.ALL));
    Element link = page.selectFirst(".grid li a");
    assertEquals("The <i>Title</i>", link.text());
    assertEquals("/book/" + key, link.attr("href"));
    assertEquals("1 book", page.selectFirst("[role=status]").text());
    assertEquals(1, page.select(".grid a").size());
  }

  @Test
  void aRequestsWordsGetIntoThePageAsWords() {
    shelf.put("a.epub", "A");
    Document page = html(pages.library(request(Map.of(
        "q", " \"><script>alert(1)</script> ", "author", "B & C", "sort", "title"))));
    assertEquals(1, page.select("script").size());
    assertEquals("\"><script>alert(1)</script>", page.selectFirst("#q").attr("value"));
    assertEquals("B & C", page.selectFirst("input[name=author]").attr("value"));
    assertEquals("title", page.selectFirst("input[name=sort]").attr("value"));
    assertEquals(Facet.AUTHOR, shelf.asked.facet());
    assertEquals(Order.TITLE, shelf.asked.order());
  }

  @Test
  void pagesLeadOnAndBack() {
    for (int i = 0; i < 61; i++) {
      shelf.put(i + ".epub", "Book " + i);
    }
    Document first = html(pages.library(request(Map.of("series", "A & B"))));
    assertEquals(60, first.select(".card").size());
    assertEquals("/?series=A%20%26%20B&after=60", first.selectFirst("a[rel=next]").attr("href"));
    Document second = html(pages.library(request(Map.of("after", "60"))));
    assertEquals(1, second.select(".card").size());
    assertNull(second.selectFirst("a[rel=next]"));
    assertEquals("/", second.selectFirst(".paging a").attr("href"));
  }

  @Test
  void whatNobodyCanMeanIsRefusedInWords() {
    shelf.put("a.epub", "A");
    assertEquals(400, pages.library(request(Map.of("q", "x".repeat(10_000)))).status());
    assertEquals(400, pages.library(request(Map.of("after", "elsewhere"))).status());
    assertEquals(404, pages.book("../../etc", false).status());
    assertEquals(404, pages.reading("0123456789abcdef", 1).status());
    assertEquals(404, pages.add(null).status());
    assertEquals(404, pages.review("0000000000000001").status());
  }

  @Test
  void valuesOfAFacetAreListedWithTheirNumberOfBooks() {
    Document page = html(pages.library(request(Map.of("browse", "author"))));
    assertEquals("B & C 7 books", page.selectFirst(".values li").text());
    assertEquals("/?author=B%20%26%20C", page.selectFirst(".values a").attr("href"));
    assertTrue(html(pages.library(request(Map.of("browse", "fandom")))).text()
        .contains("No book in this library names any."));
  }

  @Test
  void anEmptyLibrarySaysHowBooksGetThere() {
    assertTrue(html(pages.library(LibraryRequest.ALL)).text().contains("Put EPUB files"));
    assertTrue(html(pages.library(request(Map.of("q", "none")))).text().contains("fewer"));
  }

  @Test
  void aBooksPageLeadsToItsChaptersAndFiles() throws IOException {
    new StrangersBook().with("a", "<p>A</p>").with("b", "<p>B</p>")
        .write(folder.resolve("Été & co.epub"), "T");
    String key = shelf.put("Été & co.epub", "T", "en",
        "<p>First <b>one</b>.</p><p>Second<script>evil()</script> 2 &lt; 3.</p>", null);
    Document page = html(pages.book(key, true));
    assertEquals(2, page.select(".contents a").size());
    assertEquals("/read/" + key + "/2", page.select(".contents a").get(1).attr("href"));
    assertEquals("/books/" + key + "/%C3%89t%C3%A9-co.epub",
        page.select("a[download]").get(0).attr("href"));
    assertEquals("/books/" + key + "/%C3%89t%C3%A9-co.kepub.epub",
        page.select("a[download]").get(1).attr("href"));
    assertEquals("First one.", page.select(".description p").get(0).text());
    assertEquals("Second 2 < 3.", page.select(".description p").get(1).text());
    assertEquals("by Ann Other, B & C", page.selectFirst(".authors").text());
    assertNotNull(page.selectFirst(".news"));
    assertNull(html(pages.book(key, false)).selectFirst(".news"));
  }

  @Test
  void aBrokenBookIsShownWithItsFault() throws IOException {
    Files.writeString(folder.resolve("sub.epub"), "no ZIP");
    String known = shelf.put("known.epub", "known", null, null, "it is empty");
    String found = shelf.put("sub.epub", "sub");
    assertEquals(1, html(pages.library(LibraryRequest.ALL)).select(".card .fault").size());
    assertTrue(html(pages.book(known, false)).text().contains("it is empty"));
    Page page = pages.book(found, false);
    assertEquals(200, page.status());
    assertTrue(html(page).text().contains("not a ZIP file"));
    assertTrue(html(page).text().contains("sub.epub"));
    assertTrue(!html(page).text().contains(folder.toString()), "no folder of the server");
    assertEquals(0, html(page).select(".contents").size());
    assertEquals(422, pages.reading(found, 1).status());
  }

  @Test
  void styleAndScriptAreThere() {
    assertTrue(Asset.of("library.css").orElseThrow().mediaType().startsWith("text/css"));
    assertTrue(Asset.of("library.js").orElseThrow().content().length > 0);
    assertTrue(Asset.of("package-info.class").isEmpty());
    assertTrue(Asset.of("../x").isEmpty());
  }
}
