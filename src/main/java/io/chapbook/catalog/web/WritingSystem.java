package io.chapbook.catalog.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language of a text and the direction in which it is written, as attributes. */
final class WritingSystem {

  /** https://www.rfc-editor.org/rfc/rfc5646#section-2.1, loosely; never anything but letters. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  /** Languages whose usual script runs from right to left. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi", "ji");

  private WritingSystem() {}

  /** Whether it has the form of a language tag. */
  static boolean isTag(@Nullable String language) {
    return language != null && TAG.matcher(language).matches();
  }

  /** {@code rtl} or {@code ltr}. */
  static String direction(@Nullable String language) {
    if (!isTag(language)) {
      return "ltr";
    }
    String first = language.split("-")[0].toLowerCase(Locale.ROOT);
    return RIGHT_TO_LEFT.contains(first) ? "rtl" : "ltr";
  }

  /** Marks an element that holds words of a book. */
  static Element mark(Element element, @Nullable String language) {
    if (isTag(language)) {
      element.attr("lang", language).attr("dir", direction(language));
    } else {
      element.attr("lang", "").attr("dir", "auto");
    }
    return element;
  }
}
