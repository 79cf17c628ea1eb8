package io.chapbook.epub;

import java.util.List;

/**
 * A resource that a package document lists. https://www.w3.org/TR/epub-33/#sec-item-elem
 *
 * @param id its identifier in the package document
 * @param path its path from the container's root, or its web address when it lies outside
 * @param mediaType its media type as written
 * @param properties its properties, such as {@code nav} and {@code cover-image}
 */
public record ManifestItem(String id, String path, String mediaType, List<String> properties) {

  public ManifestItem {
    properties = List.copyOf(properties);
  }
}
