package io.chapbook.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * What a large library costs. {@code make DIR N} writes a folder of made-up books, {@code index DIR
 * FILE} indexes it and asks for pages. The figures of docs/performance.md come from here.
 */
public final class LibraryCost {

  private static final String[] SYLLABLES = ("ba ke lo mi nu ra se to vi wa dor fen gal hil jun kas"
      + " lem mor nes por quin ros sil tam und vel wyn yar zen ash").split(" ");

  private LibraryCost() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("make")) {
      make(Path.of(args[1]), Integer.parseInt(args[2]));
    } else {
      index(Path.of(args[1]), Path.of(args[2]));
    }
  }

  /** Writes books in folders of a hundred; the same number gives the same books. */
  public static void make(Path folder, int count) throws IOException {
    Random random = new Random(5);
    String text = words(random, 3_000);
    for (int i = 0; i < count; i++) {
      ShelvedBook book = ShelvedBook.of(capital(words(random, 1 + random.nextInt(5))))
          .by(capital(name(random.nextInt(9_000)))).about(words(random, 20 + random.nextInt(40)))
          .after("Tales of " + capital(name(random.nextInt(800)))).telling(text);
      if (i % 3 == 0) {
        book.in("The " + capital(name(random.nextInt(7_000))) + " Cycle", "" + (1 + i % 7));
      }
      book.write(folder.resolve("%04d/%06d.epub".formatted(i / 100, i)),
          Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextInt(100_000_000)));
    }
  }

  private static void index(Path folder, Path file) throws IOException, InterruptedException {
    long count;
    try (var files = Files.walk(folder)) {
      count = files.filter(one -> one.toString().endsWith(".epub")).count();
    }
    long start = System.nanoTime();
    try (LibraryIndex library = LibraryIndex.open(folder, file, System.err::println)) {
      CatalogQuery all = CatalogQuery.all(Order.NEWEST);
      time("first answer", () -> library.books(all, null, 24));
      while (library.books(all, null, 1).total() < count) {
        Thread.sleep(100);
      }
      System.out.printf("indexed %d in %s, index %d MB, heap %d MB%n", count,
          Duration.ofNanos(System.nanoTime() - start), Files.size(file) >> 20,
          Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
      Thread.sleep(2_000);
      for (int round = 0; round < 3; round++) {
        time("newest", () -> library.books(all, null, 24));
        time("by title", () -> library.books(CatalogQuery.all(Order.TITLE), null, 24));
        time("authors", () -> library.values(Facet.AUTHOR, null, 50));
        time("fandoms", () -> library.values(Facet.FANDOM, null, 50));
        for (String words : new String[] {"k", "ba", "ke lo", "silverwyn", "kelo mi ba ras", "ash k"}) {
          for (Order order : Order.values()) {
            time("search '" + words + "' " + order,
                () -> library.books(new CatalogQuery(words, null, null, order), null, 24));
          }
        }
        String long10k = "kelo \u0000 ba%00 ".repeat(800);
        time("10 KB", () -> library.books(new CatalogQuery(long10k, null, null, Order.NEWEST), null, 24));
        String author = library.values(Facet.AUTHOR, null, 1).entries().get(0).value();
        time("of an author", () -> library.books(
            new CatalogQuery("", Facet.AUTHOR, author, Order.TITLE), null, 24));
      }
    }
  }

  private static void time(String what, java.util.function.Supplier<CatalogPage<?>> question) {
    long[] took = new long[11];
    CatalogPage<?> page = null;
    long first = 0;
    for (int i = 0; i < took.length; i++) {
      long start = System.nanoTime();
      page = question.get();
      took[i] = System.nanoTime() - start;
      first = i == 0 ? took[0] : first;
    }
    Arrays.sort(took);
    System.out.printf("%-28s first %7.2f ms  median %7.2f ms  total %d%n", what, first / 1e6,
        took[5] / 1e6, page.total());
  }

  private static String name(int number) {
    int length = SYLLABLES.length;
    return SYLLABLES[number % length] + SYLLABLES[number / length % length] + " "
        + SYLLABLES[number / length / length % length] + SYLLABLES[number * 7 % length];
  }

  /** Words of which few are frequent and most are rare, as in a language. */
  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double rank = Math.exp(random.nextDouble() * Math.log(27_000));
      int word = (int) rank;
      words.append(i == 0 ? "" : " ").append(SYLLABLES[word % 30]).append(SYLLABLES[word / 30 % 30])
          .append(word > 900 ? SYLLABLES[word / 900 % 30] : "");
    }
    return words.toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
