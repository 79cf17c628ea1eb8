package io.chapbook.epub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param coverImage the path of the cover image, or null; whoever names one also has a document
 *     that shows it with an alternative text
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

  /** mimetype, container.xml, package document, navigation document and NCX. */
  private static final int OTHER_ENTRIES = 5;

  /** Paths of the files that the container's writer adds. */
  private static final Set<String> RESERVED =
      Set.of(
          OcfContainerWriter.PACKAGE_DOCUMENT,
          OcfContainerWriter.NAVIGATION,
          OcfContainerWriter.NCX);

  /**
   * Checks that everything named is there.
   *
   * @throws IllegalArgumentException when two resources share a path, the spine or the contents are
   *     empty, something leads nowhere or to what is not read, or all is too much for one container
   */
  public Publication {
    resources = List.copyOf(resources);
    spine = List.copyOf(spine);
    contents = List.copyOf(contents);
    landmarks = List.copyOf(landmarks);
    require(!contentsLabel.isBlank(), "the contents have no heading", "");
    require(landmarks.isEmpty() || !landmarksLabel.isBlank(), "the landmarks have no heading", "");
    Map<String, PublicationResource> files = filesByPath(resources);
    checkSize(resources);
    Set<String> read = checkSpine(spine, files);
    require(!contents.isEmpty(), "the table of contents is empty", "");
    checkContents(contents, read);
    checkLandmarks(landmarks, read);
    if (coverImage != null) {
      PublicationResource cover = files.get(coverImage);
      require(cover != null && cover.isImage(), "the cover image is no image here: ", coverImage);
    }
  }

  private static Map<String, PublicationResource> filesByPath(List<PublicationResource> resources) {
    Map<String, PublicationResource> files = new HashMap<>();
    for (PublicationResource resource : resources) {
      String href = resource.href();
      require(!RESERVED.contains(href), "the path is the container writer's own: ", href);
      require(files.put(href, resource) == null, "two resources are called ", href);
    }
    return files;
  }

  private static void checkSize(List<PublicationResource> resources) {
    int entries = resources.size() + OTHER_ENTRIES;
    require(entries <= ZipBuffer.MOST_ENTRIES, "more files than a container holds: ", entries);
    long size = 0;
    for (PublicationResource resource : resources) {
      size += resource.content().length;
    }
    require(size <= ZipBuffer.MOST_CONTENT, "more bytes than a container holds: ", size);
  }

  private static Set<String> checkSpine(
      List<String> spine, Map<String, PublicationResource> files) {
    require(!spine.isEmpty(), "the spine is empty", "");
    Set<String> read = new HashSet<>();
    for (String href : spine) {
      PublicationResource document = files.get(href);
      require(document != null, "the spine names no resource: ", href);
      require(
          document != null && document.mediaType().equals(PublicationResource.XHTML),
          "the spine names what is no XHTML content document: ",
          href);
      require(read.add(href), "the spine names a document twice: ", href);
    }
    return read;
  }

  private static void checkContents(List<NavigationPoint> points, Set<String> read) {
    for (NavigationPoint point : points) {
      require(read.contains(point.document()), "a navigation point leads nowhere: ", point.href());
      checkContents(point.children(), read);
    }
  }

  private static void checkLandmarks(List<Landmark> landmarks, Set<String> read) {
    Set<List<String>> seen = new HashSet<>();
    for (Landmark landmark : landmarks) {
      require(read.contains(landmark.href()), "a landmark leads nowhere: ", landmark.href());
      require(
          seen.add(List.of(landmark.type(), landmark.href())),
          "two landmarks of one type lead to ",
          landmark.href());
    }
  }

  private static void require(boolean condition, String fault, Object what) {
    if (!condition) {
      throw new IllegalArgumentException(fault + what);
    }
  }
}
