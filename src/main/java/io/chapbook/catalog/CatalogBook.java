package io.chapbook.catalog;

import io.chapbook.book.SeriesPlace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book of the folder as the catalogue shows it.
 *
 * @param key 16 lower-case hex digits from the hash of the path: the book's name in addresses
 * @param path where it lies in the folder, parted by {@code /}
 * @param identifier its unique identifier; one made of the key when it states none
 * @param title its title; the file's name when it states none
 * @param authors its authors in their order; may be empty
 * @param language its language tag as written, or null
 * @param description its description as written, which may hold markup, or null
 * @param series its place in a series, or null
 * @param fandoms the works that it is written after; may be empty
 * @param updated when its file was last changed
 * @param size its file's bytes
 * @param hasCover whether it holds a cover image
 * @param fault why it cannot be read, as a part of a sentence, or null when it can
 */
public record CatalogBook(
    String key,
    String path,
    String identifier,
    String title,
    List<String> authors,
    @Nullable String language,
    @Nullable String description,
    @Nullable SeriesPlace series,
    List<String> fandoms,
    Instant updated,
    long size,
    boolean hasCover,
    @Nullable String fault) {

  /** How the name of a KEPUB ends. */
  private static final String KEPUB = ".kepub.epub";

  public CatalogBook {
    authors = List.copyOf(authors);
    fandoms = List.copyOf(fandoms);
  }

  /** The file's name without its folder and ending. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int ending = isKepub() ? KEPUB.length() : ".epub".length();
    return name.substring(0, Math.max(0, name.length() - ending));
  }

  /** Whether the file itself is a KEPUB, so that there is no plain EPUB of it. */
  public boolean isKepub() {
    return isKepub(path);
  }

  static boolean isKepub(String name) {
    return name.regionMatches(true, name.length() - KEPUB.length(), KEPUB, 0, KEPUB.length());
  }
}
