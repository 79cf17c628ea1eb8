package io.chapbook.catalog.opds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.Order;
import io.chapbook.catalog.ShelvedBook;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Every feed that a reading app can come to keeps the rules, in both versions. */
@Timeout(120)
class OpdsCatalogTest {

  private static final String BASE = "https://books.example.org:8443/shelf";

  private static final Pattern ADDRESS =
      Pattern.compile("\"(https://books\\.example\\.org[^\"{]*/opds[^\"{]*)\"");

  @TempDir private Path folder;
  private LibraryIndex library;

  @BeforeEach
  void fillTheShelf() throws Exception {
    Path books = folder.resolve("books");
    Instant day = Instant.parse("2024-01-01T00:00:00Z");
    for (int i = 0; i < 75; i++) {
      ShelvedBook.of("Book &lt;" + i + "&gt; &amp; more").by("Author " + i % 40 + " &amp; \"Co\"")
          .in("Series ]]&gt; " + i % 3, i % 2 == 0 ? "" + i : "first").after("Fandom " + i)
          .about("&lt;p&gt;It &amp;amp; they &amp;lt;3&lt;/p&gt;").covered("c.png", new byte[9])
          .saying("<dc:identifier id=\"id\">" + (i % 2 == 0 ? "urn:x:" + i : "no URI "
              + i) + "</dc:identifier>")
          .write(books.resolve(i + ".epub"), day.plusSeconds(i / 4));
    }
    for (int i = 0; i < 120; i++) {
      ShelvedBook.untitled().by("Name " + i).write(books.resolve("x/ü " + i + ".epub"), day);
    }
    Files.writeString(books.resolve("broken <&.epub"), "no book");
    ShelvedBook.of("Kobo").write(books.resolve("k.kepub.epub"), day);
    library = LibraryIndex.open(books, folder.resolve("x.index"), message -> { });
    while (library.books(CatalogQuery.all(Order.NEWEST), null, 1).total() != 197) {
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Optional<FeedAnswer> ask(OpdsCatalog catalog, String address) {
    URI uri = URI.create(address);
    String path = uri.getRawPath().replaceFirst("^/shelf/opds(/v2)?/?", "");
    Map<String, String> parameters = new HashMap<>();
    if (uri.getRawQuery() != null) {
      for (String one : uri.getRawQuery().split("&")) {
        String[] parts = one.split("=", 2);
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return catalog.answer(new FeedRequest(BASE, path, parameters));
  }

  /** Goes through all feeds that lead to one another. */
  private static List<FeedAnswer> crawl(
      OpdsCatalog catalog, String root, Predicate<String> isFeed) {
    Deque<String> left = new ArrayDeque<>(List.of(root));
    Set<String> met = new HashSet<>(left);
    List<FeedAnswer> feeds = new ArrayList<>();
    while (!left.isEmpty()) {
      FeedAnswer answer = ask(catalog, left.pop()).orElseThrow();
      feeds.add(answer);
      String text = new String(answer.content(), StandardCharsets.UTF_8).replace("&amp;", "&");
      ADDRESS.matcher(text).results().map(found -> found.group(1)).filter(isFeed)
          .filter(met::add).forEach(left::add);
    }
    return feeds;
  }

  @Test
  void everyAtomFeedKeepsTheRules() throws Exception {
    OpdsCatalog catalog = OpdsCatalog.atom(library, "/opds", true);
    List<FeedAnswer> feeds =
        crawl(catalog, BASE + "/opds", address -> !address.endsWith("search.xml"));
    assertTrue(feeds.size() > 200, feeds.size() + " feeds");
    Set<String> ids = new HashSet<>();
    for (FeedAnswer feed : feeds) {
      String text = new String(feed.content(), StandardCharsets.UTF_8);
      assertEquals(List.of(), AtomRules.faults(feed.mediaType(), feed.content()), text);
      assertTrue(ids.add(AtomRules.text(AtomRules.parse(feed.content()), "id")), "an id twice");
    }
  }

  @Test
  void everyJsonFeedKeepsTheRules() {
    OpdsCatalog catalog = OpdsCatalog.json(library, "/opds/v2", true);
    List<FeedAnswer> feeds = crawl(catalog, BASE + "/opds/v2", address -> true);
    assertTrue(feeds.size() > 200, feeds.size() + " feeds");
    for (FeedAnswer feed : feeds) {
      assertEquals("application/opds+json", feed.mediaType());
      assertEquals(List.of(), JsonRules.faults(feed.content()),
          new String(feed.content(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void emptyListsKeepTheRulesToo() throws Exception {
    for (String path : List.of("/books?q=nothinglikeit", "/books?author=nobody")) {
      FeedAnswer atom =
          ask(OpdsCatalog.atom(library, "/opds", false), BASE + "/opds" + path).orElseThrow();
      assertEquals(List.of(), AtomRules.faults(atom.mediaType(), atom.content()));
      FeedAnswer json = ask(OpdsCatalog.json(library, "/opds/v2", false),
          BASE + "/opds/v2" + path.replace("?q=", "?query=")).orElseThrow();
      assertEquals(List.of(), JsonRules.faults(json.content()));
      assertTrue(new String(json.content(), StandardCharsets.UTF_8)
          .contains("\"numberOfItems\":0"));
    }
  }

  @Test
  void nextPagesMeetEveryBookOnceTheNewestFirst() throws Exception {
    OpdsCatalog catalog = OpdsCatalog.atom(library, "/opds", false);
    List<String> updated = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String address = BASE + "/opds/books";
    while (address != null) {
      Element feed = AtomRules.parse(ask(catalog, address).orElseThrow().content());
      AtomRules.children(feed, "entry").forEach(entry -> {
        updated.add(AtomRules.text(entry, "updated"));
        ids.add(AtomRules.text(entry, "id"));
      });
      List<Element> next = AtomRules.links(feed, "next");
      address = next.isEmpty() ? null : next.get(0).getAttribute("href");
    }
    assertEquals(197, updated.size());
    assertEquals(197, ids.size());
    List<String> sorted = new ArrayList<>(updated);
    sorted.sort((one, other) -> Instant.parse(other).compareTo(Instant.parse(one)));
    assertEquals(sorted, updated);
  }

  @Test
  void searchIsDescribedAndFinds() throws Exception {
    OpdsCatalog catalog = OpdsCatalog.atom(library, "/opds", false);
    FeedAnswer description = ask(catalog, BASE + "/opds/search.xml").orElseThrow();
    assertTrue(description.mediaType().startsWith("application/opensearchdescription+xml"));
    Element root = AtomRules.parse(description.content());
    Element url = (Element) root.getElementsByTagNameNS("*", "Url").item(0);
    assertTrue(root.getElementsByTagNameNS("*", "ShortName").item(0).getTextContent().length()
        <= 16);
    String address = url.getAttribute("template").replace("{searchTerms}", "book+%3C71%3E");
    Element found = AtomRules.parse(ask(catalog, address).orElseThrow().content());
    assertEquals(List.of("Book <71> & more"), AtomRules.children(found, "entry").stream()
        .map(entry -> AtomRules.text(entry, "title")).toList());
  }

  @Test
  void idsDoNotDependOnTheServersName() throws Exception {
    OpdsCatalog catalog = OpdsCatalog.atom(library, "/opds", false);
    List<String> ids = new ArrayList<>();
    for (String base : List.of("http://localhost:8080", "https://elsewhere.example")) {
      Element feed = AtomRules.parse(catalog.answer(new FeedRequest(base, "", Map.of()))
          .orElseThrow().content());
      ids.add(AtomRules.text(feed, "id")
          + AtomRules.text(AtomRules.children(feed, "entry").get(1), "id"));
    }
    assertEquals(ids.get(0), ids.get(1));
  }

  @Test
  void whatIsNotThereIsNotAnswered() {
    OpdsCatalog catalog = OpdsCatalog.atom(library, "/opds", false);
    for (String path : List.of("none", "books/1", "..", "search")) {
      assertTrue(catalog.answer(new FeedRequest(BASE, path, Map.of())).isEmpty(), path);
    }
  }
}
