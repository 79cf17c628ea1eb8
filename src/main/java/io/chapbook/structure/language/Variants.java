package io.chapbook.structure.language;

import io.chapbook.bundled.BundledFile;
import io.chapbook.structure.outline.FoundLanguage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Telling words of languages that a model takes for one another, or does not know, from {@code
 * variants.txt}. Immutable.
 */
final class Variants {

  /** The group of what any text in Latin letters may be. */
  static final String ANY_LATIN = "latin";

  private static final int FEWEST_DIFFERENT = 4;

  private static final double LEAST_SHARE = 0.08;

  /** Words by tag, by the group's name or each answer of a model that leads to the group. */
  private final Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();

  /** The words that come with Chapbook. */
  static Variants standard() {
    return new Variants(BundledFile.lines(Variants.class, "variants.txt"));
  }

  Variants(List<String> lines) {
    Map<String, Set<String>> group = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        group = new LinkedHashMap<>();
        for (String name : line.substring(1, line.length() - 1).split(" ")) {
          groups.put(name, group);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.indexOf(' ');
        Set<String> words = new HashSet<>();
        Stream.of(line.substring(space).split("\\|")).map(String::strip).forEach(words::add);
        group.put(line.substring(0, space), Set.copyOf(words));
      }
    }
  }

  /**
   * The language of a group whose words stand in a text, or null when too few do. In a group of
   * languages that a model takes for one another, the one with the most words wins.
   */
  @Nullable FoundLanguage choose(String name, String sample) {
    Map<String, Set<String>> group = groups.getOrDefault(name, Map.of());
    String[] words = sample.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}\\p{M}']+");
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Set<String>> variant : group.entrySet()) {
      int count = count(words, variant.getValue(), name.equals(ANY_LATIN));
      if (count > most) {
        second = most;
        most = count;
        best = variant.getKey();
      } else {
        second = Math.max(second, count);
      }
    }
    if (most == second) {
      return null;
    }
    double confidence = (most + 1) / (double) (most + second + 2);
    return FoundLanguage.inferred(best, confidence, most + " of " + words.length + " words tell it");
  }

  private static int count(String[] words, Set<String> telling, boolean alone) {
    int count = 0;
    Set<String> different = new HashSet<>();
    for (String word : words) {
      if (telling.contains(word)) {
        count++;
        different.add(word);
      }
    }
    boolean enough = !alone
        || different.size() >= FEWEST_DIFFERENT && count >= LEAST_SHARE * words.length;
    return enough ? count : 0;
  }
}
