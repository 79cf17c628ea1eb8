package io.chapbook.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.testing.StructureCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePhrasesTest {

  private static final SitePhrases PHRASES = phrases();

  private static SitePhrases phrases() {
    RuleTableReader reader = new RuleTableReader();
    return new SitePhrases(reader.readRules(reader.readWords()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      The goose ; 0
      Log in ; 3
      Next Chapter ; 6
      344 ; 1
      1.1M 34K ; 1
      1 2 3 4 5 ; 0
      ''; 0
      """)
  void aLineWeighsWhatItsRuleSays(String line, int weight) {
    assertEquals(weight, weight(line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Log in | Join now ; 6
      Log in · Join now ; 6
      Log in • Join now ; 6
      Home ▾ Browse ▼ Genres ; 6
      Home » Browse » The Goose ; 6
      [Log in] [Join now] ; 6
      Log in  Join now ; 6
      'Log in\tJoin now' ; 6
      Log in Join now ; 0
      Log in | The Goose ; 0
      The Goose | The Mill ; 0
      Log in | Join now | Geese | Mills ; 6
      Log in | Join now | Geese | Mills | Rivers ; 0
      | Log in | Join now | ; 6
      """)
  void aMenuHasSeveralEntriesAndMostAreKnown(String line, int weight) {
    assertEquals(weight, weight(line));
  }

  @ParameterizedTest
  @CsvSource({"110, 6", "111, 0"})
  void aLongLineIsNoMenu(int length, int weight) {
    String menu = "Log in | Join now | Home | ";
    assertEquals(weight, weight(menu + "x".repeat(length - menu.length())));
  }

  private static int weight(String line) {
    return PHRASES.weigh(StructureCases.measured(line).line(1));
  }
}
