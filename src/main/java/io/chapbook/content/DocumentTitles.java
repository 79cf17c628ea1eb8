package io.chapbook.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sees to it that no two documents of a book have the same title. */
final class DocumentTitles {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /** The wanted title, or the title with the lowest number behind it that no document has yet. */
  String claim(String wanted) {
    String title = wanted;
    while (!taken.add(title)) {
      title = wanted + " (" + (uses.merge(wanted, 1, Integer::sum) + 1) + ")";
    }
    return title;
  }
}
