package io.chapbook.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The file of an index does not stay as large as making it has made it. */
@Timeout(120)
class IndexPackingTest {

  @TempDir private Path folder;

  @Test
  void roomThatBatchesLeftIsGivenBackAtTheNextStart() throws IOException {
    Path file = folder.resolve("library.index");
    Random random = new Random(7);
    try (BookIndex index = BookIndex.open(file, folder)) {
      for (int batch = 0; batch < 60; batch++) {
        List<CatalogBook> books = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          books.add(book(batch * 20 + i, random));
        }
        index.put(books);
      }
    }
    long before = Files.size(file);
    assertTrue(before > 16 << 20, before + " bytes, too few for the test to tell");
    try (BookIndex index = BookIndex.open(file, folder)) {
      assertEquals(1_200, index.size());
      assertEquals(60, new IndexQuery(index).books(
          new CatalogQuery("", Facet.AUTHOR, "Author 7", Order.TITLE), null, 100).total());
    }
    assertTrue(Files.size(file) < before / 2, before + " and then " + Files.size(file));
  }

  private static CatalogBook book(int number, Random random) {
    StringBuilder about = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      about.append(Integer.toString(random.nextInt(20_000), 36)).append(' ');
    }
    return new CatalogBook(FoundFile.keyOf("" + number), "" + number, "urn:x:" + number,
        "Title " + random.nextInt(), List.of("Author " + number % 20), null, about.toString(), null,
        List.of(), Instant.EPOCH, 1, false, null);
  }
}
