package io.chapbook.check;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector.SelectorParseException;

/** Counts the characters that style sheets hide. */
final class HiddenText {

  private static final int MOST = 10_000;

  /** Names, classes and ids, few of them: others could keep the search busy for ever. */
  private static final Pattern PLAIN_SELECTOR =
      Pattern.compile("[\\w*.#-]{1,100}( ?[ >+~,] ?[\\w*.#-]{1,100}){0,5}");

  private static final int MOST_SELECTORS = 200;

  private HiddenText() {}

  /** Tells when a book hides too many; every style sheet is taken to be of every document. */
  static void find(OpenBook book, BookRule.Places places) throws IOException {
    Set<String> selectors = hiding(book);
    long hidden = 0;
    for (String path : book.pages()) {
      Document tree = book.tree(path);
      Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
      elements.addAll(tree.select("[style~=(?i)display\\s*:\\s*none]"));
      selectors.forEach(selector -> elements.addAll(select(tree, selector)));
      HiddenCounter counter = new HiddenCounter(elements);
      tree.traverse(counter);
      hidden += counter.characters;
    }
    if (hidden >= MOST) {
      places.add("", 0, hidden + " characters are hidden by display: none");
    }
  }

  private static List<Element> select(Document tree, String selector) {
    try {
      return tree.select(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      // What is no selector hides nothing.
      return List.of();
    }
  }

  private static Set<String> hiding(OpenBook book) throws IOException {
    Set<String> selectors = new TreeSet<>();
    for (StyleRules.Sheet sheet : StyleRules.sheets(book)) {
      for (StyleDeclaration one : sheet.declarations()) {
        String selector = one.selectors().strip().replaceAll("\\s+", " ");
        // Those of style attributes are element names, and are found by the attribute itself.
        if (one.property().equals("display") && one.value().matches("(?i)none(?U:\\b).*")
            && !one.isInAttribute() && PLAIN_SELECTOR.matcher(selector).matches()
            && selectors.size() < MOST_SELECTORS) {
          selectors.add(selector);
        }
      }
    }
    return new HashSet<>(selectors);
  }

  /** Counts the characters inside of some elements, those inside of several once. */
  private static final class HiddenCounter implements NodeVisitor {

    private final Set<Element> hiding;
    private int depth;
    private long characters;

    HiddenCounter(Set<Element> hiding) {
      this.hiding = hiding;
    }

    @Override
    public void head(Node node, int level) {
      if (node instanceof Element element && hiding.contains(element)) {
        depth++;
      } else if (depth > 0 && node instanceof TextNode text) {
        characters += text.text().length();
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element element && hiding.contains(element)) {
        depth--;
      }
    }
  }
}
