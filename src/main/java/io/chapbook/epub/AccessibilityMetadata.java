package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accessibility metadata of a publication, computed from what its documents and style sheets
 * hold. EPUB Accessibility 1.1, section 2 (https://www.w3.org/TR/epub-a11y-11/#sec-disc-package).
 * Nothing here claims conformance: only a person can.
 */
final class AccessibilityMetadata {

  private static final String MODE = "schema:accessMode";

  private final ContentSurvey survey;

  private AccessibilityMetadata(ContentSurvey survey) {
    this.survey = survey;
  }

  /** What is to be said of a publication. */
  static AccessibilityMetadata of(Publication publication, StyleSheetSurvey styleSheets) {
    return new AccessibilityMetadata(ContentSurvey.of(publication, styleSheets));
  }

  /** Properties and their values, in order. */
  List<Map.Entry<String, String>> entries() {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    entries.add(Map.entry(MODE, "textual"));
    if (survey.hasPictures()) {
      entries.add(Map.entry(MODE, "visual"));
    }
    if (survey.arePicturesDescribed()) {
      // A cover says nothing that the title page does not, so sight is not needed to read the book.
      entries.add(Map.entry("schema:accessModeSufficient", "textual"));
    }
    feature(entries, "tableOfContents");
    feature(entries, "readingOrder");
    if (survey.hasHeadings()) {
      feature(entries, "structuralNavigation");
    }
    if (!survey.hasFixedSizes()) {
      feature(entries, "displayTransformability");
    }
    // Nothing that is written here is encrypted.
    feature(entries, "unlocked");
    if (survey.hasAlternativeTexts()) {
      feature(entries, "alternativeText");
    }
    entries.add(
        Map.entry("schema:accessibilityHazard", survey.mayMove() ? "unknown" : "none"));
    return entries;
  }

  /**
   * A summary in English. Ace by DAISY 1.4.6 asks for one of every book. Only what is true of this
   * one is said.
   */
  String summary() {
    StringBuilder summary = new StringBuilder(200);
    summary.append(survey.arePicturesDescribed()
        ? "A text that can be read by eye, by ear and by touch" : "A text with pictures");
    summary.append(survey.hasFixedSizes() ? "." : ", in any size and colour.");
    summary.append(" It has a table of contents");
    if (survey.hasHeadings()) {
      summary.append(" and true headings");
    }
    if (!survey.arePicturesDescribed()) {
      summary.append("; not all of its pictures have a text alternative");
    } else if (survey.hasPictures()) {
      summary.append("; its pictures have text alternatives");
    } else if (survey.hasAlternativeTexts()) {
      summary.append("; its cover has a text alternative");
    }
    return summary.append('.').toString();
  }

  private static void feature(List<Map.Entry<String, String>> entries, String value) {
    entries.add(Map.entry("schema:accessibilityFeature", value));
  }
}
