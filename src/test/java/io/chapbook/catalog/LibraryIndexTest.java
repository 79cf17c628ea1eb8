package io.chapbook.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.book.SeriesPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder is found, in order, and what changes there is seen. */
@Timeout(120)
class LibraryIndexTest {

  private static final Instant DAY = Instant.parse("2024-05-01T00:00:00Z");

  @TempDir private Path temporary;
  private Path folder;
  private Path file;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("books"));
    file = temporary.resolve("cache/library.index");
  }

  private LibraryIndex open(long books) throws IOException {
    LibraryIndex library = LibraryIndex.open(folder, file, message -> { });
    awaitTotal(library, books);
    return library;
  }

  /** Waits until the catalogue has so many books; the test's time limit ends a wait in vain. */
  private static void awaitTotal(LibraryIndex library, long books) {
    while (library.books(CatalogQuery.all(Order.NEWEST), null, 1).total() != books) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> titles(CatalogPage<CatalogBook> page) {
    return page.entries().stream().map(CatalogBook::title).toList();
  }

  private static List<String> search(Catalog library, String words) {
    return titles(library.books(new CatalogQuery(words, null, null, Order.TITLE), null, 50));
  }

  @Test
  void everythingThatABookSaysIsFound() throws IOException {
    ShelvedBook.of("The Lamp").by("Jane Roe").by("John Doe").in("Lights", "2").after("Old Tales")
        .about("A &lt;b&gt;lamp&lt;/b&gt; goes out.").saying("<dc:language>en-GB</dc:language>")
        .saying("<dc:identifier id=\"id\">urn:isbn:1</dc:identifier>")
        .covered("cover.png", new byte[] {1}).write(folder.resolve("a/b/lamp.epub"), DAY);
    try (LibraryIndex library = open(1)) {
      CatalogBook book = library.books(CatalogQuery.all(Order.NEWEST), null, 10).entries().get(0);
      assertEquals(new CatalogBook(FoundFile.keyOf("a/b/lamp.epub"), "a/b/lamp.epub", "urn:isbn:1",
          "The Lamp", List.of("Jane Roe", "John Doe"), "en-GB", "A <b>lamp</b> goes out.",
          new SeriesPlace("Lights", "2"), List.of("Old Tales"), DAY,
          Files.size(folder.resolve("a/b/lamp.epub")), true, null), book);
      assertEquals(book, library.book(book.key()).orElseThrow());
      assertEquals(folder.toRealPath().resolve("a/b/lamp.epub"), library.file(book));
      for (String none : List.of("", "0000000000000000", "../x", "\0", book.key() + "0")) {
        assertTrue(library.book(none).isEmpty(), none);
      }
      assertEquals(List.of(new FacetValue("Jane Roe", 1), new FacetValue("John Doe", 1)),
          library.values(Facet.AUTHOR, null, 10).entries());
      assertEquals(List.of(new FacetValue("Old Tales", 1)),
          library.values(Facet.FANDOM, null, 10).entries());
    }
  }

  @Test
  void calibresSeriesIsReadToo() throws IOException {
    ShelvedBook.of("Two").saying("<meta name=\"calibre:series\" content=\"Lights\"/>")
        .saying("<meta name=\"calibre:series_index\" content=\"2.5\"/>")
        .write(folder.resolve("two.epub"));
    try (LibraryIndex library = open(1)) {
      assertEquals(new SeriesPlace("Lights", "2.5"),
          library.books(CatalogQuery.all(Order.NEWEST), null, 1).entries().get(0).series());
    }
  }

  @Test
  void aBrokenBookIsShownAsBrokenAndTheOthersAreThere() throws IOException {
    Files.writeString(folder.resolve("broken.epub"), "this is no book");
    ShelvedBook.of("Whole").write(folder.resolve("whole.epub"));
    Files.write(folder.resolve("empty.epub"), new byte[0]);
    try (LibraryIndex library = open(3)) {
      List<CatalogBook> books =
          library.books(CatalogQuery.all(Order.TITLE), null, 10).entries();
      assertEquals(List.of("broken", "empty", "Whole"),
          books.stream().map(CatalogBook::title).toList());
      assertTrue(String.valueOf(books.get(0).fault()).startsWith("not a ZIP file"),
          books.get(0).fault());
      assertEquals(null, books.get(2).fault());
    }
  }

  @Test
  void aKepubBesideItsEpubIsNoSecondBook() throws IOException {
    ShelvedBook.of("Both").write(folder.resolve("both.epub"));
    ShelvedBook.of("Both").write(folder.resolve("both.kepub.epub"));
    ShelvedBook.of("Alone").write(folder.resolve("alone.KEPUB.epub"));
    ShelvedBook.of("Hidden").write(folder.resolve(".trash/hidden.epub"));
    Files.writeString(folder.resolve("notes.txt"), "no book");
    try (LibraryIndex library = open(2)) {
      List<CatalogBook> books =
          library.books(CatalogQuery.all(Order.TITLE), null, 10).entries();
      assertEquals(List.of("alone.KEPUB.epub", "both.epub"),
          books.stream().map(CatalogBook::path).toList());
      assertTrue(books.get(0).isKepub());
      assertEquals("alone", books.get(0).stem());
    }
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    ShelvedBook.of("Secret").write(outside.resolve("secret.epub"));
    ShelvedBook.of("Shown").write(folder.resolve("shown.epub"));
    try {
      Files.createSymbolicLink(folder.resolve("linked"), outside);
      Files.createSymbolicLink(folder.resolve("one.epub"), outside.resolve("secret.epub"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    try (LibraryIndex library = open(1)) {
      assertEquals(List.of("Shown"), search(library, ""));
    }
  }

  @Test
  void searchKnowsBeginningsAndNoAccentsOrCapitals() throws IOException {
    ShelvedBook.of("Die große Wüste").by("José Ñandú").write(folder.resolve("1.epub"));
    ShelvedBook.of("Don’t Look").about("An old &lt;i&gt;lighthouse&lt;/i&gt; keeper")
        .write(folder.resolve("2.epub"));
    ShelvedBook.of("雪国").in("Winter Cycle", "1").after("Snow Tales").write(folder.resolve("3.epub"));
    try (LibraryIndex library = open(3)) {
      assertEquals(List.of("Die große Wüste"), search(library, "WUST jose"));
      assertEquals(List.of("Die große Wüste"), search(library, "GROSSE nandu"));
      assertEquals(List.of("Don’t Look"), search(library, "don't light"));
      assertEquals(List.of("雪国"), search(library, "国"));
      assertEquals(List.of("雪国"), search(library, "winter  snow"));
      assertEquals(List.of(), search(library, "wuste light"));
      assertEquals(List.of(), search(library, "house"));
      assertEquals(List.of(), search(library, "%00 \0 ?!"));
      assertEquals(List.of(), search(library, "!?"));
      assertEquals(3, search(library, "  ").size());
      assertEquals(List.of(), search(library, "x".repeat(10_000)));
      assertEquals(List.of(), search(library, "\ud800\uffff q\u0301\u0301 ".repeat(2_000)));
    }
  }

  @Test
  void pagesMeetEveryBookOnceInATotalOrder() throws IOException {
    for (int i = 1; i <= 23; i++) {
      // Many share a time and many a title.
      ShelvedBook.of(i % 2 == 0 ? "Éclair 10" : "eclair 9").by("One Author")
          .write(folder.resolve(i + ".epub"), DAY.plusSeconds(i / 5));
    }
    try (LibraryIndex library = open(23)) {
      for (String words : List.of("", "ecl")) {
        for (Facet facet : new Facet[] {null, Facet.AUTHOR}) {
          for (Order order : Order.values()) {
            CatalogQuery query =
                new CatalogQuery(words, facet, facet == null ? null : "one  AUTHOR", order);
            List<CatalogBook> met = all(library, query);
            assertEquals(23, met.stream().map(CatalogBook::key).distinct().count());
            assertEquals(order == Order.TITLE ? "eclair 9" : "2024-05-01T00:00:04Z",
                order == Order.TITLE ? met.get(0).title() : met.get(0).updated().toString());
          }
        }
      }
    }
  }

  private static List<CatalogBook> all(Catalog library, CatalogQuery query) {
    List<CatalogBook> met = new ArrayList<>();
    String after = null;
    do {
      CatalogPage<CatalogBook> page = library.books(query, after, 4);
      assertEquals(23, page.total());
      met.addAll(page.entries());
      after = page.next();
    } while (after != null);
    return met;
  }

  @Test
  void booksOfASeriesStandByTheirNumber() throws IOException {
    ShelvedBook.of("A").in("Lights", "10").write(folder.resolve("a.epub"));
    ShelvedBook.of("B").in("Lights", "2").write(folder.resolve("b.epub"));
    ShelvedBook.of("C").in("Lights", "2.5").write(folder.resolve("c.epub"));
    ShelvedBook.of("D").in("lights ", "1").write(folder.resolve("d.epub"));
    try (LibraryIndex library = open(4)) {
      CatalogQuery query = new CatalogQuery("", Facet.SERIES, "Lights", Order.TITLE);
      CatalogPage<CatalogBook> first = library.books(query, null, 3);
      assertEquals(List.of("D", "B", "C"), titles(first));
      assertEquals(List.of("A"), titles(library.books(query, first.next(), 3)));
      assertEquals(4, library.values(Facet.SERIES, null, 5).entries().get(0).books());
    }
  }

  @Test
  void namesArePagedInTheOrderOfTheAlphabet() throws IOException {
    List<String> names = List.of("Ångström", "bell", "Čapek", "Doe", "Æ");
    for (String name : names) {
      ShelvedBook.of("T").by(name).write(folder.resolve(name + ".epub"));
    }
    try (LibraryIndex library = open(5)) {
      List<String> met = new ArrayList<>();
      String after = null;
      do {
        CatalogPage<FacetValue> page = library.values(Facet.AUTHOR, after, 2);
        assertEquals(5, page.total());
        page.entries().forEach(value -> met.add(value.value()));
        after = page.next();
      } while (after != null);
      assertEquals(List.of("Ångström", "bell", "Čapek", "Doe", "Æ"), met);
    }
  }

  @Test
  void aMarkThatNoPageGaveIsRefused() throws IOException {
    for (int i = 0; i < 4; i++) {
      ShelvedBook.of("T" + i).by("A" + i).write(folder.resolve(i + ".epub"));
    }
    try (LibraryIndex library = open(4)) {
      CatalogQuery newest = CatalogQuery.all(Order.NEWEST);
      String ofNewest = String.valueOf(library.books(newest, null, 1).next());
      String ofAuthors = String.valueOf(library.values(Facet.AUTHOR, null, 1).next());
      assertThrows(IllegalArgumentException.class,
          () -> library.books(CatalogQuery.all(Order.TITLE), ofNewest, 1));
      assertThrows(IllegalArgumentException.class,
          () -> library.values(Facet.FANDOM, ofAuthors, 1));
      for (String wrong : List.of("", "'; drop table", "\0", "%00", "x".repeat(10_000), "????")) {
        assertThrows(IllegalArgumentException.class, () -> library.books(newest, wrong, 1), wrong);
      }
    }
  }

  @Test
  void changesInTheFolderAreSeen() throws IOException {
    Path one = ShelvedBook.of("One").by("Ann").write(folder.resolve("one.epub"), DAY);
    ShelvedBook.of("Two").by("Ben").write(folder.resolve("two.epub"), DAY);
    try (LibraryIndex library = open(2)) {
      ShelvedBook.of("Three").by("Cleo").write(folder.resolve("new/three.epub"), DAY);
      library.refresh();
      awaitTotal(library, 3);
      ShelvedBook.of("Another").by("Dora").write(one, DAY.plusSeconds(5));
      Files.delete(folder.resolve("two.epub"));
      library.refresh();
      awaitTotal(library, 2);
      assertEquals(List.of("Another", "Three"), search(library, ""));
      assertEquals(List.of(), search(library, "one"));
      assertEquals(List.of("Cleo", "Dora"), library.values(Facet.AUTHOR, null, 9).entries().stream()
          .map(FacetValue::value).toList());
    }
  }

  @Test
  void theIndexOutlivesTheProgram() throws IOException {
    ShelvedBook.of("One").write(folder.resolve("one.epub"), DAY);
    open(1).close();
    // Nothing is read anew: the same size and time stand for the same book.
    byte[] same = new byte[(int) Files.size(folder.resolve("one.epub"))];
    Files.write(folder.resolve("one.epub"), same);
    Files.setLastModifiedTime(folder.resolve("one.epub"),
        FileTime.from(DAY));
    try (LibraryIndex library = open(1)) {
      assertEquals(List.of("One"), search(library, "one"));
    }
  }

  @Test
  void aDamagedIndexOrOneOfAnotherFormIsMadeAnew() throws IOException {
    ShelvedBook.of("One").write(folder.resolve("one.epub"));
    open(1).close();
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {100, 4_500, 8_300, bytes.length / 2, bytes.length - 50}) {
      byte[] damaged = bytes.clone();
      for (int i = at; i < Math.min(at + 3_000, damaged.length); i++) {
        damaged[i] ^= 0x5a;
      }
      Files.write(file, damaged);
      try (LibraryIndex library = open(1)) {
        assertEquals(List.of("One"), search(library, "one"), "damaged from " + at);
      }
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    open(1).close();
    try (IndexStore store = IndexStore.open(file)) {
      store.facts.put("format", "0");
      store.commit();
    }
    open(1).close();
  }

  @Test
  void aFileThatIsNoIndexIsLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "My diary");
    IOException refused = assertThrows(IOException.class,
        () -> LibraryIndex.open(folder, file, message -> { }));
    assertTrue(refused.getMessage().contains("left alone"), refused.getMessage());
    assertEquals("My diary", Files.readString(file));
  }

  @Test
  void twoProgramsDoNotShareAnIndex() throws IOException {
    ShelvedBook.of("One").write(folder.resolve("one.epub"));
    try (LibraryIndex library = open(1)) {
      IOException refused = assertThrows(IOException.class,
          () -> LibraryIndex.open(folder, file, message -> { }));
      assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
      assertEquals(List.of("One"), search(library, ""));
    }
  }

  @Test
  void aFolderThatVanishesAndComesBackIsServedAgain() throws IOException {
    ShelvedBook.of("One").write(folder.resolve("one.epub"));
    try (LibraryIndex library = open(1)) {
      Path away = temporary.resolve("away");
      Files.move(folder, away);
      library.refresh();
      while (library.isPresent()) {
        pause();
      }
      assertEquals(1, library.books(CatalogQuery.all(Order.NEWEST), null, 9).total());
      Files.move(away, folder);
      ShelvedBook.of("Two").write(folder.resolve("two.epub"));
      library.refresh();
      awaitTotal(library, 2);
    }
  }

  @Test
  void termsWrittenAnewSayTheSame() throws IOException {
    Set<String> before = new TreeSet<>();
    try (BookIndex index = BookIndex.open(indexFile(), folder)) {
      for (int i = 0; i < 300; i++) {
        index.put(List.of(book("Book " + i, "Author " + i % 7)));
        if (i % 3 == 0) {
          index.remove(List.of(index.number(FoundFile.keyOf("Book " + i))));
        }
      }
      IndexQuery query = new IndexQuery(index);
      CatalogQuery some = new CatalogQuery("book", Facet.AUTHOR, "Author 4", Order.TITLE);
      before.addAll(titles(query.books(some, null, 500)));
      String terms = String.valueOf(index.store().facts.get("terms"));
      index.tidy();
      assertNotEquals(terms, index.store().facts.get("terms"));
      assertEquals(before, new TreeSet<>(titles(query.books(some, null, 500))));
    }
    try (BookIndex index = BookIndex.open(indexFile(), folder)) {
      assertEquals(200, index.size());
      assertEquals(before.size(), new IndexQuery(index).books(
          new CatalogQuery("", Facet.AUTHOR, "Author 4", Order.NEWEST), null, 500).total());
    }
  }

  private Path indexFile() {
    return temporary.resolve("other/library.index");
  }

  private static CatalogBook book(String title, String author) {
    return new CatalogBook(FoundFile.keyOf(title), title, "urn:x:" + title, title, List.of(author),
        null, null, null, List.of(), DAY, 1, false, null);
  }
}
