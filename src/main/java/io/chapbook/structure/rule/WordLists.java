package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of many languages by what they are used for: {@code chapter}, {@code prologue}, {@code
 * note}. Rules name a list as {@code {{chapter}}}; the words of all languages stand together, since
 * a heading says what it is long before the language is known.
 */
public final class WordLists {

  private final Map<String, List<String>> words;
  private final Map<String, Map<String, List<String>>> byLanguage;

  WordLists(Map<String, Map<String, List<String>>> byLanguage) {
    this.byLanguage = byLanguage;
    this.words = new HashMap<>();
    for (Map<String, List<String>> lists : byLanguage.values()) {
      lists.forEach((key, list) -> words.computeIfAbsent(key, k -> new ArrayList<>()).addAll(list));
    }
  }

  /** The words of a list in all languages; empty for a list that does not exist. */
  public List<String> words(String key) {
    return Collections.unmodifiableList(words.getOrDefault(key, List.of()));
  }

  /** The words of a list by language (BCP 47), in a fixed order. */
  public Map<String, List<String>> byLanguage(String key) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, lists) -> {
          if (lists.containsKey(key)) {
            found.put(language, lists.get(key));
          }
        });
    return found;
  }

  /**
   * The words of a list as one alternative of a regular expression, longest first, blanks in a word
   * standing for any white space.
   *
   * @throws IllegalArgumentException when no language has such a list
   */
  String alternatives(String key) {
    if (!words.containsKey(key)) {
      throw new IllegalArgumentException("no word list is named " + key);
    }
    return WordPattern.of(words.get(key));
  }
}
