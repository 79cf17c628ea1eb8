package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.HashMap;
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
 * words may stand there too. And it may have {@code ends}: signs one of which must end a line. A line
 * of {@code #} is a comment.
 *
 * <p>A weight is one line: name, whole number, remark, parted by blanks.
 */
public final class RuleTableReader {

  private static final Pattern LIST_REFERENCE = Pattern.compile("\\{\\{([a-z-]+)}}");

  /** The rules of the table, with the words of the lists filled in. */
  public RuleTable readRules(WordLists words) {
    try {
      List<LineRule> rules = new ArrayList<>();
      Map<String, String> resolved = new HashMap<>();
      for (RuleBlock block : RuleBlock.read(ResourceLines.of("rules.txt"))) {
        rules.add(rule(block, words, resolved));
      }
      return new RuleTable(rules);
    } catch (MalformedRulesException e) {
      throw new IllegalStateException("rules.txt, line " + e.line() + ": " + e.getMessage(), e);
    }
  }

  /**
   * A table with the rules of another file in it: one whose name is known takes the other's place,
   * a new one comes behind those that are there.
   *
   * @param lines the file's lines, in the form of the table
   * @throws MalformedRulesException when a rule is not of the form, or does not take and leave what
   *     it says
   */
  public RuleTable addRules(RuleTable table, List<String> lines, WordLists words)
      throws MalformedRulesException {
    Map<String, LineRule> rules = new LinkedHashMap<>();
    table.rules().forEach(rule -> rules.put(rule.name(), rule));
    Map<String, String> resolved = new HashMap<>();
    for (RuleBlock block : RuleBlock.read(lines)) {
      LineRule rule = rule(block, words, resolved).asForeign();
      block.check(rule);
      rules.put(rule.name(), rule);
    }
    return new RuleTable(List.copyOf(rules.values()));
  }

  /**
   * The rule of a block.
   *
   * @param resolved the patterns that references stand for, as far as they are known; many rules
   *     name the same few
   */
  private static LineRule rule(RuleBlock block, WordLists words, Map<String, String> resolved)
      throws MalformedRulesException {
    return block.rule(pattern -> withWords(pattern, words, resolved), bars -> needs(bars, words));
  }

  /** The word lists of every language. */
  public WordLists readWords() {
    Map<String, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String line : ResourceLines.of("words.txt")) {
      int colon = line.indexOf(':');
      if (line.startsWith("[")) {
        lists = new LinkedHashMap<>();
        byLanguage.put(line.substring(1, line.length() - 1), lists);
      } else if (colon > 0 && !line.startsWith("#")) {
        lists.put(line.substring(0, colon), split(line.substring(colon + 1)));
      }
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

  /** What stands between the bars; it is in lower case already. */
  private static List<String> split(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start <= list.length()) {
      int bar = list.indexOf('|', start);
      int end = bar < 0 ? list.length() : bar;
      String word = list.substring(start, end).strip();
      if (!word.isEmpty()) {
        words.add(word);
      }
      start = end + 1;
    }
    return List.copyOf(words);
  }

  /** A list of words stands for the longest word of each of its entries. */
  private static List<String> needs(String bars, WordLists words) {
    Set<String> needs = new LinkedHashSet<>();
    for (String need : split(bars.toLowerCase(Locale.ROOT))) {
      if (need.startsWith("{{") && need.endsWith("}}")) {
        for (String entry : words.words(need.substring(2, need.length() - 2))) {
          needs.add(entry.indexOf(' ') < 0 ? entry : longestWord(entry));
        }
      } else {
        needs.add(need);
      }
    }
    return List.copyOf(needs);
  }

  private static String longestWord(String entry) {
    String longest = "";
    for (String word : entry.split(" ")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  /** A pattern with what its references stand for. */
  private static String withWords(
      String pattern, WordLists words, Map<String, String> resolved) {
    StringBuilder whole = new StringBuilder();
    Matcher reference = LIST_REFERENCE.matcher(pattern);
    int from = 0;
    while (reference.find()) {
      whole.append(pattern, from, reference.start()).append(
          resolve(reference.group(1), words, resolved));
      from = reference.end();
    }
    return whole.append(pattern, from, pattern.length()).toString();
  }

  private static String resolve(String name, WordLists words, Map<String, String> resolved) {
    String known = resolved.get(name);
    if (known == null) {
      String number = NumberPatterns.of(name, list -> resolve(list, words, resolved));
      known = number != null ? number : words.alternatives(name);
      resolved.put(name, known);
    }
    return known;
  }
}
