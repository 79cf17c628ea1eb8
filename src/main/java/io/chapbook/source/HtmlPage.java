package io.chapbook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages of HTML from plain texts, and finds the encoding that a page declares. */
final class HtmlPage {

  private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".xht");

  /**
   * Where a declaration must stand. The standard asks for the first 1024 bytes; saved pages have
   * long comments before it.
   */
  private static final int DECLARATION_WITHIN = 4096;

  private HtmlPage() {}

  /**
   * Whether a text is a page: its name says so and it has a tag, or it begins as a page does,
   * whatever its name.
   */
  static boolean isPage(String name, String content) {
    return startsAsPage(content) || isNamedPage(name) && content.indexOf('<') >= 0;
  }

  private static boolean isNamedPage(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private static boolean startsAsPage(String content) {
    int at = afterSpace(content, 0);
    while (content.startsWith("<?", at) || content.startsWith("<!--", at)) {
      int end = content.indexOf('>', at);
      at = end < 0 ? content.length() : afterSpace(content, end + 1);
    }
    return content.regionMatches(true, at, "<!DOCTYPE html", 0, 14)
        || content.regionMatches(true, at, "<html", 0, 5);
  }

  private static int afterSpace(String content, int from) {
    int at = from;
    while (at < content.length()
        && (content.charAt(at) <= ' ' || content.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  /**
   * The page's text in the encoding it declares, if it is a page, the encoding is known and none of
   * its bytes contradicts it. UTF-8 has been tried before: a page may be converted and keep its old
   * declaration, but hardly any page is UTF-8 by chance.
   */
  static Optional<Decoding> decodeAsDeclared(String name, byte[] bytes) {
    return otherThanUtf8(name, bytes)
        .map(charset -> charset.decode(bytes, EncodingGround.DECLARED))
        .filter(decoding -> decoding.malformed() == 0);
  }

  /** The encoding that a page declares, if it is known and not a form of Unicode. */
  static Optional<NamedCharset> otherThanUtf8(String name, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), ISO_8859_1);
    if (!isPage(name, start)) {
      return Optional.empty();
    }
    return declared(Jsoup.parse(start), start)
        .flatMap(NamedCharset::forLabel)
        .filter(charset -> !charset.name().startsWith("UTF-"));
  }

  private static Optional<String> declared(Document page, String start) {
    for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
      String label = meta.hasAttr("charset") ? meta.attr("charset") : after(meta.attr("content"));
      if (!label.isBlank()) {
        return Optional.of(label);
      }
    }
    if (!start.startsWith("<?xml")) {
      return Optional.empty();
    }
    String declaration = start.substring(0, Math.max(start.indexOf("?>"), 0));
    int at = declaration.indexOf("encoding=");
    return at < 0
        ? Optional.empty()
        : Optional.of(declaration.substring(at + 9).replace('"', '\'').split("'", 3))
            .filter(parts -> parts.length == 3)
            .map(parts -> parts[1]);
  }

  /** The label in {@code text/html; charset=label}, with or without quotes. */
  private static String after(String contentType) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return "";
    }
    StringTokenizer label = new StringTokenizer(contentType.substring(at + 8), "\"'; \t\n\r");
    return label.hasMoreTokens() ? label.nextToken() : "";
  }
}
