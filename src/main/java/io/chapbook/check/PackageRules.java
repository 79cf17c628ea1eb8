package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.GOOGLE;
import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;
import static io.chapbook.check.ReadingSystem.KOREADER;

import io.chapbook.epub.ManifestItem;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Rules about the package document: metadata, layout and kinds of files. */
final class PackageRules {

  /** Every reading system. */
  static final Set<ReadingSystem> ALL = Set.copyOf(EnumSet.allOf(ReadingSystem.class));

  /** As retrieved from Amazon's help in 2022-09. */
  private static final Set<String> KINDLE_LANGUAGES = Set.of(
      "af", "gsw", "ar", "eu", "nb", "br", "ca", "zh", "kw", "co", "da", "nl", "stq", "en", "fi",
      "fr", "fy", "gl", "de", "gu", "hi", "is", "ga", "it", "ja", "lb", "mr", "ml", "gv", "frr",
      "nn", "pl", "pt", "oc", "rm", "sco", "gd", "es", "sv", "ta", "cy");

  static final List<BookRule> ROWS = List.of(
      new BookRule("language", Severity.ERROR, ALL, "`dc:language`",
          "without a language nothing is hyphenated or read aloud rightly, and Kindle refuses it",
          "EPUB 3.3, 5.5.3.3; Send-to-Kindle asks for a valid language",
          "state the language, such as `en`; for a story: `--language en`",
          PackageRules::language),
      new BookRule("language-kindle", Severity.WARNING, Set.of(KINDLE), "`dc:language`",
          "Send-to-Kindle may fail to convert a book in a language that is not on its list",
          "the list of languages of Kindle Direct Publishing, as of 2022-09",
          "try it; if it is refused, copy the book by another way rather than state a false language",
          PackageRules::kindleLanguage),
      new BookRule("fixed-layout", Severity.WARNING, Set.of(KINDLE, KOBO, KOREADER),
          "`rendition:layout`",
          "pages of fixed layout are pictures to e-ink readers: too small, and not resizable",
          "EPUB 3.3, 8.2.2; EPUB Accessibility 1.1 on displayTransformability",
          "leave `rendition:layout` out, so that the text flows",
          PackageRules::fixedLayout),
      new BookRule("audio-video", Severity.WARNING, Set.of(KINDLE, KOBO, KOREADER), "the manifest",
          "Kindle and e-ink readers play neither sound nor film; Send-to-Kindle may refuse the book",
          "Kindle Publishing Guidelines on supported media",
          "leave sound and film out, or offer the book without them too",
          (book, places) -> types(book, List.of("audio/", "video/"), "sound or film", places)),
      new BookRule("svg", Severity.WARNING, Set.of(KINDLE, KOREADER), "the manifest",
          "SVG is shown in part or not at all",
          "Kindle Publishing Guidelines on supported SVG",
          "take a PNG or JPEG instead",
          (book, places) -> types(book, List.of("image/svg+xml"), "an SVG picture", places)),
      new BookRule("ncx", Severity.WARNING, Set.of(KINDLE, KOREADER), "the manifest",
          "Kindle's converter and older readers find no table of contents without an NCX",
          "reports on refused books: ship both a navigation document and an NCX",
          "add an NCX, and name it in the spine's `toc`",
          PackageRules::ncx),
      new BookRule("identifier-digit", Severity.WARNING, Set.of(GOOGLE), "`id` attributes",
          "Google Play Books would not open books with an id that begins with a digit",
          "softcover issues 187 and 188",
          "let every id begin with a letter",
          PackageRules::identifiers));

  private PackageRules() {}

  private static @Nullable String stated(OpenBook book) {
    String language = book.publication().packageDocument().metadata().language();
    return language == null || language.isBlank() ? null : language.strip();
  }

  private static void language(OpenBook book, BookRule.Places places) {
    if (stated(book) == null) {
      places.add(book.packagePath(), 0, "no language is stated");
    }
  }

  private static void kindleLanguage(OpenBook book, BookRule.Places places) {
    String language = stated(book);
    if (language != null
        && !KINDLE_LANGUAGES.contains(language.split("[-_]")[0].toLowerCase(Locale.ROOT))) {
      places.add(book.packagePath(), 0, "the language " + language + " is not on Kindle's list");
    }
  }

  private static void fixedLayout(OpenBook book, BookRule.Places places) throws IOException {
    for (Element meta : book.packageTree().getElementsByAttributeValue(
        "property", "rendition:layout")) {
      if (meta.text().strip().equals("pre-paginated")) {
        places.add(book.packagePath(), OpenBook.line(meta), "the book has a fixed layout");
      }
    }
  }

  private static void types(
      OpenBook book, List<String> types, String what, BookRule.Places places) {
    for (ManifestItem item : book.manifest()) {
      if (types.stream().anyMatch(item.mediaType()::startsWith)) {
        places.add(item.path(), 0, "the book holds " + what + " (" + item.mediaType() + ")");
      }
    }
  }

  private static void ncx(OpenBook book, BookRule.Places places) {
    if (book.items(Set.of(ContentsRules.NCX)).isEmpty()) {
      places.add(book.packagePath(), 0, "the book has no NCX");
    }
  }

  private static void identifiers(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Element element : book.tree(path).select("[id~=^[0-9]]")) {
        places.add(path, OpenBook.line(element),
            "the id " + element.id() + " begins with a digit");
      }
    }
  }
}
