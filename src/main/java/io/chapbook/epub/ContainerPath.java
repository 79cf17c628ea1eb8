package io.chapbook.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Paths inside a container, from its root. https://www.w3.org/TR/epub-33/#sec-container-filenames
 *
 * <p>No path leads out of the container: whoever unpacks files by such a name writes nowhere else.
 */
public final class ContainerPath {

  private ContainerPath() {}

  /**
   * Checks the name of an entry.
   *
   * @throws MalformedPublicationException when the name is empty, absolute, climbs, or holds a
   *     backslash, a colon or a control character
   */
  static void check(String name) throws MalformedPublicationException {
    if (name.isEmpty() || name.startsWith("/")) {
      throw new MalformedPublicationException(name, "an entry's name is empty or absolute");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == 0x7f || c == '\\' || c == ':') {
        throw new MalformedPublicationException(
            name, "an entry's name holds a character that no path in a book has");
      }
    }
    for (String segment : name.split("/")) {
      if (segment.equals("..") || segment.equals(".") || segment.isEmpty()) {
        throw new MalformedPublicationException(name, "an entry's name is no plain path");
      }
    }
  }

  /** Whether a reference leads out of the container by its nature, as a web address does. */
  public static boolean isRemote(String href) {
    int colon = href.indexOf(':');
    int slash = href.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash) || href.startsWith("//");
  }

  /**
   * The path that a reference leads to, without its fragment.
   *
   * @param document the path of the document that holds the reference
   * @param href a relative reference, percent-encoded where need be
   * @throws MalformedPublicationException when it climbs out of the container or is badly encoded
   */
  public static String resolve(String document, String href) throws MalformedPublicationException {
    String decoded = decode(document, beforeAny(href, "#?"));
    if (decoded.isEmpty()) {
      return document;
    }
    String folder = document.substring(0, document.lastIndexOf('/') + 1);
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (decoded.startsWith("/") ? decoded : folder + decoded).split("/")) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          throw new MalformedPublicationException(
              document, "a path climbs out of the book: " + href);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  /** The same with the reference's fragment. */
  static String resolveWithFragment(String document, String href)
      throws MalformedPublicationException {
    int mark = href.indexOf('#');
    return resolve(document, href) + (mark < 0 ? "" : href.substring(mark));
  }

  private static String beforeAny(String href, String marks) {
    for (int i = 0; i < href.length(); i++) {
      if (marks.indexOf(href.charAt(i)) >= 0) {
        return href.substring(0, i);
      }
    }
    return href;
  }

  private static String decode(String document, String href) throws MalformedPublicationException {
    if (href.indexOf('%') < 0) {
      return href;
    }
    try {
      // URLDecoder is for forms, where a plus sign means a blank.
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedPublicationException(document, "a path is badly encoded: " + href, e);
    }
  }
}
