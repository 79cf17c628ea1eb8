package io.chapbook.structure.rule;

import io.chapbook.bundled.BundledFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  /**
   * The rules of the table. Their patterns are compiled when they are first asked for, or by
   * {@link RuleTable#compile}; tests hold them to be regular expressions.
   */
  public RuleTable readRules(WordLists words) {
    try {
      List<LineRule> rules = new ArrayList<>();
      ListPatterns lists = new ListPatterns(words);
      for (RuleBlock block : RuleBlock.read(table("rules.txt"))) {
        rules.add(block.rule(lists, bars -> needs(bars, words)));
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
    ListPatterns lists = new ListPatterns(words);
    for (RuleBlock block : RuleBlock.read(lines)) {
      LineRule rule = block.foreignRule(lists, bars -> needs(bars, words));
      rules.put(rule.name(), rule);
    }
    return new RuleTable(List.copyOf(rules.values()));
  }

  /** The word lists of every language. */
  public WordLists readWords() {
    Map<String, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String line : table("words.txt")) {
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
    for (String line : table("weights.txt")) {
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

  private static List<String> table(String name) {
    return BundledFile.lines(RuleTableReader.class, name);
  }

  /** What stands between the bars, without blanks around it; it is in lower case already. */
  private static List<String> split(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start <= list.length()) {
      int bar = list.indexOf('|', start);
      int end = bar < 0 ? list.length() : bar;
      String word = list.substring(start, end).trim();
      if (!word.isEmpty()) {
        words.add(word);
      }
      start = end + 1;
    }
    return Collections.unmodifiableList(words);
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
}
