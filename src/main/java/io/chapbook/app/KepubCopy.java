package io.chapbook.app;

import io.chapbook.content.kobo.KepubRenderer;
import io.chapbook.content.kobo.UnmarkedDocumentException;
import io.chapbook.epub.EncryptionReader;
import io.chapbook.epub.ManifestItem;
import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.OcfContainerCopier;
import io.chapbook.epub.PackageDocument;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadingLimits;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the KEPUB of a finished book, ours or a stranger's, EPUB 2 or 3.
 *
 * <p>The documents of the spine get Kobo's marks; all other files, the table of contents among them,
 * are copied as they are. Of a book by Chapbook it is the same file, byte for byte, that {@code
 * --format kepub} makes of the story. It holds nothing from book to book, so threads may share one.
 */
public final class KepubCopy {

  private static final Set<String> DOCUMENTS =
      Set.of("application/xhtml+xml", "text/html", "text/x-oeb1-document");

  private static final Pattern SPAN =
      Pattern.compile("<span\\s[^<>]*(?U:\\b)class\\s*=\\s*[\"'][^\"'<>]*(?U:\\b)koboSpan(?U:\\b)");

  private final Consumer<String> said;
  private final ReadingLimits limits;

  /** A maker that keeps to itself which documents stayed as they were. */
  public KepubCopy() {
    this(line -> {}, Limits.standard());
  }

  /**
   * A maker.
   *
   * @param said told of each document that stays as it is, for it cannot take the marks, in one line
   *     for a person
   * @param limits how large a book may be
   */
  public KepubCopy(Consumer<String> said, Limits limits) {
    this.said = said;
    this.limits = ReadingLimits.of(limits);
  }

  /**
   * The KEPUB of a book.
   *
   * @param epub the book's file; one that is a KEPUB already stays as it is
   * @return the bytes of its file, whose name ends in {@code .kepub.epub}; the same for the same book
   * @throws ConversionException when it cannot be read, is no EPUB or a locked one
   */
  public byte[] kepub(Path epub) throws ConversionException {
    try (OcfContainer container = OcfContainer.open(epub, limits)) {
      String lock = EncryptionReader.lock(container);
      if (lock != null) {
        throw new ConversionException(epub + ": the book is locked (DRM, " + lock
            + "), so no KEPUB can be made of it; only the shop's own program opens it", null);
      }
      PackageDocument document = new PublicationReader().packageDocument(container);
      Set<String> pages = pages(document, container);
      return isKepub(container, pages)
          ? Files.readAllBytes(epub) : copy(epub, container, document, pages);
    } catch (MalformedPublicationException e) {
      String message = e.getMessage();
      throw new ConversionException(
          message.startsWith(epub.toString()) ? message : epub + ": " + message, e);
    } catch (NoSuchFileException e) {
      throw new ConversionException(epub + ": there is no such file; check the name", e);
    } catch (IOException e) {
      throw new ConversionException(epub + ": it cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /**
   * Whether a book has Kobo's marks already, whatever its name.
   *
   * @throws IOException when it cannot be read or is no book
   */
  static boolean isKepub(Path epub) throws IOException {
    try (OcfContainer container = OcfContainer.open(epub, ReadingLimits.DEFAULT)) {
      return isKepub(container, pages(new PublicationReader().packageDocument(container), container));
    }
  }

  private byte[] copy(
      Path epub, OcfContainer container, PackageDocument document, Set<String> pages)
      throws IOException {
    String language = document.metadata().language();
    KepubRenderer renderer = new KepubRenderer();
    return new OcfContainerCopier(Compression.NORMAL.effort())
        .copy(container, modified(document), (name, content) -> {
          if (!pages.contains(name)) {
            return content;
          }
          try {
            return renderer.render(
                content, language == null ? "" : language, !document.version().startsWith("2"));
          } catch (UnmarkedDocumentException e) {
            said.accept(epub + ": " + name + " stays without Kobo's marks: " + e.getMessage());
            return content;
          }
        });
  }

  /** The documents that are read page by page; the table of contents is not, even in the spine. */
  private static Set<String> pages(PackageDocument document, OcfContainer container) {
    Set<String> pages = new HashSet<>(document.spine());
    for (ManifestItem item : document.manifest()) {
      if (!DOCUMENTS.contains(item.mediaType()) || item.properties().contains("nav")) {
        pages.remove(item.path());
      }
    }
    Set<String> there = new HashSet<>();
    container.entries().forEach(entry -> there.add(entry.name()));
    pages.retainAll(there);
    return pages;
  }

  private static boolean isKepub(OcfContainer container, Set<String> pages) throws IOException {
    for (String page : pages) {
      String markup = new String(container.read(page), StandardCharsets.ISO_8859_1);
      if (markup.contains("koboSpan") && SPAN.matcher(markup).find()) {
        return true;
      }
    }
    return false;
  }

  /** Books by Chapbook give all their files the time that the package document states. */
  private static Instant modified(PackageDocument document) {
    @Nullable String stated = document.metadata().modified();
    try {
      return stated == null ? Instant.EPOCH : Instant.parse(stated);
    } catch (DateTimeException e) {
      // The time of files in a container matters to nobody; EPUB has no other place for it.
      return Instant.EPOCH;
    }
  }
}
