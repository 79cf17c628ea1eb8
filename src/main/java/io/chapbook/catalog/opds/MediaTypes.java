package io.chapbook.catalog.opds;

/** The media types that feeds name. */
final class MediaTypes {

  static final String EPUB = "application/epub+zip";
  /** As Kobo's own shop names it; not registered. */
  static final String KEPUB = "application/kepub+zip";
  static final String NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation";
  static final String ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition";
  static final String SEARCH = "application/opensearchdescription+xml";
  static final String OPDS_2 = "application/opds+json";
  static final String PICTURE = "image/jpeg";

  private MediaTypes() {}

  static String of(Feed.Kind kind) {
    return kind == Feed.Kind.NAVIGATION ? NAVIGATION : ACQUISITION;
  }
}
