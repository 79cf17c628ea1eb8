package io.chapbook.catalog.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StrangersBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPageTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  @TempDir private Path folder;
  private Shelf shelf;
  private String key;

  private Page page(StrangersBook book, int number) throws IOException {
    shelf = new Shelf(folder);
    book.write(folder.resolve("b.epub"), "The Book");
    key = shelf.put("b.epub", "The Book");
    return pages().reading(key, number);
  }

  private LibraryPages pages() {
    return new LibraryPages(shelf, true, null);
  }

  private Document read(StrangersBook book, int number) throws IOException {
    Page page = page(book, number);
    assertEquals(200, page.status());
    return Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8));
  }

  private Element text(String body) throws IOException {
    return read(new StrangersBook().with("a", body).with("b", "<p>Second.</p>")
        .withFile("pics/a b.png", "image/png", PNG)
        .withFile("doc.pdf", "application/pdf", PNG), 1).selectFirst("article");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>alert('evil')</script>",
    "<SCRIPT>alert('evil')</SCRIPT>",
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert('evil')</script></svg>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert('evil')</x:script>",
    "<p onclick=\"alert('evil')\">x</p>",
    "<img src='https://evil.example/x.png' alt='x'/>",
    "<img src='//evil.example/x.png' alt='x'/>",
    "<img src='data:text/html,evil' alt='x'/>",
    "<img src='../pics/a%20b.png' srcset='https://evil.example/x.png 2x' alt='x'/>",
    "<a href='javascript:evil()'>x</a>",
    "<a href=' java&#10;script:evil()'>x</a>",
    "<a href='data:text/html,evil'>x</a>",
    "<a href='//evil.example/'>x</a>",
    "<a href='../doc.pdf?evil'>x</a>",
    "<a href='../../../../evil'>x</a>",
    "<p style='background: url(https://evil.example)'>x</p>",
    "<style>p { background: url(https://evil.example) }</style>",
    "<link rel='stylesheet' href='https://evil.example/x.css'/>",
    "<form action='https://evil.example'><input name='evil'/><button>x</button></form>",
    "<iframe src='https://evil.example'>evil</iframe>",
    "<object data='https://evil.example'>evil</object>",
    "<video src='https://evil.example'>evil</video>",
    "<base href='https://evil.example/'/>",
    "<meta http-equiv='refresh' content='0;url=https://evil.example'/>",
    "<math><mtext><style><img src='x' onerror='evil()'/></style></mtext></math>",
    "<noscript><p title='&lt;/noscript&gt;&lt;img src=x onerror=evil()&gt;'>x</p></noscript>",
    "<template><p>evil</p></template>",
    "<p data-book='evil'>x</p>",
    "<![CDATA[<script>]]>",
    "<p class='EVIL evil\"&gt;'>x</p>",
    "<area href='evil'/><map name='evil'></map>",
  })
  void nothingOfABookRunsOrLoads(String markup) throws IOException {
    Document page = read(new StrangersBook().with("a", "<p>Before.</p>" + markup + "<p>After.</p>")
        .withFile("pics/a b.png", "image/png", PNG), 1);
    assertEquals(1, page.select("script").size());
    Element article = page.selectFirst("article");
    assertTrue(article.text().startsWith("Before."));
    assertTrue(article.text().endsWith("After."), article.outerHtml());
    assertFalse(article.outerHtml().toLowerCase(Locale.ROOT).contains("evil"),
        article.outerHtml());
    for (Element element : article.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on") || attribute.getKey().equals("style"));
      }
    }
  }

  @Test
  void linksInsideABookLeadToReadingAndToIdsOfTheirOwn() throws IOException {
    Element text = text("<p id='main'><a href='#main'>1</a> <a href='b.xhtml#n%C3%A4'>2</a>"
        + " <a href='../text/a.xhtml'>3</a> <a href='gone.xhtml'>4</a></p>");
    assertEquals("b-main", text.selectFirst("p").id());
    assertEquals("#b-main", text.select("a").get(0).attr("href"));
    assertEquals("/read/" + key + "/2#b-n%C3%A4", text.select("a").get(1).attr("href"));
    assertEquals("/read/" + key + "/1", text.select("a").get(2).attr("href"));
    assertFalse(text.select("a").get(3).hasAttr("href"));
  }

  @Test
  void anIdStandsOnceOnAPage() throws IOException {
    Element text = text("<p id='x'>1</p><p id='x'>2</p><p id='a b'>3</p>");
    assertEquals(1, text.select("[id]").size());
  }

  @Test
  void linksOutOfTheLibraryAreMarked() throws IOException {
    Element link = text("<p><a href='https://example.org/x?y#z' target='_top'>there</a></p>")
        .selectFirst("a");
    assertEquals("https://example.org/x?y#z", link.attr("href"));
    assertEquals("noreferrer noopener", link.attr("rel"));
    assertEquals("there (leaves the library)", link.text());
    assertFalse(link.hasAttr("target"));
  }

  @Test
  void picturesOfTheBookAreShownAndOthersNamed() throws IOException {
    Element text = text("<p><img src='../pics/a%20b.png'/><img src='../pics/no.png' alt='a map'/>"
        + "</p><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
        + "<title>The cover</title><image xlink:href='../pics/a%20b.png'/></svg>");
    assertEquals(2, text.select("img").size());
    for (Element image : text.select("img")) {
      assertEquals("/read/" + key + "/file/OPS/pics/a%20b.png", image.attr("src"));
    }
    assertEquals("The cover", text.select("img").get(1).attr("alt"));
    assertEquals("(Picture that is not in the book: a map)", text.select(".gone").text());
  }

  @Test
  void onlyListedPicturesAreGivenOut() throws IOException {
    text("<p>x</p>");
    Picture picture = pages().picture(key, "OPS/pics/a b.png").orElseThrow();
    assertEquals("image/png", picture.mediaType());
    assertTrue(picture.policy().contains("sandbox"));
    for (String path : new String[] {"OPS/doc.pdf", "OPS/p.opf", "mimetype", "../b.epub", "",
        "OPS/pics/../pics/a b.png", "/etc/hostname", "OPS/text/a.xhtml"}) {
      assertTrue(pages().picture(key, path).isEmpty(), path);
    }
    assertTrue(pages().picture("0000000000000009", "OPS/pics/a b.png").isEmpty());
  }

  @Test
  void structureNotesTablesAndRubyStay() throws IOException {
    Element text = text("<section epub:type='chapter bodymatter'><h2>One</h2>"
        + "<p>A<a epub:type='noteref' href='#n'>1</a> <ruby>漢<rt>kan</rt></ruby></p>"
        + "<table><tr><th scope='col'>x</th></tr></table><hr class='scene'/>"
        + "<aside epub:type='footnote' id='n'><p>Note.</p></aside></section>");
    assertNotNull(text.selectFirst("section.t-chapter.t-bodymatter > h2"));
    assertNotNull(text.selectFirst("a.t-noteref[href=#b-n]"));
    assertNotNull(text.selectFirst("ruby > rt"));
    assertNotNull(text.selectFirst("div.wide[tabindex=0] > table th[scope=col]"));
    assertNotNull(text.selectFirst("hr.b-scene"));
    assertNotNull(text.selectFirst("aside.t-footnote#b-n"));
  }

  @Test
  void anEmptyElementSwallowsNothing() throws IOException {
    Element text = read(new StrangersBook().withDocument("a",
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head>"
            + "<body><a id='here'/><p>One.</p><div/><p>Two.&nbsp;<br/>Three.</p></body></html>"), 1)
        .selectFirst("article");
    assertEquals(0, text.select("a p").size());
    assertEquals(0, text.select("div p").size());
    assertEquals(1, text.select("br").size());
    assertEquals("One.Two.\u00a0\nThree.", text.wholeText().strip());
  }

  @Test
  void languageAndDirectionAreTheDocuments() throws IOException {
    Document page = read(new StrangersBook().withDocument("a",
        "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='he'><body><p>שלום</p>"
            + "<p lang='&quot; onclick'>x</p></body></html>"), 1);
    assertEquals("he", page.selectFirst("main").attr("lang"));
    assertEquals("rtl", page.selectFirst("main").attr("dir"));
    assertFalse(page.select("article p").get(1).hasAttr("lang"));
  }

  @Test
  void aPageLeadsBackOnAndToAllChapters() throws IOException {
    StrangersBook book = new StrangersBook()
        .with("a", "<h1>A</h1>").with("b", "<p>B</p>").with("c", "<p>C</p>");
    Document page = read(book, 2);
    assertEquals("/read/" + key + "/1", page.selectFirst("a[rel=prev]").attr("href"));
    assertEquals("Next: Chapter c", page.selectFirst("a[rel=next]").text());
    assertEquals(3, page.select(".panel nav a").size());
    assertEquals("Chapter b", page.selectFirst("[aria-current]").text());
    assertEquals("Chapter b", page.selectFirst("h1").text());
    assertEquals("Chapter b – The Book", page.title());
    assertEquals(1, read(book, 1).select("h1").size());
    assertEquals(0, read(book, 3).select("a[rel=next]").size());
    assertEquals(404, pages().reading(key, 4).status());
    assertEquals(404, pages().reading(key, 0).status());
  }

  @Test
  void theContentsOfAnEpub2AreItsNcx() throws IOException {
    Document page = read(new StrangersBook().with("a", "<p>A</p>").with("b", "<p>B</p>").withNcx(
        "<navPoint id='1' playOrder='1'><navLabel><text>First</text></navLabel>"
            + "<content src='text/a.xhtml'/><navPoint id='2'><navLabel><text>In it</text>"
            + "</navLabel><content src='text/b.xhtml#x'/></navPoint></navPoint>"), 1);
    assertEquals("First", page.select(".contents li.depth1 a").text());
    assertEquals("/read/" + key + "/2#b-x", page.select(".contents li.depth2 a").attr("href"));
  }

  @Test
  void whatIsNoTextIsSaidToBeNone() throws IOException {
    Page empty = page(new StrangersBook().withDocument("a", "\0\1\2").with("b", "<p>B</p>"), 1);
    assertEquals(422, empty.status());
    Document page = Jsoup.parse(new String(empty.html(), StandardCharsets.UTF_8));
    assertEquals("This part of the book cannot be shown", page.selectFirst("h1").text());
    assertNotNull(page.selectFirst("a[rel=next]"));
    Page large = page(new StrangersBook().with("a", "x".repeat(5 << 20)), 1);
    assertEquals(422, large.status());
    assertTrue(new String(large.html(), StandardCharsets.UTF_8).contains("larger than 4 MB"));
  }

  @Test
  void aBookThatIsGoneSinceIsSaidToBeGone() throws IOException {
    page(new StrangersBook().with("a", "<p>A</p>"), 1);
    Files.delete(folder.resolve("b.epub"));
    Page page = pages().reading(key, 1);
    assertEquals(422, page.status());
    String html = new String(page.html(), StandardCharsets.UTF_8);
    assertTrue(html.contains("not there any more"));
    assertFalse(html.contains(folder.toString()));
  }

  @Test
  void unclosedAndDeepMarkupIsReadAllTheSame() throws IOException {
    assertEquals("One. Two. & <3", text("<p>One.<p>Two. &amp; &lt;3</div>").text());
    String deep = "<div>".repeat(50_000) + "x" + "</div>".repeat(50_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals("x", text(deep).text()));
  }

  @Test
  void nothingButTheLibraryItselfMayBeLoaded() throws IOException {
    Page page = page(new StrangersBook().with("a", "<p>A</p>"), 1);
    assertTrue(page.policy().startsWith("default-src 'none'"));
    assertFalse(page.policy().contains("unsafe"));
    Document document = Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8));
    assertEquals(0, document.select("style, [style], script:not([src])").size());
    for (Element element : document.select("[src], link[href]")) {
      String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
      assertTrue(address.startsWith("/") && !address.startsWith("//"), address);
    }
  }
}
