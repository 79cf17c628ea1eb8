package io.chapbook.epub;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole EPUB publication, before it becomes bytes.
 *
 * @param metadata what the package document says
 * @param resources its files, in the order of the manifest
 * @param spine the paths of its content documents in reading order
 * @param contents the table of contents, never empty
 * @param contentsLabel the heading of the table of contents
 * @param landmarks places by their role
 * @param landmarksLabel the heading of the landmarks
 * @param coverImage the path of the cover image, or null
 */
public record Publication(
    PublicationMetadata metadata,
    List<PublicationResource> resources,
    List<String> spine,
    List<NavigationPoint> contents,
    String contentsLabel,
    List<Landmark> landmarks,
    String landmarksLabel,
    @Nullable String coverImage) {

  /**
   * Checks that everything named is there.
   *
   * @throws IllegalArgumentException when two resources share a path, the spine or the contents are
   *     empty, or something leads nowhere
   */
  public Publication {
    resources = List.copyOf(resources);
    spine = List.copyOf(spine);
    contents = List.copyOf(contents);
    landmarks = List.copyOf(landmarks);
    Set<String> hrefs = new HashSet<>();
    for (PublicationResource resource : resources) {
      require(hrefs.add(resource.href()), "two resources are called ", resource.href());
    }
    require(!spine.isEmpty(), "the spine is empty", "");
    require(!contents.isEmpty(), "the table of contents is empty", "");
    Set<String> read = new HashSet<>(spine);
    spine.forEach(href -> require(hrefs.contains(href), "the spine names no resource: ", href));
    checkTargets(contents, read);
    landmarks.forEach(
        landmark -> require(read.contains(landmark.href()), "a landmark leads nowhere: ", landmark.href()));
    if (coverImage != null) {
      require(hrefs.contains(coverImage), "the cover image is no resource: ", coverImage);
    }
  }

  private static void checkTargets(List<NavigationPoint> points, Set<String> spine) {
    for (NavigationPoint point : points) {
      require(spine.contains(point.href()), "a navigation point leads nowhere: ", point.href());
      checkTargets(point.children(), spine);
    }
  }

  private static void require(boolean condition, String fault, String what) {
    if (!condition) {
      throw new IllegalArgumentException(fault + what);
    }
  }
}
