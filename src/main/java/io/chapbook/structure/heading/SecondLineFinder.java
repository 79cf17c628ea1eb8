package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the second lines of headings: a title below the line that bears the number. They are told
 * from a short first paragraph by what most headings of the text have.
 */
final class SecondLineFinder {

  private static final int LONGEST_TITLE = 70;

  private static final int LONGEST_ARGUMENT = 200;

  private static final Pattern ARGUMENT = Pattern.compile(
      "(?:In which|In Which|IN WHICH|Wherein|Of (?:how|the|what|a)(?U:\\b)"
          + "|How \\p{L}+|Concerning|Containing|"
          + "Showing|Treating of|Describes|Relates|Worin|In dem|In welchem|O\u00f9 |De c\u00f3mo|Donde)");

  private final RuleTable rules;

  SecondLineFinder(RuleTable rules) {
    this.rules = rules;
  }

  /**
   * For each heading line that has a title on a line below, that line.
   *
   * @param chosen the heading lines; those that turn out to be another's title are taken out
   */
  Map<Integer, Integer> find(
      MeasuredText text, Claims claims, TreeMap<Integer, FamilyChooser.Chosen> chosen) {
    removeNamedTitles(text, chosen);
    Map<Integer, Integer> seconds = new TreeMap<>();
    int lacking = 0;
    for (FamilyChooser.Chosen one : chosen.values()) {
      HeadingCandidate heading = one.candidate();
      if (heading.form().lacksTitle()) {
        lacking++;
        int below = text.nextText(heading.number());
        if (below != 0 && !chosen.containsKey(below) && claims.isFree(below)
            && isTitle(text, heading.line(), text.line(below))
            && !saysWhere(text.line(below))) {
          seconds.put(heading.number(), below);
        }
      }
    }
    List<Integer> capitals = new ArrayList<>();
    seconds.forEach((heading, below) -> {
      if (text.line(below).isAllCapitals()) {
        capitals.add(heading);
      }
    });
    removeRepeated(text, seconds, lacking);
    boolean usual = seconds.size() * 5 >= lacking * 3 && seconds.size() > 1;
    if (!usual) {
      seconds.keySet().retainAll(capitals);
    }
    return seconds;
  }

  /** Where and when a scene takes place is told below many headings and titles none. */
  private boolean saysWhere(Line line) {
    return rules.firstMatch(RuleLabel.PLACE_AND_TIME, line.text()) != null;
  }

  /**
   * A line that stands below heading after heading is no title of any, unless every heading has
   * such a line and they take turns: the names of those who tell the story.
   */
  private static void removeRepeated(
      MeasuredText text, Map<Integer, Integer> seconds, int lacking) {
    Map<String, Integer> uses = new HashMap<>();
    seconds.values().forEach(line -> uses.merge(text.line(line).text(), 1, Integer::sum));
    int most = uses.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean inTurns = seconds.size() * 10 >= lacking * 9 && most * 10 <= seconds.size() * 6;
    if (!inTurns) {
      seconds.values().removeIf(line -> uses.getOrDefault(text.line(line).text(), 0) > 2);
    }
  }

  /** "Chapter ten" over "The epilogue" is one heading, though either could stand alone. */
  private static void removeNamedTitles(
      MeasuredText text, TreeMap<Integer, FamilyChooser.Chosen> chosen) {
    for (Integer number : List.copyOf(chosen.keySet())) {
      FamilyChooser.Chosen one = chosen.get(number);
      int below = one == null ? 0 : text.nextText(number);
      FamilyChooser.Chosen next = chosen.get(below);
      boolean named = next != null && next.candidate().form().isSpecial();
      HeadingNumber bearer = one == null ? null : one.candidate().form().number();
      if (named && bearer != null && one.candidate().form().lacksTitle() && below - number <= 2) {
        chosen.remove(below);
      }
    }
  }

  /** {@code In which a goose is lost.}: what old novels say of a chapter, a sentence as it is. */
  private static boolean isArgument(Line line) {
    return line.length() <= LONGEST_ARGUMENT && ARGUMENT.matcher(line.text()).lookingAt();
  }

  /** {@code \u00ab Bonjour. \u00bb}: a sentence ends inside the marks, so somebody speaks. */
  private static boolean closesSentence(String quoted) {
    int at = quoted.length() - 2;
    while (at > 0 && Character.isSpaceChar(quoted.charAt(at))) {
      at--;
    }
    return at > 0 && ".,!?\u2026".indexOf(quoted.charAt(at)) >= 0;
  }

  private static boolean isTitle(MeasuredText text, Line heading, Line below) {
    int gap = below.number() - heading.number();
    char last = below.last();
    boolean speech = "\"\u201c\u00ab\u201e'\u2018".indexOf(below.first()) >= 0
        && ("\"\u201d\u00bb'\u2019".indexOf(last) < 0 || closesSentence(below.text()));
    if (gap <= 2 && text.isBlank(below.number() + 1) && isArgument(below)) {
      return true;
    }
    return gap <= 2
        && below.length() <= LONGEST_TITLE
        && below.letters() > 0
        && !Character.isLowerCase(below.first())
        && ",;:".indexOf(last) < 0
        && (last != '.' || below.isAllCapitals())
        && !speech
        && text.isBlank(below.number() + 1);
  }
}
