package io.chapbook.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a KEPUB's documents as text, with nothing of the program's: what is left when Kobo's marks are
 * taken out must be the EPUB's, byte for byte.
 */
public final class KepubText {

  /** A span holds the text of one node, or one image; never another element. */
  private static final Pattern SPAN = Pattern.compile(
      "<span class=\"koboSpan\" id=\"kobo\\.(\\d+)\\.(\\d+)\">([^<]+|<img [^>]*/>)</span>");

  private static final Pattern STYLE =
      Pattern.compile("<style type=\"text/css\" class=\"kobostylehacks\">[^<]*</style>\n(?=</head>)");

  private static final Pattern OPENING =
      Pattern.compile("(<body[^>]*>)<div id=\"book-columns\"><div id=\"book-inner\">");

  private KepubText() {}

  /** A document without spans, style and the two elements around the body. */
  public static String withoutMarks(String xhtml) {
    String plain = SPAN.matcher(xhtml).replaceAll("$3");
    plain = STYLE.matcher(plain).replaceFirst("");
    plain = OPENING.matcher(plain).replaceFirst("$1");
    return plain.replace("</div></div></body>", "</body>");
  }

  /** The ids of a document's spans in their order, {@code P.S}. */
  public static List<String> ids(String xhtml) {
    List<String> ids = new ArrayList<>();
    for (Matcher span = SPAN.matcher(xhtml); span.find(); ) {
      ids.add(span.group(1) + "." + span.group(2));
    }
    return ids;
  }

  /** The text of the body that stands in no span, blanks left out. */
  public static String outsideSpans(String xhtml) {
    String rest = SPAN.matcher(xhtml.substring(xhtml.indexOf("<body"))).replaceAll("");
    return rest.replaceAll("<[^>]*>", "").replaceAll("\\s", "");
  }
}
