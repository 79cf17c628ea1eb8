package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;

/** Reads pages of HTML as their markup says. It keeps nothing between pages. */
public final class PageReader {

  private static final String XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

  private final PageLayouts layouts = PageLayouts.standard();

  /**
   * Reads a page.
   *
   * @param name the file's own name, without folders
   * @param page its characters
   * @param charset the IANA name of the encoding that it was read in
   */
  public PageReading read(String name, String page, String charset) {
    String html = page.startsWith("\uFEFF") ? page.substring(1) : page;
    SourceText empty = SourceText.of(name, "", charset);
    if (isXhtml(html)) {
      Document xml = parse(html, Parser.xmlParser().tagSet(TagSet.Html()));
      if (hasRoot(xml)) {
        PageReading reading = read(xml, empty);
        if (!reading.text().content().isEmpty()) {
          return reading;
        }
      }
      // What calls itself XHTML is often not well-formed; then it is read as browsers read HTML.
    }
    return read(parse(html, Parser.htmlParser()), empty);
  }

  private static Document parse(String html, Parser parser) {
    return Jsoup.parse(html, "", parser.setTrackPosition(true));
  }

  /** Only as XML does {@code <title/>} or {@code <script/>} end where it stands. */
  private static boolean isXhtml(String html) {
    int at = html.indexOf(XHTML_NAMESPACE);
    return html.startsWith("<?xml") && at >= 0 && at < 2_000;
  }

  private static boolean hasRoot(Document page) {
    Element root = page.firstElementChild();
    return root != null && root.normalName().equals("html");
  }

  private PageReading read(Document page, SourceText empty) {
    PageLayout layout = layouts.of(page);
    PageParts parts = PageParts.of(page, layout);
    PageReading reading = walk(page, parts, true, empty);
    // An element that nobody closed may set the whole page in italics; that is no emphasis.
    return reading == null ? walk(page, parts, false, empty) : reading;
  }

  /** The page's lines; null if most of it turns out to be emphasised. */
  private static @org.jspecify.annotations.Nullable PageReading walk(
      Document page, PageParts parts, boolean emphasis, SourceText empty) {
    TextFlow flow = new TextFlow();
    if (!parts.has(PageRole.TITLE)) {
      nameOf(page, flow);
    }
    int named = flow.length();
    PageWalk walk = new PageWalk(flow, parts, emphasis);
    walk.walk(page);
    if (emphasis && flow.emphasized() * 2 > flow.length() - named) {
      return null;
    }
    SourceText text = flow.length() == named ? empty : flow.finish(empty.name(), empty.charset());
    return new PageReading(text, walk.wordsOutside(), walk.wordsHidden());
  }

  /** Puts what the page calls itself on a line of its own, since nothing in it may be the title. */
  private static void nameOf(Document page, TextFlow flow) {
    Element title = page.selectFirst("head > title");
    if (title != null && !title.text().isBlank()) {
      LineLedger.Open mark = flow.open(LineMark.Kind.PAGE_NAME, 0);
      flow.text(title.text(), Math.max(1, title.sourceRange().start().lineNumber()));
      flow.close(mark);
      flow.atLeast(2);
    }
  }
}
