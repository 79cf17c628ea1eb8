package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a site or an archive printed around each chapter: menus, links to the next page, the
 * title and author again. Such lines count together, from an edge of the text or from a heading
 * outwards, as far as they follow each other; the first line that may be story ends the search.
 */
final class SiteFurnitureFinder {

  private static final int LONGEST = 90;

  /** No line that is longer says a title or an author again. */
  private static final int LONGEST_NAME = 400;

  /** How far from a heading a line may stand, in lines with text. */
  private static final int FARTHEST = 12;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final String SAID_AGAIN = "title or author, said again at a chapter";

  private final int threshold;
  private final int namedAgain;
  private final int onEveryPage;

  /** A finder with the weights at hand. */
  SiteFurnitureFinder(Weights weights) {
    this.threshold = weights.threshold("furniture");
    this.namedAgain = weights.evidence("furniture.named-again").weight();
    this.onEveryPage = weights.evidence("furniture.on-every-page").weight();
  }

  /**
   * The lines to leave out, in the order of the text; they are claimed.
   *
   * @param weights what the lines weigh as a site's words
   * @param title what the story is called, or null when that is not known
   * @param author who wrote it, or null
   */
  List<Dropped> find(
      MeasuredText text,
      Claims claims,
      List<FoundHeading> headings,
      PhraseWeights weights,
      @Nullable FoundText title,
      @Nullable FoundText author) {
    Search search = new Search(
        text, claims, weights, names(title, author), repeated(text, claims, headings));
    search.from(0, 1);
    search.from(text.lineCount() + 1, -1);
    for (int at = 0; at < headings.size(); at++) {
      SourceSpan heading = headings.get(at).span();
      search.from(heading.startLine(), -1);
      search.from(heading.endLine(), 1);
    }
    search.keepSaidOnce();
    List<Dropped> dropped = new ArrayList<>();
    search.reasons.forEach(
        (line, reason) -> dropped.add(new Dropped(SourceSpan.ofLine(line), reason)));
    return dropped;
  }

  private static Set<String> names(@Nullable FoundText title, @Nullable FoundText author) {
    Set<String> names = new HashSet<>();
    String titleKey = title == null ? "" : Letters.folded(title.text());
    String authorKey = author == null ? "" : Letters.folded(author.text());
    if (!titleKey.isEmpty()) {
      names.add(titleKey);
      names.add(titleKey + "by" + authorKey);
    }
    if (!authorKey.isEmpty()) {
      names.add("by" + authorKey);
      names.add(authorKey);
    }
    return names;
  }

  /** Lines, their digits aside, that stand above at least half of the headings, three at least. */
  private static Set<String> repeated(
      MeasuredText text, Claims claims, List<FoundHeading> headings) {
    Map<String, Integer> counts = new HashMap<>();
    text.sweep(headings).map(heading -> above(text, claims, heading)).toList()
        .forEach(here -> here.forEach(key -> counts.merge(key, 1, Integer::sum)));
    counts.values().removeIf(count -> count < 3 || count * 2 < headings.size());
    return counts.keySet();
  }

  /** The lines not far above a heading that may repeat, their digits aside. */
  private static Set<String> above(MeasuredText text, Claims claims, FoundHeading heading) {
    Set<String> here = new HashSet<>();
    int at = text.previousText(heading.span().startLine());
    // Above the heading before, a line stands over that one, and would count for both.
    for (int passed = 0; at > 0 && passed < FARTHEST && claims.role(at) != LineRole.HEADING;
        passed++) {
      if (claims.isFree(at) && mayRepeat(text.line(at))) {
        here.add(digitsAside(text.line(at).text()));
      }
      at = text.previousText(at);
    }
    return here;
  }

  /** A refrain ends like a sentence; a name, a date or a button does not. */
  private static boolean mayRepeat(Line line) {
    return !line.isSymbols()
        && line.length() <= LONGEST
        && ".!?,;:\"\u201d\u2019\u2026".indexOf(line.last()) < 0;
  }

  private static String digitsAside(String text) {
    return DIGITS.matcher(text).replaceAll("0");
  }

  /** The search through one text. */
  private final class Search {

    private final MeasuredText text;
    private final Claims claims;
    private final PhraseWeights weights;
    private final Set<String> names;
    private final Set<String> repeated;
    private final TreeMap<Integer, String> reasons = new TreeMap<>();

    Search(
        MeasuredText text,
        Claims claims,
        PhraseWeights weights,
        Set<String> names,
        Set<String> repeated) {
      this.text = text;
      this.claims = claims;
      this.weights = weights;
      this.names = names;
      this.repeated = repeated;
    }

    /** Goes from a line outwards and takes what stands there together, if it adds up. */
    void from(int edge, int step) {
      TreeMap<Integer, String> found = new TreeMap<>();
      int sum = 0;
      int at = next(edge, step);
      while (at != 0 && found.size() < FARTHEST * 3) {
        if (claims.role(at) == LineRole.NOTE || claims.role(at) == LineRole.DROPPED) {
          // What was left out already is of the site too, if its words are.
          sum += claims.role(at) == LineRole.DROPPED ? weights.of(at) : 0;
          at = next(at, step);
          continue;
        }
        if (!claims.isFree(at)) {
          break;
        }
        int known = weights.of(at);
        String words = text.line(at).length() > LONGEST_NAME ? "" : text.line(at).text();
        boolean named = edge > 0 && names.contains(Letters.folded(words));
        boolean again = step < 0 && !repeated.isEmpty() && repeated.contains(digitsAside(words));
        int weight = named ? namedAgain : known + (again ? onEveryPage : 0);
        if (weight == 0) {
          break;
        }
        sum += weight;
        found.put(at, named ? SAID_AGAIN : "printed by the site");
        at = next(at, step);
      }
      if (sum >= threshold) {
        found.forEach((line, reason) -> {
          claims.claim(line, LineRole.DROPPED);
          reasons.put(line, reason);
        });
      }
    }

    /** A site says title and author at every chapter; once, it is a half-title or a signature. */
    void keepSaidOnce() {
      Map<String, Integer> uses = new HashMap<>();
      reasons.forEach((line, reason) -> uses.merge(key(line), 1, Integer::sum));
      reasons.entrySet().removeIf(one -> {
        boolean once = one.getValue().equals(SAID_AGAIN) && uses.get(key(one.getKey())) == 1;
        if (once) {
          claims.claim(one.getKey(), LineRole.STORY);
        }
        return once;
      });
    }

    private String key(int line) {
      return Letters.folded(text.line(line).text());
    }

    private int next(int line, int step) {
      return step < 0 ? text.previousText(line) : text.nextText(line);
    }
  }
}
