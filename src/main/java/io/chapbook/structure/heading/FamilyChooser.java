package io.chapbook.structure.heading;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which families are headings. The best one leads; others join it when they stand on the
 * same lines, hold its chapters as parts, or continue it; what would only cut its chapters into
 * pieces stays text.
 */
final class FamilyChooser {

  /** A line that was chosen, with all that spoke for it. */
  record Chosen(HeadingCandidate candidate, List<Evidence> evidence) {

    int score() {
      return evidence.stream().mapToInt(Evidence::weight).sum();
    }
  }

  /** No chapter is shorter, in characters; what stands on a title page is. */
  private static final int LITTLE_TEXT = 300;

  private final int threshold;
  private final Evidence besideOthers;
  private final Evidence indentOfOthers;
  private final Evidence otherIndent;
  private final Evidence fillsGap;

  FamilyChooser(Weights weights) {
    this.threshold = weights.threshold("heading");
    this.besideOthers = weights.evidence("heading.beside-others");
    this.indentOfOthers = weights.evidence("heading.indent-of-others/alike");
    this.fillsGap = weights.evidence("heading.fills-gap");
    this.otherIndent = weights.evidence("heading.indent-of-others/other");
  }

  /** The sum that a family, and each of its members, must reach. */
  int threshold() {
    return threshold;
  }

  /** The chosen lines by number, in the order of the text. */
  TreeMap<Integer, Chosen> choose(
      MeasuredText text, List<HeadingFamily> families, List<HeadingCandidate> all) {
    TreeMap<Integer, Chosen> chosen = new TreeMap<>();
    List<HeadingFamily> worthy =
        families.stream()
            .filter(family -> family.score() >= threshold && !isFirstLine(text, family))
            .sorted(FamilyChooser::compare)
            .toList();
    for (HeadingFamily family : worthy) {
      if (chosen.isEmpty() || joins(text, family, chosen)) {
        family.members().forEach(member -> take(member, family.evidence(), chosen));
      }
    }
    // Most lines are taken by no rule, and so have neither a number nor a name.
    List<HeadingCandidate> named =
        all.stream().filter(one -> one.form().rule() != null).toList();
    takeMissing(named, chosen);
    takeSpecials(named, chosen);
    dropTitlePage(text, chosen);
    dropLoneNumber(chosen);
    return chosen;
  }

  /** The worthier first. Comparators that Java puts together are in no archive of classes. */
  private static int compare(HeadingFamily one, HeadingFamily other) {
    int order = Integer.compare(worth(other), worth(one));
    return order != 0 ? order : one.name().compareTo(other.name());
  }

  /** A large family of equal score explains more of the text. */
  private static int worth(HeadingFamily family) {
    return family.score() * 4 + Math.min(family.members().size(), 12);
  }

  private void take(
      HeadingCandidate member, List<Evidence> shared, Map<Integer, Chosen> chosen) {
    List<Evidence> evidence = new ArrayList<>(member.evidence());
    evidence.addAll(shared);
    Chosen candidate = new Chosen(member, evidence);
    Chosen known = chosen.get(member.number());
    if (candidate.score() >= threshold && (known == null || known.score() < candidate.score())) {
      chosen.put(member.number(), candidate);
    }
  }

  /** A text's first line that looks like no other and counts nothing is the title. */
  private static boolean isFirstLine(MeasuredText text, HeadingFamily family) {
    HeadingCandidate first = family.members().get(0);
    return family.members().size() == 1
        && first.form().rule() == null
        && first.form().decoration().kind() != Decoration.Kind.MARKUP
        && first.form().decoration().level() == 0
        && first.number() == text.nextText(0);
  }

  private static boolean joins(
      MeasuredText text, HeadingFamily family, TreeMap<Integer, Chosen> chosen) {
    Set<Integer> lines = new HashSet<>(chosen.keySet());
    List<HeadingCandidate> others =
        family.members().stream().filter(member -> !lines.contains(member.number())).toList();
    boolean onlySpecials =
        chosen.values().stream().allMatch(one -> one.candidate().form().isSpecial());
    if (others.size() * 2 <= family.members().size() || onlySpecials
        || holdsChosen(family, others, lines.size())) {
      return true;
    }
    boolean parts = others.stream().allMatch(member -> member.form().isPart());
    boolean chosenParts =
        chosen.values().stream().allMatch(one -> one.candidate().form().isPart());
    return parts != chosenParts || parts && isNewWord(others, chosen)
        || sameDecoration(others, chosen)
        || isOutside(others, chosen) && !isTitlePage(text, others, chosen.firstKey())
        || isBelow(family, chosen);
  }

  /** Whether parts go by another name than those chosen: parts in books, acts in seasons. */
  private static boolean isNewWord(
      List<HeadingCandidate> parts, TreeMap<Integer, Chosen> chosen) {
    Set<String> known = chosen.values().stream()
        .map(one -> one.candidate().form().word()).collect(Collectors.toSet());
    return parts.stream().noneMatch(part -> known.contains(part.form().word()));
  }

  /**
   * Whether the chosen are some of a family with signs of its own, whose other members say each
   * something else: nobody repeats a title, and many a disclaimer.
   */
  private static boolean holdsChosen(
      HeadingFamily family, List<HeadingCandidate> others, int chosen) {
    Set<String> texts = new HashSet<>();
    return chosen > 1
        && (family.members().size() - others.size()) * 10 >= chosen * 9
        && family.members().stream()
            .allMatch(one -> one.form().decoration().kind() != Decoration.Kind.NONE)
        && others.stream().allMatch(one -> texts.add(one.line().text()));
  }

