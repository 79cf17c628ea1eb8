package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the title page of a printed book: the title, perhaps its kind, and the author's name, each
 * on a line of its own and no word between them. A name is the author's when the copyright line
 * says so, or when nothing but the title stands with it above the first chapter.
 */
final class TitlePageReader {

  /** So many lines with text are looked through for a copyright line. */
  private static final int FRONT_LINES = 40;

  /** A page has no more lines with text than these. */
  private static final int PAGE_LINES = 5;

  private static final int LONGEST = 80;

  /** Words that stand in titles and kinds, and in no name. */
  private static final Set<String> NO_NAME = Set.of(
      "the", "a", "an", "of", "and", "in", "on", "to", "for", "with", "from", "at", "by", "or",
      "book", "volume", "part", "novel", "story", "tale", "fanfic", "fanfiction", "edition", "my",
      "chapter", "series", "der", "die", "das", "und", "le", "les", "et", "los", "las", "y");

  private final RuleTable rules;
  private final int titleThreshold;
  private final int bylineThreshold;
  private final Evidence titlePage;
  private final Evidence copyright;
  private final Evidence nameAlone;

  TitlePageReader(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.titleThreshold = weights.threshold("title");
    this.bylineThreshold = weights.threshold("byline");
    this.titlePage = weights.evidence("title.title-page");
    this.copyright = weights.evidence("byline.copyright");
    this.nameAlone = weights.evidence("byline.name-alone");
  }

  /**
   * What the page names, or null; its lines are claimed.
   *
   * @param isHeading whether a line's text reads as a heading by its words or number
   */
  TitleDetector.@Nullable Named read(
      MeasuredText text, Claims claims, Predicate<String> isHeading) {
    List<Line> front = front(text, claims, isHeading);
    if (front.size() < 2) {
      return null;
    }
    String holder = holder(front);
    Line author = holder == null ? nameAlone(text, front, isHeading) : named(front, holder);
    if (author == null) {
      return null;
    }
    Line title = front.get(0) == author ? front.get(1) : front.get(0);
    if (title.number() > author.number() && title.number() - author.number() > PAGE_LINES
        || title.length() > LONGEST || !isSetOff(text, title)) {
      return null;
    }
    front.stream()
        .filter(line -> line.number() >= title.number() && line.number() < author.number())
        .forEach(line -> claims.claim(line.number(), LineRole.TITLE));
    claims.claim(title.number(), LineRole.TITLE);
    claims.claim(author.number(), LineRole.BYLINE);
    return new TitleDetector.Named(
        found(title, titlePage, titleThreshold),
        found(author, holder == null ? nameAlone : copyright, bylineThreshold));
  }

  private static FoundText found(Line line, Evidence evidence, int threshold) {
    return new FoundText(
        TitleText.bare(line.text()), "", line.number(), Ground.STRUCTURAL,
        new Decision(List.of(evidence), threshold, new Decision.RunnerUp("paragraph", 0)));
  }

  /** The free lines with text above the first that reads as a heading. */
  private static List<Line> front(
      MeasuredText text, Claims claims, Predicate<String> isHeading) {
    List<Line> front = new ArrayList<>();
    for (int at = text.nextText(0); at != 0 && front.size() < FRONT_LINES; at = text.nextText(at)) {
      Line line = text.line(at);
      if (!front.isEmpty() && line.length() <= LONGEST && isHeading.test(line.text())) {
        break;
      }
      if (claims.isFree(at) && !line.isSymbols()) {
        front.add(line);
      }
    }
    return front;
  }

  /** Whom a copyright line names, or null. */
  private @Nullable String holder(List<Line> front) {
    for (Line line : front) {
      if (line.length() <= LONGEST) {
        for (LineRule rule : rules.of(RuleLabel.COPYRIGHT)) {
          Matcher match = rule.match(RuleText.of(line.text()));
          if (match != null) {
            return TitleText.letters(match.group("name"));
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Line named(List<Line> front, String name) {
    return front.stream().limit(PAGE_LINES)
        .filter(line -> TitleText.letters(line.text()).equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The last of a few lines that all stand alone above the first heading, if it reads as a name. */
  private static @Nullable Line nameAlone(
      MeasuredText text, List<Line> front, Predicate<String> isHeading) {
    Line last = front.get(front.size() - 1);
    int below = text.nextText(last.number());
    boolean page = front.size() <= 3
        && below != 0
        && isHeading.test(text.line(below).text())
        && front.stream().allMatch(line -> line.length() <= LONGEST && isSetOff(text, line));
    return page && isName(last.text()) && !isHeading.test(front.get(0).text()) ? last : null;
  }

  private static boolean isSetOff(MeasuredText text, Line line) {
    return text.isBlank(line.number() - 1) && text.isBlank(line.number() + 1);
  }

  /** Two to five words with capitals, none of which stands in titles only. */
  private static boolean isName(String line) {
    String[] words = TitleText.bare(line).split("\\s+");
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    for (String word : words) {
      boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || ".'\u2019-".indexOf(c) >= 0);
      if (!letters || !Character.isUpperCase(word.charAt(0)) && !word.equals("de") && !word.equals("van")
          && !word.equals("von")
          || NO_NAME.contains(word.toLowerCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
