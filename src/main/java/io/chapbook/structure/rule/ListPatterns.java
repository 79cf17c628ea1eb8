package io.chapbook.structure.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * The regular expressions that names stand for in rules: those of word lists and number forms. Many
 * rules name the same few. Threads may share one.
 */
final class ListPatterns {

  private final WordLists words;
  private final Map<String, String> known = new HashMap<>();

  ListPatterns(WordLists words) {
    this.words = words;
  }

  /**
   * What a name stands for.
   *
   * @throws IllegalArgumentException when nothing has that name
   */
  synchronized String of(String name) {
    String pattern = known.get(name);
    if (pattern == null) {
      String number = NumberPatterns.of(name, this::of);
      pattern = number != null ? number : words.alternatives(name);
      known.put(name, pattern);
    }
    return pattern;
  }
}
