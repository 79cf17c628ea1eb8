package io.chapbook.fuzz;

import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.Order;
import io.chapbook.catalog.ShelvedBook;
import io.chapbook.catalog.opds.AtomRules;
import io.chapbook.catalog.opds.FeedAnswer;
import io.chapbook.catalog.opds.FeedRequest;
import io.chapbook.catalog.opds.JsonRules;
import io.chapbook.catalog.opds.OpdsCatalog;
import io.chapbook.catalog.web.LibraryPages;
import io.chapbook.catalog.web.LibraryRequest;
import io.chapbook.catalog.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever a reading app or a browser asks a library of a few books for, the answer is a feed that
 * keeps the rules of its form, a page that runs nothing, or a refusal; and it is small.
 */
public final class QueryTarget {

  private static final String BASE = "http://localhost:8080";
  private static final int BOOKS = 40;
  private static final int LARGEST = 1 << 18;

  private static final LibraryIndex LIBRARY = library();
  private static final OpdsCatalog ATOM = OpdsCatalog.atom(LIBRARY, "/opds", true);
  private static final OpdsCatalog JSON = OpdsCatalog.json(LIBRARY, "/opds/v2", true);
  private static final LibraryPages PAGES = new LibraryPages(LIBRARY, true, null);

  private QueryTarget() {}

  private static LibraryIndex library() {
    try {
      Path folder = Files.createTempDirectory("library");
      for (int number = 1; number <= BOOKS; number++) {
        ShelvedBook.of("The Well " + number).by(number % 3 == 0 ? "Ada Moor" : "Béla & Co")
            .in("Wells", Integer.toString(number)).after("The Mill").about("Water <and> rope.")
            .write(folder.resolve(number + ".epub")).toFile().deleteOnExit();
      }
      folder.toFile().deleteOnExit();
      LibraryIndex library = LibraryIndex.open(folder,
          Files.createTempDirectory("index").resolve("index"), message -> { });
      while (library.books(CatalogQuery.all(Order.NEWEST), null, 1).total() < BOOKS) {
        Thread.sleep(10);
      }
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for the path before the first question mark, with the parameters behind it. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    String line = new String(input, StandardCharsets.UTF_8);
    int mark = line.indexOf('?');
    String path = mark < 0 ? line : line.substring(0, mark);
    Map<String, String> parameters = parameters(mark < 0 ? "" : line.substring(mark + 1));
    FeedRequest request = new FeedRequest(BASE, path, parameters);
    try {
      Optional<FeedAnswer> atom = ATOM.answer(request);
      if (atom.isPresent() && !path.equals("search.xml")) {
        Promise.holds(AtomRules.faults(atom.get().mediaType(), bounded(atom.get().content())));
      }
      Optional<FeedAnswer> json = JSON.answer(request);
      if (json.isPresent()) {
        Promise.holds(JsonRules.faults(bounded(json.get().content())));
      }
    } catch (IllegalArgumentException e) {
      Promise.isTold(e);
    }
    Page page = PAGES.library(LibraryRequest.of(parameters::get));
    Promise.holds(page.status() == 200 || page.status() == 400, page::status);
    bounded(page.html());
    SafePage.check(page);
  }

  private static byte[] bounded(byte[] content) {
    Promise.holds(content.length < LARGEST, () -> content.length + " bytes");
    return content;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String field : query.split("&")) {
      int equals = field.indexOf('=');
      try {
        parameters.putIfAbsent(decoded(field.substring(0, Math.max(0, equals))),
            decoded(field.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        // The server refuses such an address before it asks the catalogue.
      }
    }
    return parameters;
  }

  private static String decoded(String field) {
    return URLDecoder.decode(field, StandardCharsets.UTF_8);
  }
}
