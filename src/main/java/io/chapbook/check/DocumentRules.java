package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.GOOGLE;
import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;
import static io.chapbook.check.ReadingSystem.KOREADER;

import io.chapbook.report.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Rules about the markup of XHTML documents. */
final class DocumentRules {

  private static final Pattern DECLARATION =
      Pattern.compile("^<\\?xml[^>]*encoding=[\"']utf-8[\"']", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_DECLARATION = 200;

  static final List<BookRule> ROWS = List.of(
      new BookRule("xml-declaration", Severity.WARNING, Set.of(KINDLE), "XHTML documents",
          "without a declaration Send-to-Kindle takes the text for ISO-8859-1, and accents are lost",
          "README of innocenat/kindle-epub-fix",
          "begin the document with `<?xml version=\"1.0\" encoding=\"utf-8\"?>`",
          DocumentRules::declaration),
      new BookRule("document-language", Severity.WARNING, PackageRules.ALL, "`html`",
          "hyphenation and reading aloud go by the language of the document",
          "EPUB Accessibility 1.1; WCAG 2.2, 3.1.1",
          "add `lang` and `xml:lang` to `html`",
          DocumentRules::language),
      new BookRule("scripts", Severity.WARNING, PackageRules.ALL, "`script`, `on...` attributes",
          "scripts are not run by most reading systems, and make Kindle and shops refuse the book",
          "EPUB 3.3, 6.2.4; Kindle Publishing Guidelines",
          "take the scripts out",
          DocumentRules::scripts),
      new BookRule("forms", Severity.WARNING, Set.of(KINDLE, KOBO, GOOGLE, KOREADER),
          "`form`, `iframe`, `object`, `embed`",
          "such elements are not shown on e-readers, and Kindle refuses them",
          "Kindle Publishing Guidelines",
          "put plain text or a picture in their place",
          (book, places) ->
              elements(book, places, "form, iframe, object, embed, input, textarea, select")),
      new BookRule("rule-with-text", Severity.ERROR, PackageRules.ALL, "`hr`",
          "an `hr` is always empty; readers drop its text, or all that follows",
          "HTML, 4.4.2",
          "put the text into a paragraph of its own",
          DocumentRules::ruleWithText),
      new BookRule("inline-style", Severity.INFO, Set.of(KOBO), "`style` attributes",
          "inline styles win over what the person reading has chosen",
          "Kobo's guidelines for publishers",
          "give the element a class, and put the style into the style sheet",
          DocumentRules::inlineStyle));

  private DocumentRules() {}

  private static void declaration(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      byte[] bytes = book.bytes(path);
      int from = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
      String start = new String(bytes, from,
          Math.min(bytes.length - from, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
      if (!DECLARATION.matcher(start).find()) {
        places.add(path, 1, "the document does not begin with an XML declaration of UTF-8");
      }
    }
  }

  private static void language(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      Element html = book.tree(path).selectFirst("html");
      if (html != null && html.attr("lang").isBlank() && html.attr("xml:lang").isBlank()) {
        places.add(path, OpenBook.line(html), "the document states no language");
      }
    }
  }

  private static void scripts(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Element element : book.tree(path).getAllElements()) {
        if (element.nameIs("script")) {
          places.add(path, OpenBook.line(element), "the document holds a script");
        }
        for (Attribute attribute : element.attributes()) {
          if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
            places.add(path, OpenBook.line(element),
                "the attribute " + attribute.getKey() + " holds a script");
          }
        }
      }
    }
  }

  private static void elements(OpenBook book, BookRule.Places places, String which)
      throws IOException {
    for (String path : book.documents()) {
      for (Element element : book.tree(path).select(which)) {
        places.add(path, OpenBook.line(element), "the document holds an element "
            + element.tagName());
      }
    }
  }

  private static void ruleWithText(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Element rule : book.tree(path).select("hr")) {
        if (!rule.text().isBlank()) {
          places.add(path, OpenBook.line(rule), "the hr holds text");
        }
      }
    }
  }

  private static void inlineStyle(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      List<Element> styled = book.tree(path).select("[style]");
      if (!styled.isEmpty()) {
        places.add(path, OpenBook.line(styled.get(0)),
            styled.size() + " elements have a style of their own; this is the first");
      }
    }
  }
}
