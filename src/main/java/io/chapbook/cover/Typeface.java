package io.chapbook.cover;

/** The fonts that come with Chapbook: Latin, Greek, Cyrillic and Hebrew. */
enum Typeface {
  SERIF("liberation/LiberationSerif-Regular.ttf"),
  SERIF_ITALIC("liberation/LiberationSerif-Italic.ttf"),
  SERIF_BOLD("liberation/LiberationSerif-Bold.ttf"),
  SANS("liberation/LiberationSans-Regular.ttf"),
  SANS_BOLD("liberation/LiberationSans-Bold.ttf");

  private final String resource;

  Typeface(String resource) {
    this.resource = resource;
  }

  /** Where on the class path its file stands. */
  String resource() {
    return resource;
  }
}
