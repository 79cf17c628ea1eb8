package io.chapbook.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of what belongs to a book, from the server's root on; they hold ASCII only. */
public final class BookAddresses {

  private BookAddresses() {}

  /** The key of the book that lies at a path of the folder, whether there is one or not. */
  public static String key(String path) {
    return FoundFile.keyOf(path);
  }

  /** Its file as EPUB. */
  public static String epub(CatalogBook book) {
    return "/books/" + book.key() + '/' + name(book) + ".epub";
  }

  /** Its file as KEPUB. */
  public static String kepub(CatalogBook book) {
    return "/books/" + book.key() + '/' + name(book) + ".kepub.epub";
  }

  /** Its cover image. */
  public static String cover(CatalogBook book) {
    return "/cover/" + book.key();
  }

  /** Its cover image, small. */
  public static String thumbnail(CatalogBook book) {
    return "/thumbnail/" + book.key();
  }

  /**
   * The file's name, since reading apps name what they save after the address. Only letters, digits
   * and a few signs: a percent sign or a slash in it would be refused by careful servers between us
   * and the app. The key alone says which book it is.
   */
  private static String name(CatalogBook book) {
    String name = book.stem().replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    String shown = name.isEmpty() ? book.key() : name;
    return URLEncoder.encode(shown, StandardCharsets.UTF_8);
  }
}
