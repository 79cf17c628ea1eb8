package io.chapbook.catalog.opds;

import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.BookAddresses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things are. All addresses are absolute: some reading apps take a relative one for one of the
 * server's root (reported of KOReader, 2025).
 */
final class FeedAddresses {

  private final String base;
  private final String root;

  /**
   * Addresses.
   *
   * @param base the server
   * @param root the path of the feeds' root, such as {@code /opds}
   */
  FeedAddresses(String base, String root) {
    this.base = base;
    this.root = root;
  }

  String root() {
    return base + root;
  }

  /** What an address of a feed says whatever the server is called. */
  String belowRoot(String address) {
    return address.substring(root().length());
  }

  /** A feed below the root; parameters whose value is null are left out. */
  String feed(String path, Map<String, @Nullable String> parameters) {
    StringBuilder address = new StringBuilder(root()).append('/').append(path);
    char mark = '?';
    for (Map.Entry<String, @Nullable String> one : parameters.entrySet()) {
      String value = one.getValue();
      if (value != null) {
        address.append(mark).append(one.getKey()).append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        mark = '&';
      }
    }
    return address.toString();
  }

  String epub(CatalogBook book) {
    return base + BookAddresses.epub(book);
  }

  String kepub(CatalogBook book) {
    return base + BookAddresses.kepub(book);
  }

  String cover(CatalogBook book) {
    return base + BookAddresses.cover(book);
  }

  String thumbnail(CatalogBook book) {
    return base + BookAddresses.thumbnail(book);
  }
}
