package io.chapbook.source.markup;

import io.chapbook.bundled.BundledFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The table of layouts; the first that fits a page is the page's. */
final class PageLayouts {

  private static final String TABLE = "/io/chapbook/source/pages.txt";

  private final List<PageLayout> layouts;

  private PageLayouts(List<PageLayout> layouts) {
    this.layouts = List.copyOf(layouts);
  }

  /** The layouts that come with Chapbook. */
  static PageLayouts standard() {
    return of(BundledFile.lines(PageLayouts.class, TABLE));
  }

  /**
   * A table: blocks that begin with {@code [name]}, each line a key, a blank and a selector.
   *
   * @throws IllegalArgumentException if a line has no known key
   */
  static PageLayouts of(List<String> lines) {
    List<PageLayout> layouts = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[") && line.endsWith("]")) {
        String name = line.substring(1, line.length() - 1);
        layouts.add(new PageLayout(name, List.of(), 0, Map.of()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int last = layouts.size() - 1;
        layouts.set(last, withLine(layouts.get(last), line));
      }
    }
    PageLayout common = layouts.remove(0);
    return new PageLayouts(layouts.stream().map(layout -> layout.with(common)).toList());
  }

  private static PageLayout withLine(PageLayout layout, String line) {
    int blank = line.indexOf(' ');
    String key = blank < 0 ? line : line.substring(0, blank);
    String value = blank < 0 ? "" : line.substring(blank).strip();
    switch (key) {
      case "remark" -> {
        return layout;
      }
      case "least" -> {
        return new PageLayout(
            layout.name(), layout.known(), Integer.parseInt(value), layout.selectors());
      }
      case "known" -> {
        List<String> known = new ArrayList<>(layout.known());
        known.add(value);
        return new PageLayout(layout.name(), known, layout.least(), layout.selectors());
      }
      default -> {
        return layout.with(new PageLayout("", List.of(), 0, selector(layout, key, value)));
      }
    }
  }

  private static Map<PageRole, List<String>> selector(PageLayout layout, String key, String value) {
    for (PageRole role : PageRole.values()) {
      if (role.key().equals(key)) {
        Map<PageRole, List<String>> selectors = new EnumMap<>(PageRole.class);
        selectors.put(role, List.of(value));
        return selectors;
      }
    }
    throw new IllegalArgumentException("page " + layout.name() + ": there is no role " + key);
  }

  /** The names of all layouts, in their order. */
  List<String> names() {
    return layouts.stream().map(PageLayout::name).toList();
  }

  /** The layout of a page; the last of the table fits every page. */
  PageLayout of(Document page) {
    for (PageLayout layout : layouts) {
      if (layout.fits(page)) {
        return layout;
      }
    }
    throw new IllegalStateException("the table of layouts lacks one for every page");
  }
}
