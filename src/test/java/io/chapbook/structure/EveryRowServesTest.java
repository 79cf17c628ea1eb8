package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.jspecify.annotations.Nullable;

/**
 * No rule and no weight is kept that no sample needs. A rule is taken out of its table, a weight is
 * made much greater or smaller: what is found in some sample, or why, must change.
 */
@Tag("large")
class EveryRowServesTest {

  /** More than anything else adds up to. */
  private static final int MUCH = 40;

  private static final RuleTableReader READER = new RuleTableReader();

  private static final WordLists WORDS = READER.readWords();

  private static final RuleTable RULES = READER.readRules(WORDS);

  private static final Weights WEIGHTS = READER.readWeights();

  /**
   * A sample with what is found in it.
   *
   * @param text the sample
   * @param found what is found, and why
   */
  private record Sample(MeasuredText text, String found) {}

  private static final List<Sample> SAMPLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    OutlineDetector detector = new OutlineDetector(RULES, WORDS, WEIGHTS);
    for (Path folder : StructureCases.folders()) {
      add(StructureCases.measuredCase(folder), detector);
    }
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        add(StructureCases.measured(seed), detector);
      }
    }
  }

  private static void add(MeasuredText text, OutlineDetector detector) {
    SAMPLES.add(new Sample(text, found(text, detector)));
  }

  @TestFactory
  Stream<DynamicTest> withoutAnyOneRuleSomethingElseIsFound() {
    return RULES.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
      List<LineRule> others =
          RULES.rules().stream().filter(other -> other != rule).toList();
      assertTrue(
          changes(rule.name(), new OutlineDetector(new RuleTable(others), WORDS, WEIGHTS)),
          rule.name() + " serves no sample: write a case in src/test/resources/structure that"
              + " needs it, or take the rule out");
    }));
  }

  @TestFactory
  Stream<DynamicTest> withAnyOneWeightChangedSomethingElseIsFound() {
    return WEIGHTS.rows().stream().map(row -> DynamicTest.dynamicTest(row.id(), () ->
        assertTrue(
            changes(row.id(), weighing(row, MUCH)) || changes(row.id(), weighing(row, -MUCH)),
            row.id() + " serves no sample: write a case in src/test/resources/structure that"
                + " needs it, or take the row out")));
  }

  private static OutlineDetector weighing(Weights.Row row, int weight) {
    return new OutlineDetector(RULES, WORDS, WEIGHTS.withWeights(Map.of(row.id(), weight)));
  }

  /** Whether a sample changes; one in which the name is given as a reason is tried first. */
  private static boolean changes(String name, OutlineDetector detector) {
    return SAMPLES.stream()
        .sorted(Comparator.comparing(sample -> !sample.found().contains(name)))
        .anyMatch(sample -> !found(sample.text(), detector).equals(sample.found()));
  }

  /** What is found in a text with the reasons for it. */
  private static String found(MeasuredText text, OutlineDetector detector) {
    Outline outline = detector.detect(text);
    StringBuilder found = new StringBuilder(OutlineText.of(text, outline));
    found.append(why(outline.title())).append(why(outline.author()));
    if (outline.description() != null) {
      found.append(why(outline.description().decision()));
    }
    outline.headings().forEach(one -> found.append(why(one.decision())));
    outline.notes().forEach(one -> found.append(why(one.decision())));
    outline.sceneBreaks().forEach(one -> found.append(why(one.decision())));
    outline.letters().forEach(one -> found.append(why(one.decision())));
    return found.toString();
  }

  private static String why(@Nullable FoundText found) {
    Decision decision = found == null ? null : found.decision();
    return decision == null ? "" : why(decision);
  }

  /** The evidence, and how sure it makes: a threshold that nothing has to pass says that alone. */
  private static String why(Decision decision) {
    return decision.explain() + " " + decision.confidence();
  }
}
