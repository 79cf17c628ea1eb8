package io.chapbook.epub;

import java.util.List;

/**
 * A publication as it was read from its container.
 *
 * @param entries the container's files in the order of its directory
 * @param packageDocument metadata, manifest and spine
 * @param contents the table of contents of the navigation document; empty when there is none
 */
public record ReadPublication(
    List<ContainerEntry> entries,
    PackageDocument packageDocument,
    List<NavigationEntry> contents) {

  public ReadPublication {
    entries = List.copyOf(entries);
    contents = List.copyOf(contents);
  }
}
