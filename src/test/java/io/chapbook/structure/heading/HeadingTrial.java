package io.chapbook.structure.heading;

import io.chapbook.structure.OpenedText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * The heading lines of one text under many tables of weights. Candidates and families do not depend
 * on weights, so they are gathered once, with the place of each row in the table as its weight; a
 * trial puts the weights in.
 */
public final class HeadingTrial {

  private final OpenedText opened;
  private final HeadingDetector.Gathered gathered;
  private final SecondLineFinder secondLines;

  private HeadingTrial(
      OpenedText opened, HeadingDetector.Gathered gathered, SecondLineFinder secondLines) {
    this.opened = opened;
    this.gathered = gathered;
    this.secondLines = secondLines;
  }

  /**
   * A trial of a text.
   *
   * @param places each row's and each rule's place in the table
   */
  public static HeadingTrial of(OpenedText opened, Map<String, Integer> places) {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    RuleTable rules = reader.readRules(words).withWeights(places);
    Weights weights = reader.readWeights().withWeights(places);
    Claims claims = opened.claims();
    HeadingDetector.Gathered gathered =
        new HeadingDetector(rules, words, weights).gather(opened.text(), claims);
    return new HeadingTrial(opened.with(claims), gathered, new SecondLineFinder(rules));
  }

  /**
   * The first lines of the headings, in their order.
   *
   * @param weightAt the weight of the row at a place
   * @param weights the table for the threshold and for what only the chooser weighs
   */
  public Collection<Integer> lines(IntUnaryOperator weightAt, Weights weights) {
    Map<HeadingCandidate, HeadingCandidate> weighed = new IdentityHashMap<>();
    List<HeadingCandidate> candidates = new ArrayList<>();
    for (HeadingCandidate one : gathered.folded().candidates()) {
      HeadingCandidate candidate = new HeadingCandidate(
          one.line(), one.form(), () -> weighed(one.evidence(), weightAt));
      weighed.put(one, candidate);
      candidates.add(candidate);
    }
    List<HeadingFamily> families = gathered.families().stream()
        .map(family -> new HeadingFamily(
            family.name(),
            family.members().stream().map(weighed::get).toList(),
            weighed(family.evidence(), weightAt)))
        .toList();
    TreeMap<Integer, FamilyChooser.Chosen> chosen =
        new FamilyChooser(weights).choose(opened.text(), families, candidates);
    Claims claims = opened.claims();
    gathered.folded().dropped(chosen.keySet())
        .forEach(one -> claims.claimAll(one.span(), LineRole.DROPPED));
    secondLines.find(opened.text(), claims, chosen);
    return chosen.keySet();
  }

  /** The places of the rows that fire in the text. */
  public Set<Integer> firing() {
    Set<Integer> places = new TreeSet<>();
    gathered.folded().candidates()
        .forEach(one -> one.evidence().forEach(evidence -> places.add(evidence.weight())));
    gathered.families()
        .forEach(one -> one.evidence().forEach(evidence -> places.add(evidence.weight())));
    return places;
  }

  /** The rows that the chooser weighs itself: those that it cannot do without. */
  public static List<String> rowsOfChooser(Weights weights) {
    List<String> needed = new ArrayList<>();
    for (Weights.Row row : weights.rows()) {
      Weights lacking =
          new Weights(weights.rows().stream().filter(other -> other != row).toList());
      try {
        new FamilyChooser(lacking).threshold();
      } catch (IllegalArgumentException e) {
        needed.add(row.id());
      }
    }
    return needed;
  }

  private static List<Evidence> weighed(List<Evidence> placed, IntUnaryOperator weightAt) {
    List<Evidence> evidence = new ArrayList<>(placed.size());
    for (Evidence one : placed) {
      evidence.add(new Evidence(one.rule(), weightAt.applyAsInt(one.weight())));
    }
    return evidence;
  }
}
