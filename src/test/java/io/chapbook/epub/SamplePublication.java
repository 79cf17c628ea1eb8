package io.chapbook.epub;

import io.chapbook.book.Particulars;
import io.chapbook.book.SeriesPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A valid publication, and that one with one thing changed. */
final class SamplePublication {

  static final String IDENTIFIER = "urn:uuid:6f1c3a52-6f1a-5c62-9d3e-0d0c1f3c7a11";
  static final Instant MODIFIED = Instant.parse("2026-03-04T05:06:07Z");

  String identifier = IDENTIFIER;
  String title = "The Lamplighter's Ledger";
  @Nullable String author = "Jane Roe";
  @Nullable String description = "A town, its lamps and who lights them.";
  String language = "en";
  boolean rightToLeft;
  Instant modified = MODIFIED;
  String producer = "Chapbook 0.1.0";
  String contentsLabel = "Contents";
  String landmarksLabel = "Landmarks";
  int words;
  @Nullable String certifier;
  Particulars particulars = Particulars.NONE;
  List<PublicationResource> resources = new ArrayList<>();
  List<String> spine = new ArrayList<>();
  List<NavigationPoint> contents = new ArrayList<>();
  List<Landmark> landmarks = new ArrayList<>();
  @Nullable String coverImage;

  /** Two chapters and a style sheet. */
  static SamplePublication base() {
    SamplePublication sample = new SamplePublication();
    sample.addChapter("chapter-001.xhtml", "Dusk");
    sample.addChapter("chapter-002.xhtml", "Dawn");
    sample.resources.add(
        new PublicationResource("book.css", "text/css", ascii("p { margin: 0; }\n")));
    sample.landmarks.add(new Landmark("bodymatter", "Start of the text", "chapter-001.xhtml"));
    return sample;
  }

  /** The base with all that a library may want to know. */
  static SamplePublication withParticulars() {
    SamplePublication sample = base();
    sample.author = "Jane Roe & ink_and_embers";
    sample.particulars = new Particulars(
        List.of("Jane Roe", "ink_and_embers"),
        List.of(
            new Particulars.Contributor("Anna Berg", "trl"),
            new Particulars.Contributor("Tom Rook", "ill"),
            new Particulars.Contributor("Ida Wend", "edt")),
        List.of(
            new Particulars.Subject("fandom", "Mill Tales"),
            new Particulars.Subject("genre", "Drama"),
            new Particulars.Subject("pairings", "Anna/Tom"),
            new Particulars.Subject("tags", "Slow <Burn> & \u0000")),
        "2008-06",
        "Mill Press",
        List.of("https://example.org/story/7?a=1&b=2", "Mill Archive"),
        "CC BY 4.0",
        List.of(new SeriesPlace("The Long Road", "2.5"), new SeriesPlace("Lamps", null)),
        List.of(
            new Particulars.Statement("rating", "Teen <& up>"),
            new Particulars.Statement("status", "Complete"),
            new Particulars.Statement("updated", "2009-01-02")));
    sample.words = 5412;
    return sample;
  }

  /** The base with a cover of its own page. */
  static SamplePublication withCover() {
    SamplePublication sample = base();
    String page = page("Cover", "<img src=\"images/cover.png\" alt=\"Cover\"/>");
    sample.resources.add(0, xhtml("cover.xhtml", page));
    sample.spine.add(0, "cover.xhtml");
    sample.resources.add(new PublicationResource("images/cover.png", "image/png", png()));
    sample.landmarks.add(0, new Landmark("cover", "Cover", "cover.xhtml"));
    sample.coverImage = "images/cover.png";
    return sample;
  }

  SamplePublication addChapter(String href, String heading) {
    resources.add(xhtml(href, page(heading, "<h1 id=\"start\">" + heading + "</h1><p>Text.</p>")));
    spine.add(href);
    contents.add(new NavigationPoint(heading, href, List.of()));
    return this;
  }

  Publication build() {
    PublicationMetadata metadata =
        new PublicationMetadata(
            identifier,
            title,
            author,
            description,
            language,
            rightToLeft,
            modified,
            producer,
            words,
            certifier,
            particulars);
    return new Publication(
        metadata, resources, spine, contents, contentsLabel, landmarks, landmarksLabel, coverImage);
  }

  static PublicationResource xhtml(String href, String content) {
    return new PublicationResource(href, PublicationResource.XHTML, utf8(content));
  }

  static String page(String title, String body) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
        <head><title>%s</title></head>
        <body>%s</body>
        </html>
        """
        .formatted(title, body);
  }

  /** A grey dot. */
  static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5Erk"
                + "Jggg==");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
