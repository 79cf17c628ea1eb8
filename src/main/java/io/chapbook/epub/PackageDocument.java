package io.chapbook.epub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package document as it was read. https://www.w3.org/TR/epub-33/#sec-package-doc
 *
 * @param path its own path from the container's root
 * @param version the EPUB version it states, such as {@code 3.0}; empty when it states none
 * @param metadata what it says of the book
 * @param manifest the resources in their order
 * @param spine the paths of the content documents in reading order, from the container's root
 * @param coverImage the path of the cover image, or null
 */
public record PackageDocument(
    String path,
    String version,
    BibliographicRecord metadata,
    List<ManifestItem> manifest,
    List<String> spine,
    @Nullable String coverImage) {

  public PackageDocument {
    manifest = List.copyOf(manifest);
    spine = List.copyOf(spine);
  }

  /** The path of the navigation document, or null: EPUB 2 has none. */
  public @Nullable String navigationDocument() {
    for (ManifestItem item : manifest) {
      if (item.properties().contains("nav")) {
        return item.path();
      }
    }
    return null;
  }
}
