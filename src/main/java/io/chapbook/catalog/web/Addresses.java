package io.chapbook.catalog.web;

import io.chapbook.catalog.Facet;
import io.chapbook.catalog.Order;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The addresses of the library's pages and of what they show, from the server's root. */
final class Addresses {

  static final String LIBRARY = "/";
  static final String ADD = "/add";

  /** The catalogue for reading apps, which another package answers. */
  static final String OPDS = "/opds";

  static final String STYLE = "/assets/library.css";
  static final String SCRIPT = "/assets/library.js";

  private Addresses() {}

  static String book(String key) {
    return "/book/" + key;
  }

  /** The n-th document of the spine, from 1. */
  static String reading(String key, int number) {
    return "/read/" + key + "/" + number;
  }

  /**
   * A picture of the book; its path is from the container's root. Careful servers refuse an encoded
   * percent sign, so it has a sign of its own.
   */
  static String picture(String key, String path) {
    StringBuilder address = new StringBuilder("/read/").append(key).append("/file");
    for (String segment : path.replace("~", "~7E").replace("%", "~25").split("/")) {
      address.append('/').append(encoded(segment));
    }
    return address.toString();
  }

  /** The path that the address of a picture names. */
  static String picturePath(String named) {
    return named.replace("~25", "%").replace("~7E", "~");
  }

  static String review(String key) {
    return "/review/" + key;
  }

  /** The library as a request describes it. */
  static String library(LibraryRequest request) {
    List<String> fields = new ArrayList<>();
    add(fields, "browse", request.browse() == null ? null : name(request.browse()));
    add(fields, "q", request.words().isEmpty() ? null : request.words());
    if (request.facet() != null) {
      add(fields, name(request.facet()), request.value());
    }
    add(fields, "sort", request.order() == Order.TITLE ? "title" : null);
    add(fields, "after", request.after());
    return fields.isEmpty() ? LIBRARY : LIBRARY + "?" + String.join("&", fields);
  }

  /** A facet as addresses name it. */
  static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.add(name + "=" + encoded(value));
    }
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }

  /** A fragment's words; as written when it is badly encoded. */
  static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}
