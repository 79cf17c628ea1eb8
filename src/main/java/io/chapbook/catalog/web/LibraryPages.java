package io.chapbook.catalog.web;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogUnavailableException;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.epub.MalformedPublicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the web library, one method a page. Safe for threads: nothing is kept from one page
 * to the next.
 */
public final class LibraryPages {

  /** So many books stand on a page; it divides by 2, 3, 4, 5 and 6 columns. */
  private static final int BOOKS_ON_PAGE = 60;

  private static final int VALUES_ON_PAGE = 200;

  /** A document beyond this is no chapter; it is several times a long novel's text. */
  private static final int LARGEST_DOCUMENT = 4 << 20;

  /** Review pages carry a policy of their own, which names their style and script by hash. */
  private static final String REVIEW_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final Catalog catalog;
  private final boolean kepubs;
  private final @Nullable StoryIntake intake;

  /**
   * Pages over a catalogue.
   *
   * @param kepubs whether KEPUBs are made of books, so that pages offer them
   * @param intake what takes in stories; null when nobody may add any
   */
  public LibraryPages(Catalog catalog, boolean kepubs, @Nullable StoryIntake intake) {
    this.catalog = catalog;
    this.kepubs = kepubs;
    this.intake = intake;
  }

  /** The library: books with their covers, or the values of a facet. */
  public Page library(LibraryRequest request) {
    if (request.isTooLong()) {
      return problem(400, "That is too long", "A search takes at most " + LibraryRequest.LONGEST
          + " characters. Look for one or two words of the title.");
    }
    LibraryPage page = new LibraryPage(request, intake != null);
    try {
      return Page.of(200, request.browse() != null
          ? page.writeValues(request.browse(),
              catalog.values(request.browse(), request.after(), VALUES_ON_PAGE))
          : page.write(catalog.books(request.query(), request.after(), BOOKS_ON_PAGE)));
    } catch (IllegalArgumentException e) {
      return problem(400, "There is no such page",
          "The address does not lead on in this list. Begin with its first page.");
    } catch (CatalogUnavailableException e) {
      return problem(503, "The library cannot be looked up just now",
          "Try again in a moment. If it stays so, the server's messages say why.");
    }
  }

  /**
   * A book's page.
   *
   * @param added whether it has just been made of a story handed in, so that the page says so
   */
  public Page book(String key, boolean added) {
    Optional<CatalogBook> found = find(key);
    if (found.isEmpty()) {
      return noSuchBook();
    }
    CatalogBook book = found.get();
    boolean reviewed = intake != null && intake.hasReview(book);
    BookPage page = new BookPage(book, kepubs, intake != null);
    String news = added ? "The book is in the library." : null;
    if (book.fault() != null) {
      return Page.of(200, page.write(null, book.fault(), reviewed, news));
    }
    try (OpenedBook opened = OpenedBook.open(catalog.file(book))) {
      return Page.of(200, page.write(opened, null, reviewed, news));
    } catch (IOException e) {
      return Page.of(200, page.write(null, reason(book, e), reviewed, news));
    }
  }

  /**
   * The n-th document of a book's spine.
   *
   * @param number from 1
   */
  public Page reading(String key, int number) {
    Optional<CatalogBook> found = find(key);
    if (found.isEmpty()) {
      return noSuchBook();
    }
    CatalogBook book = found.get();
    try (OpenedBook opened = OpenedBook.open(catalog.file(book))) {
      if (number < 1 || number > opened.length()) {
        return problem(404, "The book has no such part",
            "It has " + opened.length() + ". Choose one on the book's page.");
      }
      return reading(book, opened, number);
    } catch (IOException e) {
      return Page.of(422,
          new BookPage(book, kepubs, intake != null).write(null, reason(book, e), false, null));
    }
  }

