package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.testing.JavaSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of weights that comes with Chapbook, row by row. */
class WeightsTest {

  private static final RuleTableReader READER = new RuleTableReader();

  private static final WordLists WORDS = READER.readWords();

  private static final RuleTable RULES = READER.readRules(WORDS);

  private static final Weights WEIGHTS = READER.readWeights();

  private static final Pattern ID =
      Pattern.compile("[a-z]+\\.[a-z]+(?:-[a-z]+)*(?:/[a-z]+(?:-[a-z]+)*)?");

  @TestFactory
  Stream<DynamicTest> aDetectorCannotBeMadeWithoutAnyOneRow() {
    return WEIGHTS.rows().stream().map(row -> DynamicTest.dynamicTest(row.id(), () -> {
      Weights lacking =
          new Weights(WEIGHTS.rows().stream().filter(other -> other != row).toList());
      IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
          () -> new OutlineDetector(RULES, WORDS, lacking));
      assertTrue(refusal.getMessage().endsWith(" " + row.id()), refusal.getMessage());
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyRowSaysInASentenceWhatItMeans() {
    return WEIGHTS.rows().stream().map(row -> DynamicTest.dynamicTest(row.id(), () -> {
      assertTrue(ID.matcher(row.id()).matches(), row.id());
      assertTrue(row.remark().endsWith(".") && row.remark().indexOf(' ') > 0, row.remark());
    }));
  }

  @Test
  void noRowHasTheNameOfARule() {
    List<String> rules = RULES.rules().stream().map(LineRule::name).toList();
    assertTrue(WEIGHTS.rows().stream().noneMatch(row -> rules.contains(row.id())));
  }

  @Test
  void noClassKeepsAWeightOfItsOwn() throws IOException {
    List<String> own = JavaSource.ofProgram().stream()
        .filter(source -> source.code().contains("new Evidence("))
        .map(JavaSource::typeName)
        .toList();
    // What somebody declares is not weighed; its decision says only who declares it.
    assertEquals(List.of("Decision", "LineRule", "Weights"), own);
  }

  @Test
  void theCaseBehindASlashIsNotShown() {
    Weights weights = new Weights(List.of(new Weights.Row("heading.x/y", -3, "Only here.")));
    assertEquals(new Evidence("heading.x", -3), weights.evidence("heading.x/y"));
    assertThrows(IllegalArgumentException.class, () -> weights.evidence("heading.x"));
    assertThrows(IllegalArgumentException.class, () -> weights.threshold("heading"));
  }

  @Test
  void otherWeightsChangeTheirRowsAndRulesAndNothingElse() {
    Map<String, Integer> changes = Map.of("family.alone", 7, "heading.special", -1);
    Weights changed = WEIGHTS.withWeights(changes);
    assertEquals(new Evidence("family.alone", 7), changed.evidence("family.alone"));
    assertEquals(WEIGHTS.evidence("family.many"), changed.evidence("family.many"));
    assertEquals(WEIGHTS.rows().size(), changed.rows().size());
    for (LineRule rule : RULES.withWeights(changes).rules()) {
      assertEquals(rule.name().equals("heading.special") ? -1 : original(rule), rule.weight());
    }
  }

  private static int original(LineRule rule) {
    return RULES.rules().stream()
        .filter(other -> other.name().equals(rule.name())).findFirst().orElseThrow().weight();
  }

  @Test
  void twoRowsOfOneNameAreRefused() {
    Weights.Row row = new Weights.Row("a.b", 1, "Only here.");
    assertFalse(new Weights(List.of(row)).rows().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new Weights(List.of(row, row)));
  }
}
