package io.chapbook.source.markup;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What a page's own style says that changes how it reads: what is not shown, what is emphasised.
 * Sites hide sentences against copying, word processors write emphasis as classes. Only rules that
 * hold on a screen count, and of selectors only what can be told without a browser.
 */
final class StyleRules {

  /** What style can say, as bits of a set. */
  private static final int HIDDEN = 1;

  private static final int ITALIC = 2;

  private static final int BOLD = 4;

  /** Selectors of several parts are looked for one by one; a page of a site has a few. */
  private static final int MOST_COMPLEX = 200;

  private final Map<String, Integer> simple = new HashMap<>();
  private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

  private StyleRules() {}

  /** The rules of a page's style elements. */
  static StyleRules of(Document page) {
    StyleRules rules = new StyleRules();
    Set<String> complex = new HashSet<>();
    for (Element style : page.select("style")) {
      String media = style.attr("media");
      if (media.isEmpty() || media.contains("all") || media.contains("screen")) {
        rules.read(style.data(), complex);
      }
    }
    complex.stream().sorted().limit(MOST_COMPLEX).forEach(selector -> rules.hide(page, selector));
    return rules;
  }

  private void hide(Document page, String selector) {
    try {
      hidden.addAll(page.select(selector));
    } catch (Selector.SelectorParseException notUnderstood) {
      // A state such as :hover, or newer CSS: such a rule hides nothing while a page is read.
      return;
    }
  }

  /** Reads the rules of a style sheet; those inside @media and the like are passed over. */
  private void read(String sheet, Set<String> complex) {
    String css = withoutComments(sheet);
    int at = 0;
    int open = css.indexOf('{');
    while (open >= 0) {
      String selectors = css.substring(at, open).strip();
      int close = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!selectors.startsWith("@")) {
        int says = says(css.substring(open + 1, close));
        add(selectors.substring(selectors.lastIndexOf(';') + 1), says, complex);
      }
      at = close + 1;
      open = css.indexOf('{', at);
    }
  }

  private static String withoutComments(String css) {
    StringBuilder out = new StringBuilder(css.length());
    int at = 0;
    for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
      out.append(css, at, open);
      int close = css.indexOf("*/", open + 2);
      at = close < 0 ? css.length() : close + 2;
    }
    return out.append(css, at, css.length()).toString();
  }

  private static int endOfBlock(String css, int open) {
    int depth = 0;
    for (int at = open; at < css.length(); at++) {
      depth += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private void add(String selectors, int says, Set<String> complex) {
    if (says == 0) {
      return;
    }
    for (String selector : selectors.split(",")) {
      String one = selector.strip();
      if (isSimple(one)) {
        simple.merge(one.toLowerCase(Locale.ROOT), says, (was, is) -> was | is);
      } else if ((says & HIDDEN) != 0 && one.indexOf(':') < 0) {
        complex.add(one);
      }
    }
  }

  /** {@code .class} or {@code #id}, with or without the element's name before it. */
  private static boolean isSimple(String selector) {
    int marks = 0;
    for (int at = 0; at < selector.length(); at++) {
      char c = selector.charAt(at);
      marks += c == '.' || c == '#' ? 1 : 0;
      if (!Character.isLetterOrDigit(c) && "-_.#".indexOf(c) < 0) {
        return false;
      }
    }
    return marks == 1;
  }

  private static int says(String declarations) {
    String style = declarations.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    boolean none = style.contains("display:none") || style.contains("visibility:hidden");
    boolean italic = style.contains("font-style:italic") || style.contains("font-style:oblique");
    boolean bold = style.contains("font-weight:bold")
        || style.contains("font-weight:700") || style.contains("font-weight:800");
    return (none ? HIDDEN : 0) | (italic ? ITALIC : 0) | (bold ? BOLD : 0);
  }

  /** Whether a browser does not show an element, by its own attributes or the page's style. */
  boolean hides(Element element) {
    return element.hasAttr("hidden")
        || (of(element) & HIDDEN) != 0
        || !hidden.isEmpty() && hidden.contains(element);
  }

  /** Whether an inline element without a meaning of its own is set in italics. */
  boolean isItalic(Element element) {
    return (of(element) & ITALIC) != 0;
  }

  /** Whether an inline element without a meaning of its own is set in bold type. */
  boolean isBold(Element element) {
    return (of(element) & BOLD) != 0;
  }

  private int of(Element element) {
    int says = element.hasAttr("style") ? says(element.attr("style")) : 0;
    if (!simple.isEmpty() && element.hasAttr("class")) {
      for (String name : element.classNames()) {
        says |= of(element, "." + name);
      }
    }
    return !simple.isEmpty() && element.hasAttr("id") ? says | of(element, "#" + element.id()) : says;
  }

  private int of(Element element, String selector) {
    String key = selector.toLowerCase(Locale.ROOT);
    return simple.getOrDefault(key, 0) | simple.getOrDefault(element.normalName() + key, 0);
  }
}
