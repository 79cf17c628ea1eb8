package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** One block of a table of rules: its name and its lines, before a rule is made of them. */
final class RuleBlock {

  private static final List<String> KEYS =
      List.of("label", "weight", "pattern", "needs", "ends", "takes", "leaves", "remark");

  /**
   * A line of a block.
   *
   * @param number its number in the file, from 1
   * @param value what follows the key
   */
  private record Field(int number, String value) {}

  private final int start;
  private final String name;
  private final Map<String, List<Field>> fields = new LinkedHashMap<>();

  private RuleBlock(int start, String name) {
    this.start = start;
    this.name = name;
  }

  /** The blocks of a file's lines. */
  static List<RuleBlock> read(List<String> lines) throws MalformedRulesException {
    List<RuleBlock> blocks = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    RuleBlock block = null;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        block = new RuleBlock(at + 1, line.substring(1, line.length() - 1).strip());
        blocks.add(block);
        if (block.name.isEmpty() || !names.add(block.name)) {
          throw new MalformedRulesException(
              at + 1, "the rule needs a name of its own in the brackets, not [" + block.name + "]");
        }
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (block == null) {
          throw new MalformedRulesException(
              at + 1, "a rule begins with its name in brackets, such as [heading.my-own]");
        }
        block.add(at + 1, line);
      }
    }
    return blocks;
  }

  private void add(int number, String line) throws MalformedRulesException {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String key = line.substring(0, end);
    if (!KEYS.contains(key)) {
      throw new MalformedRulesException(
          number, "unknown key " + key + "; known are " + String.join(", ", KEYS));
    }
    fields.computeIfAbsent(key, k -> new ArrayList<>())
        .add(new Field(number, line.substring(end).strip()));
  }

  /**
   * The rule.
   *
   * @param lists what the pattern's references stand for
   * @param bars parts a list of words
   */
  LineRule rule(ListPatterns lists, Function<String, List<String>> bars)
      throws MalformedRulesException {
    return rule(lists, bars, false);
  }

  private LineRule rule(
      ListPatterns lists, Function<String, List<String>> bars, boolean foreign)
      throws MalformedRulesException {
    RuleLabel label = label();
    int weight = weight();
    RulePattern pattern = new RulePattern(one("pattern").value(), lists);
    if (foreign) {
      checkPattern(pattern);
    }
    try {
      return new LineRule(
          name, label, weight, pattern,
          new Needs(bars.apply(String.join("|", values("needs"))), String.join("", values("ends"))),
          values("takes"), values("leaves"), String.join(" ", values("remark")), foreign);
    } catch (IllegalArgumentException e) {
      throw new MalformedRulesException(start, String.valueOf(e.getMessage()));
    }
  }

  private RuleLabel label() throws MalformedRulesException {
    Field field = one("label");
    for (RuleLabel label : RuleLabel.values()) {
      if (label.name().equals(field.value())) {
        return label;
      }
    }
    throw new MalformedRulesException(field.number(), "label must be one of "
        + String.join(", ", Arrays.stream(RuleLabel.values()).map(RuleLabel::name).toList())
        + ", not " + field.value());
  }

  private int weight() throws MalformedRulesException {
    Field field = one("weight");
    try {
      return Integer.parseInt(field.value());
    } catch (NumberFormatException e) {
      throw new MalformedRulesException(
          field.number(), "weight must be a whole number, not " + field.value());
    }
  }

  /**
   * The same of a stranger's rule, which is held to its word: its pattern must be one, it must take
   * and leave what it says, and name the parts that its label is read by. For the rules that come
   * with Chapbook tests do so.
   */
  LineRule foreignRule(ListPatterns lists, Function<String, List<String>> bars)
      throws MalformedRulesException {
    LineRule rule = rule(lists, bars, true);
    check(rule);
    return rule;
  }

  private void check(LineRule rule) throws MalformedRulesException {
    for (String group : rule.label().groups()) {
      if (!rule.pattern().groups().contains(group)) {
        throw new MalformedRulesException(one("pattern").number(), "pattern must name the groups "
            + rule.label().groups() + " for label " + rule.label() + "; it lacks " + group);
      }
    }
    for (Field takes : fields.getOrDefault("takes", List.of())) {
      Matcher match = rule.match(RuleText.of(takes.value()));
      String lacking = match == null ? null : lacking(match, rule.label().groups());
      if (match == null || lacking != null) {
        throw new MalformedRulesException(takes.number(), "rule " + name + " does not take this line"
            + (lacking == null ? "" : " with a group " + lacking));
      }
    }
    for (Field leaves : fields.getOrDefault("leaves", List.of())) {
      if (rule.match(RuleText.of(leaves.value())) != null) {
        throw new MalformedRulesException(
            leaves.number(), "rule " + name + " does not leave this line but takes it");
      }
    }
  }

  private void checkPattern(RulePattern pattern) throws MalformedRulesException {
    int line = one("pattern").number();
    try {
      pattern.compiled();
    } catch (PatternSyntaxException e) {
      throw new MalformedRulesException(
          line, "pattern is no regular expression: " + e.getDescription());
    } catch (IllegalArgumentException e) {
      throw new MalformedRulesException(line, "pattern: " + e.getMessage());
    }
  }

  private static @Nullable String lacking(Matcher match, List<String> groups) {
    return groups.stream().filter(group -> !has(match, group)).findFirst().orElse(null);
  }

  private static boolean has(Matcher match, String group) {
    try {
      return match.group(group) != null;
    } catch (IllegalArgumentException e) {
      // What looks like its name in the pattern is quoted.
      return false;
    }
  }

  private Field one(String key) throws MalformedRulesException {
    List<Field> found = fields.getOrDefault(key, List.of());
    if (found.size() != 1) {
      throw new MalformedRulesException(
          start, "rule " + name + " needs one line \"" + key + "\", has " + found.size());
    }
    return found.get(0);
  }

  private List<String> values(String key) {
    List<String> values = new ArrayList<>();
    for (Field field : fields.getOrDefault(key, List.of())) {
      values.add(field.value());
    }
    return values;
  }
}
