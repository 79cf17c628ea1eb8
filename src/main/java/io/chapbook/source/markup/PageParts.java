package io.chapbook.source.markup;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of one page are: their roles, and what its style says of them. */
final class PageParts {

  private final Map<Element, PageRole> roles;
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<PageRole> present = EnumSet.noneOf(PageRole.class);
  private final StyleRules style;

  private PageParts(Map<Element, PageRole> roles, StyleRules style) {
    this.roles = roles;
    this.style = style;
    roles.forEach((element, role) -> {
      if (!present.contains(role) && element.hasText()) {
        present.add(role);
      }
      Element at = role == PageRole.CHROME ? null : element.parent();
      while (at != null && around.add(at)) {
        at = at.parent();
      }
    });
  }

  /** The parts of a page that is built in a certain way. */
  static PageParts of(Document page, PageLayout layout) {
    return new PageParts(layout.roles(page), StyleRules.of(page));
  }

  /** The role of an element, or null. */
  @Nullable PageRole role(Element element) {
    return roles.get(element);
  }

  /** Whether something of the page with text has a role. */
  boolean has(PageRole role) {
    return present.contains(role);
  }

  /** Whether an element with a role, other than what belongs to the site, lies in this one. */
  boolean isAroundOthers(Element element) {
    return around.contains(element);
  }

  /** What the page's style says. */
  StyleRules style() {
    return style;
  }
}
