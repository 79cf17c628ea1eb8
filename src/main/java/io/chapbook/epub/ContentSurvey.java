package io.chapbook.epub;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a publication's documents and style sheets hold that decides how accessible it is. Tags are
 * looked at in the documents' bytes, without a parser: all documents are well-formed XHTML.
 */
final class ContentSurvey {

  private static final Pattern ALT = Pattern.compile("\\s(?:alt|aria-label)\\s*=\\s*(\"|')(.*?)\\1");
  private static final Pattern SRC = Pattern.compile("\\s(?:src|(?:xlink:)?href)\\s*=\\s*(\"|')(.*?)\\1");

  /** What may sound, move or flash. */
  private static final Set<String> LIVELY = Set.of(
      "audio", "video", "script", "canvas", "iframe", "object", "embed", "animate", "marquee");

  private static final Set<String> STILL_IMAGES = Set.of("image/jpeg", "image/png");

  private final Publication publication;
  private final StyleSheetSurvey styleSheets;
  private final Set<String> undescribed = new HashSet<>();
  private boolean headings;
  private boolean described;
  private boolean lively;
  private boolean fixedSizes;
  private boolean drawn;

  private ContentSurvey(Publication publication, StyleSheetSurvey styleSheets) {
    this.publication = publication;
    this.styleSheets = styleSheets;
  }

  /** Looks through a publication. */
  static ContentSurvey of(Publication publication, StyleSheetSurvey styleSheets) {
    ContentSurvey survey = new ContentSurvey(publication, styleSheets);
    Set<String> titles = new HashSet<>();
    for (Landmark landmark : publication.landmarks()) {
      if (landmark.type().equals("titlepage") || landmark.type().equals("cover")) {
        titles.add(landmark.href());
      }
    }
    for (PublicationResource resource : publication.resources()) {
      if (resource.isImage() && !resource.href().equals(publication.coverImage())) {
        survey.undescribed.add(resource.href());
        survey.drawn = true;
      }
    }
    for (PublicationResource resource : publication.resources()) {
      survey.look(resource, titles.contains(resource.href()));
    }
    return survey;
  }

  /** Whether a document other than the title page has a heading. */
  boolean hasHeadings() {
    return headings;
  }

  /** Whether there are pictures besides the cover. */
  boolean hasPictures() {
    return drawn;
  }

  /** Whether all pictures besides the cover have a text for who does not see them. */
  boolean arePicturesDescribed() {
    return undescribed.isEmpty();
  }

  /** Whether there are images in the documents, and each has a text for who does not see it. */
  boolean hasAlternativeTexts() {
    return described && undescribed.isEmpty();
  }

  /** Whether something may sound, move or flash. */
  boolean mayMove() {
    return lively;
  }

  /** Whether sizes are fixed that ought to be the reader's choice. */
  boolean hasFixedSizes() {
    return fixedSizes;
  }

  private void look(PublicationResource resource, boolean titlePage) {
    if (resource.mediaType().equals(PublicationResource.XHTML)) {
      lookAtTags(resource, titlePage);
    } else if (resource.mediaType().equals(PublicationResource.CSS)) {
      StyleSheetSurvey.Style style = styleSheets.of(resource.content());
      fixedSizes |= style.fixesSizes();
      lively |= style.moves();
    } else {
      boolean still = STILL_IMAGES.contains(resource.mediaType())
          || resource.mediaType().startsWith("font/");
      lively |= !still;
    }
  }

  private void lookAtTags(PublicationResource document, boolean titlePage) {
    byte[] bytes = document.content();
    // A character a byte: a string is searched much faster than an array.
    String tags = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = tags.indexOf('<');
    while (at >= 0) {
      if (at + 1 < bytes.length && isLetter(bytes[at + 1])) {
        int end = end(bytes, at);
        lookAtTag(document, bytes, at + 1, end, titlePage);
        at = end;
      } else {
        at = startsComment(bytes, at) ? endOfComment(bytes, at) : at + 1;
      }
      at = tags.indexOf('<', at);
    }
  }

  private void lookAtTag(
      PublicationResource document, byte[] bytes, int start, int end, boolean titlePage) {
    int stop = start;
    while (stop < end && (isLetter(bytes[stop]) || bytes[stop] >= '0' && bytes[stop] <= '9')) {
      stop++;
    }
    if (stop - start == 2 && bytes[start] == 'h' && bytes[start + 1] >= '1' && bytes[start + 1] <= '6') {
      headings |= !titlePage;
    } else if (stop - start > 2) {
      String name =
          new String(bytes, start, stop - start, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
      lively |= LIVELY.contains(name);
      if (name.equals("img") || name.equals("svg") || name.equals("image")) {
        lookAtImage(document, name, new String(bytes, start, end - start, StandardCharsets.UTF_8));
      }
    }
  }

  private void lookAtImage(PublicationResource document, String name, String tag) {
    Matcher src = SRC.matcher(tag);
    String path = src.find() ? resolve(document, src.group(2)) : name;
    drawn |= !path.equals(publication.coverImage());
    Matcher alt = ALT.matcher(tag);
    if (alt.find()) {
      described |= !alt.group(2).isBlank();
      undescribed.remove(path);
    } else {
      undescribed.add(path + " in " + document.href());
    }
  }

  private static String resolve(PublicationResource document, String href) {
    try {
      return ContainerPath.resolve(document.href(), href);
    } catch (MalformedPublicationException e) {
      // What leads nowhere is no image of this book.
      return href;
    }
  }

  /** Where a tag ends; a bracket in quotation marks does not end it. */
  private static int end(byte[] bytes, int from) {
    int quote = 0;
    for (int at = from; at < bytes.length; at++) {
      int c = bytes[at];
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at;
      }
    }
    return bytes.length;
  }

  private static boolean startsComment(byte[] bytes, int at) {
    return at + 3 < bytes.length && bytes[at + 1] == '!' && bytes[at + 2] == '-' && bytes[at + 3] == '-';
  }

  private static int endOfComment(byte[] bytes, int from) {
    for (int at = from + 4; at + 2 < bytes.length; at++) {
      if (bytes[at] == '-' && bytes[at + 1] == '-' && bytes[at + 2] == '>') {
        return at + 3;
      }
    }
    return bytes.length;
  }

  private static boolean isLetter(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
