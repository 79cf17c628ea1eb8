package io.chapbook.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns a page of HTML into the lines a reader sees, as a browser's plain-text copy does: see
 * <a href="https://html.spec.whatwg.org/multipage/dom.html#rendered-text-collection-steps">rendered
 * text collection steps</a>. Beyond that, headings keep their rank as {@code # }, {@code ## }, and
 * so on, a thematic break is a line of asterisks, and a term stands on one line with what is said
 * of it, so that structure is not lost.
 *
 * <p>The page is walked without recursion, so that no depth of nesting can exhaust the stack.
 */
final class HtmlStory implements NodeFilter {

  /** Not shown, or no part of the story. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "head", "script", "style", "nav", "noscript", "template", "iframe", "svg", "select",
          "button");

  /** Parted from their neighbours by a blank line. */
  private static final Set<String> SET_APART =
      Set.of(
          "p", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "h1", "h2", "h3", "h4",
          "h5", "h6");

  private static final String XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

  private final TextFlow flow = new TextFlow();
  private int preformatted;
  private boolean titled;

  private HtmlStory() {}

  /** The text of a page, lines ended by LF; empty if it shows none. */
  static String toPlainText(String page) {
    String html = page.startsWith("\uFEFF") ? page.substring(1) : page;
    String text = isXhtml(html) ? text(Jsoup.parse(html, "", xhtmlParser())) : "";
    // What calls itself XHTML is often not well-formed; then it is read as browsers read HTML.
    return text.isEmpty() ? text(Jsoup.parse(html)) : text;
  }

  /** Only as XML does {@code <title/>} or {@code <script/>} end where it stands. */
  private static boolean isXhtml(String html) {
    int at = html.indexOf(XHTML_NAMESPACE);
    return html.startsWith("<?xml") && at >= 0 && at < 2_000;
  }

  private static Parser xhtmlParser() {
    return Parser.xmlParser().tagSet(TagSet.Html());
  }

  private static String text(Document page) {
    HtmlStory story = new HtmlStory();
    NodeTraversor.filter(story, page);
    String body = story.flow.toString();
    String title = page.title().strip();
    return story.titled || title.isEmpty() || body.isEmpty() ? body : "# " + title + "\n\n" + body;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (preformatted > 0) {
        flow.preformatted(text.getWholeText());
      } else {
        flow.text(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      if (LEFT_OUT.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> flow.lineEnd();
      case "hr" -> flow.thematicBreak();
      case "dt" -> flow.openTerm();
      case "dd" -> flow.definition();
      case "td", "th" -> flow.cell();
      default -> flow.atLeast(lineEndsAround(element));
    }
    if (isHeading(name)) {
      flow.openHeading(name.charAt(1) - '0');
    }
    preformatted += name.equals("pre") ? 1 : 0;
  }

  private void close(Element element) {
    String name = element.normalName();
    preformatted -= name.equals("pre") ? 1 : 0;
    if (isHeading(name)) {
      titled |= flow.closeHeading() && name.equals("h1");
    }
    if (name.equals("dt")) {
      flow.closeTerm();
    }
    if (!name.equals("br") && !name.equals("td") && !name.equals("th")) {
      flow.atLeast(lineEndsAround(element));
    }
  }

  private static int lineEndsAround(Element element) {
    return SET_APART.contains(element.normalName()) ? 2 : element.isBlock() ? 1 : 0;
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
