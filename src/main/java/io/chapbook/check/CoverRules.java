package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.GOOGLE;
import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;

import io.chapbook.epub.ManifestItem;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Rules about the cover. */
final class CoverRules {

  private static final int KINDLE_SHORTEST = 500;
  private static final int GOOGLE_SHORTEST = 640;
  private static final int GOOGLE_LONGEST = 7200;

  static final List<BookRule> ROWS = List.of(
      new BookRule("cover", Severity.WARNING, PackageRules.ALL, "the manifest",
          "shelves show a blank or a made-up cover; Google wants one in the book",
          "Google Play Books partner help; EPUB 3.3, property `cover-image`",
          "add a cover image with `properties=\"cover-image\"`",
          CoverRules::cover),
      new BookRule("cover-property", Severity.WARNING, Set.of(KOBO), "the manifest",
          "Kobo e-readers find the cover by its property `cover-image` only",
          "kepubify's source, kepub/transform.go",
          "give the image's item `properties=\"cover-image\"`",
          CoverRules::property),
      new BookRule("cover-meta", Severity.INFO, Set.of(KINDLE, KOBO), "`meta name=\"cover\"`",
          "older programs and Kobo's shop find the cover by this element of EPUB 2",
          "Kobo's guidelines for publishers",
          "add `<meta name=\"cover\" content=\"...\"/>` with the id of the image's item",
          CoverRules::meta),
      new BookRule("cover-page", Severity.INFO, Set.of(KOBO), "documents of the spine",
          "Kobo wants the cover in an XHTML document of its own, in an `img`",
          "Kobo's guidelines for publishers",
          "begin the spine with a document that shows the cover",
          CoverRules::page),
      new BookRule("cover-format", Severity.WARNING, Set.of(KOBO, KINDLE), "the cover image",
          "the cover is not shown: only JPEG and PNG are taken everywhere",
          "Kobo's guidelines for publishers: no GIF",
          "make the cover a JPEG or PNG",
          CoverRules::format),
      new BookRule("cover-size-kindle", Severity.WARNING, Set.of(KINDLE), "the cover image",
          "Kindle asks for 500 pixels at least on the shorter side",
          "Kindle Publishing Guidelines, 4.2",
          "take a larger picture, such as 1600 x 2400 pixels",
          (book, places) -> size(book, places, size -> shortest(size) < KINDLE_SHORTEST)),
      new BookRule("cover-size-google", Severity.WARNING, Set.of(GOOGLE), "the cover image",
          "Google asks for 640 to 7200 pixels on each side",
          "Google Play Books partner help 3424254",
          "take a picture of such a size, such as 1600 x 2400 pixels",
          (book, places) -> size(book, places, size -> shortest(size) < GOOGLE_SHORTEST
              || Math.max(size.width(), size.height()) > GOOGLE_LONGEST)));

  private CoverRules() {}

  private static int shortest(ImageSize size) {
    return Math.min(size.width(), size.height());
  }

  /** The item of the cover image, when the container holds it. */
  static @Nullable ManifestItem item(OpenBook book) {
    String path = book.publication().packageDocument().coverImage();
    return book.manifest().stream()
        .filter(item -> item.path().equals(path) && book.holds(item.path()))
        .findFirst().orElse(null);
  }

  private static void cover(OpenBook book, BookRule.Places places) {
    if (item(book) == null) {
      places.add(book.packagePath(), 0, "the book has no cover image");
    }
  }

  private static void property(OpenBook book, BookRule.Places places) {
    ManifestItem cover = item(book);
    if (cover != null && !cover.properties().contains("cover-image")) {
      places.add(book.packagePath(), 0, "the cover " + cover.path() + " lacks its property");
    }
  }

  private static void meta(OpenBook book, BookRule.Places places) throws IOException {
    if (item(book) != null && book.packageTree().select("meta[name=cover]").isEmpty()) {
      places.add(book.packagePath(), 0, "no element names the cover in the way of EPUB 2");
    }
  }

  private static void page(OpenBook book, BookRule.Places places) throws IOException {
    ManifestItem cover = item(book);
    if (cover == null) {
      return;
    }
    for (String path : book.pages()) {
      for (Element image : book.tree(path).select("img[src], image")) {
        String source = image.hasAttr("src") ? image.attr("src") : image.attr("xlink:href");
        if (cover.path().equals(LinkRules.target(path, source))) {
          return;
        }
      }
    }
    places.add(cover.path(), 0, "no document of the spine shows the cover");
  }

  private static void format(OpenBook book, BookRule.Places places) {
    ManifestItem cover = item(book);
    if (cover != null && !Set.of("image/jpeg", "image/png").contains(cover.mediaType())) {
      places.add(cover.path(), 0, "the cover is of the type " + cover.mediaType());
    }
  }

  private static void size(OpenBook book, BookRule.Places places, Predicate<ImageSize> isBad)
      throws IOException {
    ManifestItem cover = item(book);
    ImageSize size = cover == null ? null : ImageSize.of(book.bytes(cover.path()));
    if (cover != null && size != null && isBad.test(size)) {
      places.add(cover.path(), 0,
          "the cover has " + size.width() + " x " + size.height() + " pixels");
    }
  }
}