  private static Page reading(CatalogBook book, OpenedBook opened, int number) {
    ReadingPage page = new ReadingPage(book, opened, number);
    String path = opened.path(number);
    BookMarkup.Read read;
    if (DocumentCleaner.isPicture(opened.mediaType(path))) {
      // Some books have a picture for a page, which a reading system shows as one.
      read = new BookMarkup.Read(Document.createShell(""), null, null);
      String name = path.substring(path.lastIndexOf('/') + 1);
      read.page().body().appendElement("img").attr("src", Addresses.encoded(name));
    } else {
      try {
        byte[] content = opened.read(path);
        if (content.length > LARGEST_DOCUMENT) {
          return Page.of(422, page.writeFault(
              "It is larger than " + (LARGEST_DOCUMENT >> 20) + " MB, too much for one page."));
        }
        read = BookMarkup.read(content);
      } catch (IOException | IllegalArgumentException e) {
        return Page.of(422, page.writeFault("The file " + path + " in the book is missing or"
            + " damaged, or is no text that a browser can show."));
      }
      if (read == null) {
        return Page.of(422, page.writeFault(
            "The file " + path + " in the book holds no text that could be shown."));
      }
    }
    Document text = new DocumentCleaner(opened, book.key(), path).clean(read.page());
    return Page.of(200, page.write(text, read.language(), read.direction()));
  }

  /**
   * A picture of a book.
   *
   * @param named its path as the address on a reading page names it, percent signs of the address
   *     decoded
   * @return the picture; empty unless the book lists it as one
   */
  public Optional<Picture> picture(String key, String named) {
    String path = Addresses.picturePath(named);
    Optional<CatalogBook> found = find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (OpenedBook opened = OpenedBook.open(catalog.file(found.get()))) {
      String mediaType = opened.mediaType(path);
      return DocumentCleaner.isPicture(mediaType)
          ? Optional.of(new Picture(mediaType, opened.read(path), Picture.POLICY))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Where a story is handed in.
   *
   * @param fault why the one handed in before was not taken, or null
   */
  public Page add(@Nullable String fault) {
    return intake == null
        ? problem(404, "Nothing can be added here",
            "The library was started without --writable. Whoever runs it can change that.")
        : Page.of(fault == null ? 200 : 422, AddPage.write(intake.largestStory(), fault));
  }

  /** What was found in the story that a book was made of. */
  public Page review(String key) {
    Optional<CatalogBook> found = find(key);
    if (found.isEmpty() || intake == null) {
      return noSuchBook();
    }
    return intake.review(found.get())
        .map(html -> new Page(200, html.getBytes(StandardCharsets.UTF_8), REVIEW_POLICY))
        .orElseGet(() -> problem(404, "The story is not here",
            "Only the book is in the library, not the story that it was made of."));
  }

  /** A page that says what went wrong, and what to do. */
  public Page problem(int status, String heading, String words) {
    PageFrame frame = PageFrame.of(heading + " – Library", intake != null);
    Element main = frame.main();
    PageFrame.block(main, "h1").text(heading);
    PageFrame.block(main, "p").text(words);
    PageFrame.block(main, "p").appendElement("a").attr("href", Addresses.LIBRARY)
        .text("To the library");
    return Page.of(status, frame.document());
  }

  /** The page for an address at which nothing is. */
  public Page nothing() {
    return problem(404, "There is nothing here", "Look for the book in the library.");
  }

  private Page noSuchBook() {
    return problem(404, "There is no such book",
        "It may have been moved or renamed; its address then changes. Look for it in the library.");
  }

  private Optional<CatalogBook> find(String key) {
    try {
      return catalog.book(key);
    } catch (CatalogUnavailableException e) {
      return Optional.empty();
    }
  }

  /** Why a book cannot be opened, without the folders of the machine that serves it. */
  private String reason(CatalogBook book, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "the file is not there any more";
    }
    if (e instanceof MalformedPublicationException) {
      return String.valueOf(e.getMessage()).replace(catalog.file(book).toString(), book.path());
    }
    return "the file cannot be read (" + e.getClass().getSimpleName() + ")";
  }
}
