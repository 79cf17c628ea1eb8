package io.chapbook.epub;

import java.util.regex.Pattern;

/**
 * A file of a publication.
 *
 * @param href its path relative to the package document: letters a to z, digits, hyphens, and dots
 *     or slashes between them, which every reading system takes; at most 200 characters
 * @param mediaType its media type
 * @param content its bytes; not copied, so nobody may change them
 */
public record PublicationResource(String href, String mediaType, byte[] content) {

  /** The media type of content documents. */
  public static final String XHTML = "application/xhtml+xml";

  /** The media type of style sheets. */
  public static final String CSS = "text/css";

  private static final Pattern SAFE_HREF = Pattern.compile("[a-z0-9-]+(?:[./][a-z0-9-]+)*");

  /** OCF stops at 255 bytes a file name; the path of an unpacked book must fit the system. */
  private static final int LONGEST_HREF = 200;

  public PublicationResource {
    if (href.length() > LONGEST_HREF || !SAFE_HREF.matcher(href).matches()) {
      throw new IllegalArgumentException(
          "not a safe path in a publication (a-z, 0-9, - and single . or / between): " + href);
    }
    if (mediaType.isBlank()) {
      throw new IllegalArgumentException("a resource's media type must not be blank: " + href);
    }
  }

  /**
   * The manifest identifier. An underscore stands for a dot and two for a slash; paths have neither
   * and no two marks in a row, so that different paths give different identifiers.
   */
  String id() {
    return "r-" + href.replace(".", "_").replace("/", "__");
  }

  /** Whether it is an image. */
  boolean isImage() {
    return mediaType.startsWith("image/");
  }

  /** Whether its bytes are compressed already, so that deflating them again gains nothing. */
  boolean isCompressed() {
    return isImage() && !mediaType.equals("image/svg+xml") || mediaType.startsWith("font/woff");
  }
}
