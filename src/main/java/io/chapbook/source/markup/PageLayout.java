package io.chapbook.source.markup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How the pages of one site, or one kind of page, are built: CSS selectors for what they hold.
 *
 * @param name what it is called in the table
 * @param known selectors of which each must match something on such a page
 * @param least how much of the page's text the story must hold at least, in per cent, for the page
 *     to be one of these; 0 where the selectors alone are sure
 * @param selectors for each role, its selectors
 */
record PageLayout(
    String name, List<String> known, int least, Map<PageRole, List<String>> selectors) {

  PageLayout {
    known = List.copyOf(known);
    selectors = Map.copyOf(selectors);
  }

  /** Whether a page is built like this. */
  boolean fits(Document page) {
    if (known.stream().anyMatch(selector -> page.selectFirst(selector) == null)) {
      return false;
    }
    return least == 0 || holdsEnough(page);
  }

  private boolean holdsEnough(Document page) {
    long inside = 0;
    for (Element story : outermost(page)) {
      inside += WordCount.in(story);
    }
    return inside * 100 >= WordCount.in(page.body()) * (long) least;
  }

  private List<Element> outermost(Document page) {
    Map<Element, PageRole> roles = roles(page);
    List<Element> stories = new ArrayList<>();
    Element last = null;
    for (Element story : page.getAllElements()) {
      if (roles.get(story) == PageRole.STORY && (last == null || !isInside(story, last))) {
        stories.add(story);
        last = story;
      }
    }
    return stories;
  }

  private static boolean isInside(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** The elements of a page that have a role. */
  Map<Element, PageRole> roles(Document page) {
    Map<Element, PageRole> roles = new IdentityHashMap<>();
    for (PageRole role : PageRole.values()) {
      for (String selector : selectors.getOrDefault(role, List.of())) {
        for (Element element : page.select(selector)) {
          roles.putIfAbsent(element, role);
          if (role.isOnce()) {
            break;
          }
        }
        if (role.isOnce() && roles.containsValue(role)) {
          break;
        }
      }
    }
    return roles;
  }

  /** A layout with the same rules and those of another for the roles in it. */
  PageLayout with(PageLayout common) {
    Map<PageRole, List<String>> joined = new EnumMap<>(PageRole.class);
    joined.putAll(selectors);
    common.selectors.forEach((role, others) -> {
      List<String> all = new ArrayList<>(joined.getOrDefault(role, List.of()));
      all.addAll(others);
      joined.put(role, all);
    });
    return new PageLayout(name, known, least, joined);
  }
}
