package io.chapbook.catalog;

import org.jsoup.Jsoup;

/** Descriptions as plain text: many books have HTML in theirs. */
public final class PlainText {

  private PlainText() {}

  /** A text without markup; its characters stay as they are where there is none. */
  public static String of(String description) {
    boolean markup = description.indexOf('<') >= 0 || description.indexOf('&') >= 0;
    return markup ? Jsoup.parseBodyFragment(description).text() : description;
  }
}
