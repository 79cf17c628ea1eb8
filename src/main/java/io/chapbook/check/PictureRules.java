package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.APPLE;
import static io.chapbook.check.ReadingSystem.GOOGLE;
import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;
import static io.chapbook.check.ReadingSystem.KOREADER;

import io.chapbook.epub.ManifestItem;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Rules about pictures in the text. */
final class PictureRules {

  private static final int MOST_BYTES = 127 * 1024;
  private static final long MOST_PIXELS = 5_000_000;
  private static final Set<String> BITMAPS = Set.of("image/jpeg", "image/png", "image/gif");

  static final List<BookRule> ROWS = List.of(
      new BookRule("webp", Severity.WARNING, Set.of(APPLE, GOOGLE, KINDLE, KOBO, KOREADER),
          "the manifest",
          "WebP is new in EPUB 3.3; older readers and Kindle show nothing in its place",
          "EPUB 3.3, 3.2, core media types; EPUB 3.2 has no WebP",
          "take a JPEG or PNG instead",
          PictureRules::webp),
      new BookRule("gif", Severity.INFO, Set.of(KINDLE, KOREADER), "the manifest",
          "of a moving picture, e-ink readers show the first image at best",
          "Kindle Publishing Guidelines on pictures",
          "take a PNG, unless it has to move",
          PictureRules::gif),
      new BookRule("picture-size", Severity.INFO, Set.of(KINDLE), "pictures but the cover",
          "Kindle's converter makes pictures of more than 127 KB or 5 megapixels smaller",
          "Kindle Publishing Guidelines on pictures",
          "make the picture smaller yourself, so that you choose what is lost",
          PictureRules::size),
      new BookRule("picture-source", Severity.ERROR, Set.of(KINDLE), "`img`",
          "Send-to-Kindle refuses a book with an `img` that names no file",
          "reports on refused books",
          "name the picture, or take the element out",
          PictureRules::source),
      new BookRule("picture-text", Severity.INFO, Set.of(KINDLE), "`img`",
          "an empty alternative text was named as the reason of Send-to-Kindle's error E21018",
          "one report; it is right by HTML for a picture that only decorates",
          "describe the picture in `alt`, or take it out if it only decorates",
          PictureRules::emptyText));

  private PictureRules() {}

  private static void webp(OpenBook book, BookRule.Places places) {
    for (ManifestItem item : book.items(Set.of("image/webp"))) {
      places.add(item.path(), 0, "the picture is a WebP");
    }
  }

  private static void gif(OpenBook book, BookRule.Places places) {
    for (ManifestItem item : book.items(Set.of("image/gif"))) {
      places.add(item.path(), 0, "the picture is a GIF");
    }
  }

  private static void size(OpenBook book, BookRule.Places places) throws IOException {
    ManifestItem cover = CoverRules.item(book);
    for (ManifestItem item : book.items(BITMAPS)) {
      if (item.equals(cover)) {
        continue;
      }
      ImageSize size = ImageSize.of(book.bytes(item.path()));
      if (book.size(item.path()) > MOST_BYTES) {
        places.add(item.path(), 0, "the picture has " + book.size(item.path()) + " bytes");
      } else if (size != null && size.pixels() > MOST_PIXELS) {
        places.add(item.path(), 0,
            "the picture has " + size.width() + " x " + size.height() + " pixels");
      }
    }
  }

  private static void source(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Element image : book.tree(path).select("img")) {
        if (image.attr("src").isBlank()) {
          places.add(path, OpenBook.line(image), "the img names no file");
        }
      }
    }
  }

  private static void emptyText(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Element image : book.tree(path).select("img[alt]")) {
        if (image.attr("alt").isBlank()) {
          places.add(path, OpenBook.line(image), "the img has an empty alternative text");
        }
      }
    }
  }
}
