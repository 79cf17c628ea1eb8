package io.chapbook.catalog.http;

import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.BookCover;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CoverScaler;
import io.chapbook.catalog.KepubMaker;
import io.chapbook.catalog.LibraryIndex;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/** What is sent of a book: its file in the forms that there are, and its cover. Safe for threads. */
final class BookFiles {

  private static final String EPUB = "application/epub+zip";
  private static final String KEPUB = "application/kepub+zip";
  private static final String PICTURE = "image/jpeg";

  private static final int COVER_SIDE = 1_600;
  private static final int THUMBNAIL_SIDE = 320;

  private static final long PICTURES_KEPT = 24L << 20;
  private static final long KEPUBS_KEPT = 32L << 20;

  private final LibraryIndex library;
  private final @Nullable KepubMaker kepubs;
  private final CoverScaler scaler;
  private final ResourceFactory resources;
  private final ByteCache pictures = new ByteCache(PICTURES_KEPT, 2);
  private final ByteCache made = new ByteCache(KEPUBS_KEPT, 2);

  BookFiles(LibraryIndex library, @Nullable KepubMaker kepubs, CoverScaler scaler,
      ResourceFactory resources) {
    this.library = library;
    this.kepubs = kepubs;
    this.scaler = scaler;
    this.resources = resources;
  }

  /** A file to send and the name to save it by. */
  record Download(HttpContent content, String name) {}

  /**
   * A book's file.
   *
   * @param asked the name that was asked for, whose ending says the form
   * @return empty if the book is not there, or not in this form
   * @throws IOException if it cannot be read
   */
  Optional<Download> file(CatalogBook book, String asked) throws IOException {
    Path file = library.file(book);
    if (!asked.endsWith(".kepub.epub")) {
      return book.isKepub() || !asked.endsWith(".epub") ? Optional.empty()
          : Optional.ofNullable(onDisk(file, EPUB, nameOf(BookAddresses.epub(book))));
    }
    String name = nameOf(BookAddresses.kepub(book));
    if (book.isKepub()) {
      return Optional.ofNullable(onDisk(file, KEPUB, name));
    }
    Download beside = newerBeside(file, name);
    return beside != null || kepubs == null || !isInside(file) ? Optional.ofNullable(beside)
        : made(book, file, kepubs).map(bytes ->
            new Download(BytesContent.of(bytes, KEPUB, book.updated()), name));
  }

  /** A KEPUB; empty of a book that is broken or locked. */
  private Optional<byte[]> made(CatalogBook book, Path file, KepubMaker maker) {
    try {
      return Optional.of(
          made.get(book.key() + ' ' + stateOf(file), () -> maker.make(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The KEPUB that somebody put beside the EPUB, if the EPUB has not changed since. */
  private @Nullable Download newerBeside(Path file, String name) throws IOException {
    String plain = file.getFileName().toString();
    Path beside = file.resolveSibling(
        plain.substring(0, plain.length() - ".epub".length()) + ".kepub.epub");
    boolean counts = isInside(beside) && isInside(file)
        && Files.getLastModifiedTime(beside).compareTo(Files.getLastModifiedTime(file)) >= 0;
    return counts ? onDisk(beside, KEPUB, name) : null;
  }

  private @Nullable Download onDisk(Path file, String type, String name) throws IOException {
    return isInside(file)
        ? new Download(BytesContent.of(resources.newResource(file), type, stateOf(file)), name)
        : null;
  }

  /** Whether a file is there and in the folder: something may have become a link since. */
  private boolean isInside(Path file) throws IOException {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && file.toRealPath().startsWith(library.folder());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static String stateOf(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    // Without a hyphen, after which Jetty takes the rest of a validator for its own.
    return Long.toHexString(is.size()) + '.'
        + Long.toHexString(is.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** The last part of an address, as it reads. */
  private static String nameOf(String address) {
    return URLDecoder.decode(address.substring(address.lastIndexOf('/') + 1),
        StandardCharsets.UTF_8);
  }

  /** The cover, as every reading app shows it. */
  Optional<HttpContent> cover(CatalogBook book) throws IOException {
    return picture(book, COVER_SIDE);
  }

  /** The cover, small. */
  Optional<HttpContent> thumbnail(CatalogBook book) throws IOException {
    return picture(book, THUMBNAIL_SIDE);
  }

  private Optional<HttpContent> picture(CatalogBook book, int side) throws IOException {
    Path file = library.file(book);
    if (!book.hasCover() || !isInside(file)) {
      return Optional.empty();
    }
    byte[] picture = pictures.get(book.key() + ' ' + side + ' ' + stateOf(file),
        () -> scaler.jpeg(BookCover.read(file), side).orElse(new byte[0]));
    return picture.length == 0 ? Optional.empty()
        : Optional.of(BytesContent.of(picture, PICTURE, book.updated()));
  }
}
