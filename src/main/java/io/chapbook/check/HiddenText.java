package io.chapbook.check;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Counts the characters that style sheets hide. */
final class HiddenText {

  private static final int MOST = 10_000;

  private HiddenText() {}

  /** Tells when a book hides too many; every style sheet is taken to be of every document. */
  static void find(OpenBook book, BookRule.Places places) throws IOException {
    Set<String> selectors = hiding(book);
    long hidden = 0;
    for (String path : book.pages()) {
      Document tree = book.tree(path);
      Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
      elements.addAll(tree.select("[style~=(?i)display\\s*:\\s*none]"));
      for (String selector : selectors) {
        try {
          elements.addAll(tree.select(selector));
        } catch (SelectorParseException | IllegalArgumentException e) {
          // A selector that jsoup does not know hides nothing that we could count.
          continue;
        }
      }
      for (Element element : elements) {
        hidden += isOutermost(element, elements) ? element.text().length() : 0;
      }
    }
    if (hidden >= MOST) {
      places.add("", 0, hidden + " characters are hidden by display: none");
    }
  }

  private static boolean isOutermost(Element element, Set<Element> hidden) {
    return element.parents().stream().noneMatch(hidden::contains);
  }

  private static Set<String> hiding(OpenBook book) throws IOException {
    Set<String> selectors = new TreeSet<>();
    for (StyleRules.Sheet sheet : StyleRules.sheets(book)) {
      for (StyleDeclaration one : sheet.declarations()) {
        if (one.property().equals("display") && one.value().matches("(?i)none\\b.*")
            && !one.selectors().isBlank()) {
          selectors.add(one.selectors());
        }
      }
    }
    return selectors;
  }
}
