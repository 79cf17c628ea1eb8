package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accessibility metadata of a publication, computed from what it has. EPUB Accessibility 1.1,
 * section 2 (https://www.w3.org/TR/epub-a11y-11/#sec-disc-package). Nothing claims conformance: only
 * a person can.
 */
final class AccessibilityMetadata {

  private AccessibilityMetadata() {}

  /** Properties and their values, in order. */
  static List<Map.Entry<String, String>> of(Publication publication) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    // A cover says nothing that the title page does not, so sight is not needed to read the book.
    entries.add(Map.entry("schema:accessMode", "textual"));
    entries.add(Map.entry("schema:accessModeSufficient", "textual"));
    feature(entries, "tableOfContents");
    feature(entries, "readingOrder");
    if (publication.metadata().structuralNavigation()) {
      feature(entries, "structuralNavigation");
    }
    feature(entries, "displayTransformability");
    feature(entries, "unlocked");
    if (publication.coverImage() != null) {
      feature(entries, "alternativeText");
    }
    entries.add(Map.entry("schema:accessibilityHazard", "none"));
    entries.add(Map.entry("schema:accessibilitySummary", summary(publication)));
    return entries;
  }

  /** Ace by DAISY 1.4.6 asks for a summary of every book. Only what is true of this one is said. */
  private static String summary(Publication publication) {
    boolean headings = publication.metadata().structuralNavigation();
    return "A text that can be read by eye, by ear and by touch, in any size and colour. It has a "
        + "table of contents"
        + (headings ? " and true headings" : "")
        + (publication.coverImage() == null ? "." : "; its cover has a text alternative.");
  }

  private static void feature(List<Map.Entry<String, String>> entries, String value) {
    entries.add(Map.entry("schema:accessibilityFeature", value));
  }
}
