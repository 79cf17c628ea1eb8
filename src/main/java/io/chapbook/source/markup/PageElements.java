package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What HTML's elements mean for lines of text. */
final class PageElements {

  /** Parted from their neighbours by a blank line. */
  private static final Set<String> SET_APART =
      Set.of(
          "p", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "h1", "h2", "h3",
          "h4", "h5", "h6");

  /** Blocks that go on in the line of what stands before them. */
  private static final Set<String> FLOWING = Set.of("dd", "td", "th");

  private static final Set<String> EMPHASIS = Set.of("em", "i", "cite", "dfn", "var");

  private static final Set<String> STRONG = Set.of("strong", "b");

  /** Inline elements without a meaning, which word processors dress by style alone. */
  private static final Set<String> DRESSED = Set.of("span", "font");

  private PageElements() {}

  /** How many line ends part an element from its neighbours at least. */
  static int lineEndsAround(Element element) {
    String name = element.normalName();
    return SET_APART.contains(name) ? 2 : element.isBlock() && !FLOWING.contains(name) ? 1 : 0;
  }

  /** What the lines of an element are, or null where its name says nothing. */
  static LineMark.@Nullable Kind kind(Element element, PageParts parts, boolean inside) {
    String name = element.normalName();
    if (isHeading(name)) {
      return parts.isAroundOthers(element) ? null : LineMark.Kind.HEADING;
    }
    return switch (name) {
      case "blockquote" -> LineMark.Kind.QUOTATION;
      case "li" -> LineMark.Kind.LIST_ITEM;
      case "pre" -> holdsParagraphs(element) ? null : LineMark.Kind.PREFORMATTED;
      default -> null;
    };
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /**
   * The rank of a heading. Where a site says which elements head chapters, those come first, and
   * headings that the author wrote inside a chapter cannot stand above them.
   */
  static int level(Element element, @Nullable PageRole role, PageParts parts) {
    if (role == PageRole.CHAPTER || role == PageRole.HEADING) {
      return 1;
    }
    int rank = element.normalName().charAt(1) - '0';
    boolean sites = parts.has(PageRole.HEADING) || parts.has(PageRole.CHAPTER);
    return sites ? Math.max(2, rank) : rank;
  }

  /** Whether the line ends and blanks in an element are the text's own. */
  static boolean keepsLines(Element element) {
    if (element.normalName().equals("pre")) {
      return !holdsParagraphs(element);
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("white-space:pre");
  }

  private static boolean holdsParagraphs(Element element) {
    Element first = element.firstElementChild();
    return first != null && (first.normalName().equals("p") || first.normalName().equals("div"));
  }

  static boolean isEmphasis(Element element, StyleRules style) {
    return EMPHASIS.contains(element.normalName())
        ? !element.attr("style").contains("font-style:normal")
        : DRESSED.contains(element.normalName()) && style.isItalic(element);
  }

  static boolean isStrong(Element element, StyleRules style) {
    return STRONG.contains(element.normalName())
        ? !element.attr("style").contains("font-weight:normal")
        : DRESSED.contains(element.normalName()) && style.isBold(element);
  }
}
