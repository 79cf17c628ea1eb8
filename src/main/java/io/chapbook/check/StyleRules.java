package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;

import io.chapbook.epub.ManifestItem;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Rules about style sheets, {@code style} elements and attributes. */
final class StyleRules {

  private static final Pattern ADDRESS =
      Pattern.compile("url\\(\\s*[\"']?([^\"')]+)|^[\"']([^\"']+)[\"']");
  private static final Pattern NEGATIVE = Pattern.compile("(^|\\s)-[0-9.]*[1-9]");
  private static final Pattern FIXED = Pattern.compile("[0-9.]+\\s*(px|pt|cm|mm|in|%).*");

  /** What is larger is no style sheet but an attack on our memory. */
  private static final int LARGEST_SHEET = 4 << 20;

  static final List<BookRule> ROWS = List.of(
      row("css-variables", Severity.WARNING, KINDLE, "custom properties, `var()`",
          "Kindle's converter knows no variables: the declaration is lost, or the book refused",
          "one report: harvard-edge/cs249r_book issue 1148",
          "write the value itself",
          one -> one.property().startsWith("--") || one.value().contains("var(")),
      row("negative-margin", Severity.WARNING, KINDLE, "`margin`, `left`, `top` and so on",
          "text is pushed off the page; Kindle asks for no negative values",
          "Kindle Publishing Guidelines",
          "take a value of 0 or more; a hanging indent by `text-indent` is well",
          one -> (one.property().startsWith("margin")
              || Set.of("left", "right", "top", "bottom").contains(one.property()))
              && NEGATIVE.matcher(one.value()).find()),
      new BookRule("colours", Severity.WARNING, PackageRules.ALL,
          "`color`, `background` of `html`, `body`, `p`",
          "in the dark the text is black on black, or the page glares",
          "Kobo's guidelines for publishers: no backgrounds; WCAG 2.2, 1.4.3",
          "leave colours to the reader",
          (book, places) -> find(book, places, one ->
              (one.property().equals("color") || one.property().startsWith("background"))
                  && (one.isFor("html") || one.isFor("body") || one.isFor("p")))),
      row("base-font-size", Severity.WARNING, KOBO, "`font-size` of `html`, `body`",
          "the size that somebody chose is not kept; a percentage trips Kobo's e-ink readers",
          "Kobo's guidelines for publishers; WCAG 2.2, 1.4.4",
          "leave the size of the text out, and size headings in em",
          one -> one.property().equals("font-size") && (one.isFor("html") || one.isFor("body"))
              && FIXED.matcher(one.value()).matches()),
      row("body-padding", Severity.INFO, KOBO, "`padding` of `body`",
          "it adds to the margins that Kobo sets itself",
          "Kobo's guidelines for publishers",
          "leave the padding of the body out",
          one -> one.property().startsWith("padding") && one.isFor("body")
              && !isZero(one.value())),
      row("bare-selectors", Severity.INFO, KOBO, "selectors `div`, `span`",
          "Kobo puts elements of these names around the text, and they take the style too",
          "Kobo's guidelines for publishers",
          "give the elements a class and select that",
          one -> one.isFor("div") || one.isFor("span")),
      row("page-break", Severity.INFO, KOBO, "`page-break-before` and its like",
          "Kobo begins a page reliably only where a file begins",
          "Kobo's guidelines for publishers",
          "begin a new file where a page must begin",
          one -> one.property().matches("(page-)?break-(before|after)")
              && one.value().matches("(?i)(always|page|left|right).*")),
      new BookRule("hidden-text", Severity.ERROR, Set.of(KINDLE), "`display: none`",
          "Send-to-Kindle refuses books with 10,000 hidden characters or more (E3013)",
          "reports on refused books",
          "take the hidden text out",
          HiddenText::find));

  private StyleRules() {}

  private static boolean isZero(String value) {
    return Arrays.stream(value.split("\\s+")).allMatch(one -> one.matches("0[a-z%]{0,4}"));
  }

  private static BookRule row(
      String name, Severity severity, ReadingSystem reader, String where, String why,
      String source, String remedy, Predicate<StyleDeclaration> breaks) {
    return new BookRule(name, severity, Set.of(reader), where, why, source, remedy,
        (book, places) -> find(book, places, breaks));
  }

  /**
   * A style sheet, or what a document has of it.
   *
   * @param path the file it stands in
   * @param declarations its declarations in their order
   */
  record Sheet(String path, List<StyleDeclaration> declarations) {}

  /** All style sheets, {@code style} elements and attributes. */
  static List<Sheet> sheets(OpenBook book) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (ManifestItem item : book.items(Set.of("text/css"))) {
      if (book.size(item.path()) > LARGEST_SHEET) {
        continue;
      }
      sheets.add(new Sheet(item.path(), StyleSheetReader.read(
          new String(book.bytes(item.path()), StandardCharsets.UTF_8), 1)));
    }
    for (String path : book.documents()) {
      for (Element style : book.tree(path).select("style")) {
        sheets.add(new Sheet(path,
            StyleSheetReader.read(style.wholeText(), Math.max(1, OpenBook.line(style)))));
      }
      for (Element styled : book.tree(path).select("[style]")) {
        sheets.add(new Sheet(path, StyleSheetReader.readAttribute(
            styled.tagName(), styled.attr("style"), OpenBook.line(styled))));
      }
    }
    return sheets;
  }

  /** What a declaration fetches. */
  static List<String> addresses(StyleDeclaration one) {
    return ADDRESS.matcher(one.property().equals("@import") || one.value().contains("url(")
            ? one.value() : "")
        .results().map(StyleRules::address).toList();
  }

  private static String address(MatchResult match) {
    return (match.group(1) == null ? match.group(2) : match.group(1)).strip();
  }

  private static void find(
      OpenBook book, BookRule.Places places, Predicate<StyleDeclaration> breaks)
      throws IOException {
    for (Sheet sheet : sheets(book)) {
      for (StyleDeclaration one : sheet.declarations()) {
        if (breaks.test(one)) {
          places.add(sheet.path(), one.line(), (one.selectors().isEmpty() ? "" : one.selectors()
              .replaceAll("\\s+", " ") + " { ") + one.property() + ": " + one.value()
              + (one.selectors().isEmpty() ? "" : " }"));
        }
      }
    }
  }
}
