package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the word lists, the table of rules and the table of weights that come with Chapbook.
 *
 * <p>A rule is a block of lines: its name in square brackets, then {@code label}, {@code weight},
 * {@code pattern}, any number of {@code takes} and {@code leaves}, and a {@code remark}. A costly
 * pattern may have {@code needs}: words, parted by bars, without which it is not tried; a list of
 * words may stand there too. A line of {@code #} is a comment.
 *
 * <p>A weight is one line: name, whole number, remark, parted by blanks.
 */
public final class RuleTableReader {

  /** The languages that have a word list; a new one is a new file and a name here. */
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "zh", "ja", "ko");

  private static final Pattern LIST_REFERENCE = Pattern.compile("\\{\\{([a-z-]+)}}");

  /** The rules of the table, with the words of the lists filled in. */
  public RuleTable readRules(WordLists words) {
    List<LineRule> rules = new ArrayList<>();
    Map<String, List<String>> block = new LinkedHashMap<>();
    String name = null;
    for (String line : ResourceLines.of("rules.txt")) {
      if (line.startsWith("[") && line.endsWith("]")) {
        if (name != null) {
          rules.add(rule(name, block, words));
        }
        name = line.substring(1, line.length() - 1);
        block = new LinkedHashMap<>();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.indexOf(' ');
        String key = space < 0 ? line : line.substring(0, space);
        String value = space < 0 ? "" : line.substring(space).strip();
        block.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
    }
    if (name != null) {
      rules.add(rule(name, block, words));
    }
    return new RuleTable(rules);
  }

  /** The word lists of every language. */
  public WordLists readWords() {
    Map<String, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (String line : ResourceLines.of("words/" + language + ".txt")) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          lists.put(line.substring(0, colon).strip(), split(line.substring(colon + 1)));
        }
      }
      byLanguage.put(language, lists);
    }
    return new WordLists(byLanguage);
  }

  /**
   * The weights of the evidence that classes give.
   *
   * @throws IllegalArgumentException when a row is no name, number and remark
   */
  public Weights readWeights() {
    List<Weights.Row> rows = new ArrayList<>();
    for (String line : ResourceLines.of("weights.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(weight(line));
      }
    }
    return new Weights(rows);
  }

  private static Weights.Row weight(String line) {
    int name = line.indexOf(' ');
    String rest = name < 0 ? "" : line.substring(name).strip();
    int number = rest.indexOf(' ');
    if (number < 0) {
      throw new IllegalArgumentException("weights: a row needs name, number and remark: " + line);
    }
    try {
      return new Weights.Row(
          line.substring(0, name),
          Integer.parseInt(rest.substring(0, number)),
          rest.substring(number).strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("weights: no whole number: " + line, e);
    }
  }

  private static List<String> split(String list) {
    List<String> words = new ArrayList<>();
    for (String word : list.split("\\|")) {
      if (!word.isBlank()) {
        words.add(word.strip().toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(words);
  }

  private static LineRule rule(String name, Map<String, List<String>> block, WordLists words) {
    try {
      return new LineRule(
          name,
          RuleLabel.valueOf(one(block, "label")),
          Integer.parseInt(one(block, "weight")),
          Pattern.compile(withWords(one(block, "pattern"), words)),
          needs(block.getOrDefault("needs", List.of()), words),
          block.getOrDefault("takes", List.of()),
          block.getOrDefault("leaves", List.of()),
          String.join(" ", block.getOrDefault("remark", List.of())));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("rule " + name + ": " + e.getMessage(), e);
    }
  }

  /** Words parted by bars; a list stands for the longest word of each of its entries. */
  private static Needs needs(List<String> lines, WordLists words) {
    Set<String> needs = new LinkedHashSet<>();
    for (String need : split(String.join("|", lines))) {
      Matcher list = LIST_REFERENCE.matcher(need);
      if (list.matches()) {
        words.words(list.group(1)).forEach(entry -> needs.add(Collections.max(
            List.of(entry.split(" ")), Comparator.comparingInt(String::length))));
      } else {
        needs.add(need);
      }
    }
    return new Needs(List.copyOf(needs));
  }

  private static String one(Map<String, List<String>> block, String key) {
    List<String> values = block.getOrDefault(key, List.of());
    if (values.size() != 1) {
      throw new IllegalArgumentException("needs one line \"" + key + "\", has " + values.size());
    }
    return values.get(0);
  }

  private static String withWords(String pattern, WordLists words) {
    return LIST_REFERENCE
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(resolve(match.group(1), words)));
  }

  private static String resolve(String reference, WordLists words) {
    String pattern = NumberPatterns.of(reference, words);
    return pattern != null ? pattern : words.alternatives(reference);
  }
}
