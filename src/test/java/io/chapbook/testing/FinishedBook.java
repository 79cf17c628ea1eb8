package io.chapbook.testing;

import io.chapbook.book.Particulars;
import io.chapbook.deflate.Effort;
import io.chapbook.epub.NavigationPoint;
import io.chapbook.epub.OcfContainerWriter;
import io.chapbook.epub.Publication;
import io.chapbook.epub.PublicationMetadata;
import io.chapbook.epub.PublicationResource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small finished books, made without a story. */
public final class FinishedBook {

  private FinishedBook() {}

  /**
   * The bytes of an EPUB.
   *
   * @param number makes its identifier, which is no other number's
   * @param words what its one page says
   */
  public static byte[] epub(int number, String title, @Nullable String author, String words) {
    return epub(number, title, author, words, 0);
  }

  /** The same with a file in it of so many bytes that do not get smaller. */
  public static byte[] epub(
      int number, String title, @Nullable String author, String words, int ballast) {
    String page = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">"
        + "<head><title>Page</title></head><body><p>" + words + "</p></body></html>\n";
    byte[] noise = new byte[ballast];
    new Random(number + words.hashCode()).nextBytes(noise);
    return new OcfContainerWriter(Effort.NORMAL).write(new Publication(
        new PublicationMetadata(identifier(number), title, author, null, "en", false,
            Instant.parse("2000-01-01T00:00:00Z"), "Chapbook test", 0, null, Particulars.NONE),
        List.of(
            new PublicationResource("page.xhtml", PublicationResource.XHTML,
                page.getBytes(StandardCharsets.UTF_8)),
            new PublicationResource("noise.bin", "application/octet-stream", noise)),
        List.of("page.xhtml"),
        List.of(new NavigationPoint("Page", "page.xhtml", List.of())),
        "Contents", List.of(), "Landmarks", null));
  }

  /** The identifier of a number. */
  public static String identifier(int number) {
    return String.format("urn:uuid:00000000-0000-8000-8000-%012d", number);
  }
}
