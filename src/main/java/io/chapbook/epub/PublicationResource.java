package io.chapbook.epub;

import java.util.regex.Pattern;

/**
 * A file of a publication.
 *
 * @param href its path relative to the package document: letters a to z, digits, hyphens, dots and
 *     slashes, which every reading system takes
 * @param mediaType its media type
 * @param content its bytes; not copied, so nobody may change them
 */
public record PublicationResource(String href, String mediaType, byte[] content) {

  /** The media type of content documents. */
  public static final String XHTML = "application/xhtml+xml";

  private static final Pattern SAFE_HREF = Pattern.compile("[a-z0-9-]+(?:[./][a-z0-9-]+)*");

  public PublicationResource {
    if (!SAFE_HREF.matcher(href).matches()) {
      throw new IllegalArgumentException("not a safe path in a publication: " + href);
    }
  }

  /** The manifest identifier: the path with marks made hyphens, after a letter. */
  String id() {
    return "r-" + href.replace('/', '-').replace('.', '-');
  }

  /** Whether its bytes are compressed already, so that deflating them again gains nothing. */
  boolean isCompressed() {
    return mediaType.startsWith("image/") && !mediaType.endsWith("svg+xml");
  }
}