  private static boolean sameDecoration(
      List<HeadingCandidate> others, TreeMap<Integer, Chosen> chosen) {
    Decoration first = chosen.firstEntry().getValue().candidate().form().decoration();
    return (first.kind() == Decoration.Kind.HASH || first.kind() == Decoration.Kind.PREFIXED
            || first.kind() == Decoration.Kind.MARKUP)
        && others.stream()
            .allMatch(
                one ->
                    one.form().decoration().kind() == first.kind()
                        && one.form().decoration().level() <= first.level());
  }

  /** Whether markup ranks them below the chosen ones, as sections of chapters with text of their own. */
  private static boolean isBelow(HeadingFamily family, TreeMap<Integer, Chosen> chosen) {
    Decoration first = chosen.firstEntry().getValue().candidate().form().decoration();
    return first.kind() == Decoration.Kind.MARKUP
        && family.evidence().stream().noneMatch(one -> one.rule().equals("family.no-text-between"))
        && family.members().stream().allMatch(
            one -> one.form().decoration().kind() == Decoration.Kind.MARKUP);
  }

  /** One number alone counts nothing, such as a letter that consists of {@code I.} */
  private static void dropLoneNumber(TreeMap<Integer, Chosen> chosen) {
    if (chosen.size() == 1) {
      HeadingForm form = chosen.firstEntry().getValue().candidate().form();
      boolean bare = form.number() != null && form.word().isEmpty() && form.title().isEmpty();
      if (bare && form.decoration().kind() == Decoration.Kind.NONE) {
        chosen.clear();
      }
    }
  }

  /** The lines of a title page look like the headings of a book that has names only. */
  private static void dropTitlePage(MeasuredText text, TreeMap<Integer, Chosen> chosen) {
    boolean onTop = !chosen.isEmpty() && chosen.firstKey() == text.nextText(0);
    while (onTop && chosen.size() > 2) {
      HeadingForm form = chosen.firstEntry().getValue().candidate().form();
      int first = chosen.firstKey();
      int second = chosen.higherKey(first);
      if (form.rule() != null || form.decoration().kind() == Decoration.Kind.MARKUP
          || form.decoration().kind() == Decoration.Kind.HASH
          || text.charactersBetween(first, second) >= LITTLE_TEXT) {
        return;
      }
      chosen.remove(first);
    }
  }

  /** Whether lines above the first heading that count nothing have next to no text below them. */
  private static boolean isTitlePage(
      MeasuredText text, List<HeadingCandidate> members, int firstHeading) {
    for (int at = 0; at < members.size(); at++) {
      HeadingCandidate member = members.get(at);
      int next = at + 1 < members.size() ? members.get(at + 1).number() : firstHeading;
      if (member.number() < firstHeading
          && member.form().rule() == null
          && member.form().decoration().level() == 0
          && text.charactersBetween(member.number(), next) < LITTLE_TEXT) {
        return true;
      }
    }
    return false;
  }

  /** Whether all lie before the first or after the last chosen line: a style that changed. */
  private static boolean isOutside(
      List<HeadingCandidate> others, TreeMap<Integer, Chosen> chosen) {
    return others.stream()
        .allMatch(one -> one.number() < chosen.firstKey() || one.number() > chosen.lastKey());
  }

  /**
   * Where the chosen numbers leave a gap, a line between them that bears the missing number is a
   * heading, however it is written.
   */
  private void takeMissing(List<HeadingCandidate> all, TreeMap<Integer, Chosen> chosen) {
    for (HeadingCandidate candidate : all) {
      double number = number(candidate);
      if (Double.isNaN(number)) {
        continue;
      }
      Map.Entry<Integer, Chosen> before = chosen.lowerEntry(candidate.number());
      Map.Entry<Integer, Chosen> after = chosen.higherEntry(candidate.number());
      boolean next = before != null && number == number(before.getValue().candidate()) + 1;
      boolean fits = next && (after == null || number(after.getValue().candidate()) > number);
      if (fits && !chosen.containsKey(candidate.number())) {
        take(candidate, List.of(fillsGap), chosen);
      }
    }
  }

  private static double number(HeadingCandidate candidate) {
    return candidate.form().number() == null ? Double.NaN : candidate.form().number().value();
  }

  /**
   * A prologue or an interlude is a heading by its name alone, if it is set off as the chosen
   * headings are.
   */
  private void takeSpecials(
      List<HeadingCandidate> all, TreeMap<Integer, Chosen> chosen) {
    if (chosen.isEmpty()) {
      return;
    }
    Map<String, Integer> indents = new HashMap<>();
    chosen.values().forEach(one -> indents.merge(one.candidate().line().indent(), 1, Integer::sum));
    for (HeadingCandidate candidate : all) {
      if (candidate.form().isSpecial() && !chosen.containsKey(candidate.number())) {
        boolean alike = indents.containsKey(candidate.line().indent());
        List<Evidence> shared = List.of(besideOthers, alike ? indentOfOthers : otherIndent);
        take(candidate, shared, chosen);
      }
    }
  }
}
