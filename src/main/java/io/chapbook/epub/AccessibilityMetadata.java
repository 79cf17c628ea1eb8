package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accessibility metadata of a publication, computed from what it has. EPUB Accessibility 1.1,
 * section 2 (https://www.w3.org/TR/epub-a11y-11/#sec-disc-package). Nothing claims conformance:
 * only a person can.
 */
final class AccessibilityMetadata {

  private static final String MODE = "schema:accessMode";

  private AccessibilityMetadata() {}

  /** Properties and their values, in order. */
  static List<Map.Entry<String, String>> of(Publication publication) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    boolean illustrated = isIllustrated(publication);
    entries.add(Map.entry(MODE, "textual"));
    if (illustrated) {
      entries.add(Map.entry(MODE, "visual"));
    } else {
      // A cover says nothing that the title page does not, so sight is not needed to read the book.
      entries.add(Map.entry("schema:accessModeSufficient", "textual"));
    }
    feature(entries, "tableOfContents");
    feature(entries, "readingOrder");
    if (publication.metadata().structuralNavigation()) {
      feature(entries, "structuralNavigation");
    }
    feature(entries, "displayTransformability");
    feature(entries, "unlocked");
    if (publication.coverImage() != null && !illustrated) {
      feature(entries, "alternativeText");
    }
    entries.add(Map.entry("schema:accessibilityHazard", "none"));
    return entries;
  }

  /** Whether there are images besides the cover; their words are not known here. */
  private static boolean isIllustrated(Publication publication) {
    for (PublicationResource resource : publication.resources()) {
      if (resource.isImage() && !resource.href().equals(publication.coverImage())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A summary in English. Ace by DAISY 1.4.6 asks for one of every book. Only what is true of this
   * one is said.
   */
  static String summary(Publication publication) {
    StringBuilder summary = new StringBuilder(200);
    summary.append("A text that can be read by eye, by ear and by touch, in any size and colour.");
    summary.append(" It has a table of contents");
    if (publication.metadata().structuralNavigation()) {
      summary.append(" and true headings");
    }
    if (isIllustrated(publication)) {
      summary.append("; whether its pictures have text alternatives was not examined");
    } else if (publication.coverImage() != null) {
      summary.append("; its cover has a text alternative");
    }
    return summary.append('.').toString();
  }

  private static void feature(List<Map.Entry<String, String>> entries, String value) {
    entries.add(Map.entry("schema:accessibilityFeature", value));
  }
}
