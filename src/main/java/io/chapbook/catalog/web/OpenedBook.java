package io.chapbook.catalog.web;

import io.chapbook.epub.ManifestItem;
import io.chapbook.epub.NavigationEntry;
import io.chapbook.epub.NcxReader;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadPublication;
import io.chapbook.epub.ReadingLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A book's file while a page of it is made. */
final class OpenedBook implements Closeable {

  /** Smaller than for other uses: a browser must take what a page shows. */
  private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT.withEntriesUpTo(1 << 25);

  /** Tables of contents are cut here; no page could be used that lists more. */
  private static final int MOST_CHAPTERS = 5_000;

  private static final String NCX = "application/x-dtbncx+xml";

  /**
   * An entry of the table of contents.
   *
   * @param label its text, never blank
   * @param number which document of the spine, from 1
   * @param id the element in it that is meant, or null for its beginning
   * @param level its depth, from 1
   */
  record Chapter(String label, int number, @Nullable String id, int level) {}

  private final OcfContainer container;
  private final List<String> spine;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> mediaTypes = new HashMap<>();
  private final List<Chapter> chapters;

  private OpenedBook(OcfContainer container) throws IOException {
    this.container = container;
    ReadPublication publication = new PublicationReader(LIMITS).read(container);
    this.spine = publication.packageDocument().spine();
    for (int i = 0; i < spine.size(); i++) {
      numbers.putIfAbsent(spine.get(i), i + 1);
    }
    for (ManifestItem item : publication.packageDocument().manifest()) {
      mediaTypes.putIfAbsent(item.path(), item.mediaType());
    }
    this.chapters = chapters(contents(publication));
  }

  /**
   * Opens a book.
   *
   * @throws io.chapbook.epub.MalformedPublicationException when it is no EPUB or a broken one
   * @throws IOException when it cannot be read
   */
  static OpenedBook open(Path file) throws IOException {
    OcfContainer container = OcfContainer.open(file, LIMITS);
    try {
      return new OpenedBook(container);
    } catch (IOException | RuntimeException e) {
      container.close();
      throw e;
    }
  }

  /** How many documents the spine has. */
  int length() {
    return spine.size();
  }

  /** The path of a document of the spine, from 1. */
  String path(int number) {
    return spine.get(number - 1);
  }

  /** Where a path stands in the spine, from 1; null when it is no document of it. */
  @Nullable Integer number(String path) {
    return numbers.get(path);
  }

  /** The media type that the manifest gives a path, in lower case; empty when it gives none. */
  String mediaType(String path) {
    return mediaTypes.getOrDefault(path, "").toLowerCase(Locale.ROOT);
  }

  /**
   * The table of contents as far as it leads to documents of the spine; a book that has none gives
   * each document of the spine a number.
   */
  List<Chapter> chapters() {
    return chapters;
  }

  /** What the table of contents calls a document of the spine: the last entry up to it. */
  @Nullable String label(int number) {
    String label = null;
    int best = 0;
    for (Chapter chapter : chapters) {
      if (chapter.number() <= number && chapter.number() > best) {
        best = chapter.number();
        label = chapter.label();
      }
    }
    return label;
  }

  byte[] read(String path) throws IOException {
    return container.read(path);
  }

  @Override
  public void close() throws IOException {
    container.close();
  }

  private List<NavigationEntry> contents(ReadPublication publication) throws IOException {
    if (!publication.contents().isEmpty()) {
      return publication.contents();
    }
    for (ManifestItem item : publication.packageDocument().manifest()) {
      if (NCX.equals(item.mediaType())) {
        return new NcxReader(item.path(), container.read(item.path())).read();
      }
    }
    return List.of();
  }

  private List<Chapter> chapters(List<NavigationEntry> entries) {
    List<Chapter> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NavigationEntry entry : entries) {
      int mark = entry.href().indexOf('#');
      String path = mark < 0 ? entry.href() : entry.href().substring(0, mark);
      Integer number = numbers.get(path);
      if (number != null && !entry.label().isBlank() && found.size() < MOST_CHAPTERS
          && seen.add(entry.href())) {
        String id = mark < 0 ? null : Addresses.decoded(entry.href().substring(mark + 1));
        found.add(new Chapter(entry.label(), number, id, entry.level()));
      }
    }
    if (found.isEmpty()) {
      for (int i = 1; i <= Math.min(spine.size(), MOST_CHAPTERS); i++) {
        found.add(new Chapter("Part " + i, i, null, 1));
      }
    }
    return List.copyOf(found);
  }
}
