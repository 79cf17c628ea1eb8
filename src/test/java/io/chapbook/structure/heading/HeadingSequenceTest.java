package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.testing.MarkedStory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lines of a family that stay: {@code 7} is a number with a title, {@code c7} a chapter that says
 * that it is one, {@code p} a prologue, {@code x} a line that no rule takes.
 */
class HeadingSequenceTest {

  private static final HeadingReader READER = reader();

  private static HeadingReader reader() {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    return new HeadingReader(reader.readRules(words), words);
  }

  private static String kept(String members) {
    String[] shown = members.split(" ");
    MeasuredText text = MarkedStory.read(Stream.of(shown)
        .map(one -> one.equals("x") ? "Rain" : one.equals("p") ? "Prologue"
            : one.startsWith("c") ? "Chapter " + one.substring(1) : one + ". Rain")
        .collect(Collectors.joining("\n"))).text();
    return HeadingSequence.withoutStrays(text.lines().stream()
            .map(line -> new HeadingCandidate(line, READER.read(line.text()), List::of)).toList())
        .stream().map(one -> shown[one.number() - 1]).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1 2 3", "2 3 4", "3 4 5", "1 3 5", "3 5 6", "0 1 2", "1 2 1 9 10", "1 3 3 4", "3 9", "1 9", "9",
    "c9 c3 c7", "p 1 2 3", "1 2 x", "1 2 x x", "1 2 3 x x x", "1 2 3 p p",
  })
  void numbersThatFollowOrLeadStayAndSoDoesWhatSaysWhatItCounts(String members) {
    assertEquals(members, kept(members));
  }

  @ParameterizedTest
  @CsvSource({
    "50 1 2 3, 1 2 3", "1 2 50, 1 2", "1 2 50 3 4, 1 2 3 4", "1 2 5, 1 2", "3 6 7, 6 7",
    "1 2 2 9, 1 2", "9 9 1 2, 1 2", "1 2 3 x x, 1 2 3", "1 2 3 4 x, 1 2 3 4", "1 2 3 p x, 1 2 3 p",
  })
  void numbersWithNoPlaceAmongTheOthersAreLeftOutAndSoIsWhatHasNone(String members, String kept) {
    assertEquals(kept, kept(members));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 9 6", "7 5 3", "3 3 3"})
  void whereNoneWouldStayAllDo(String members) {
    assertEquals(members, kept(members));
  }
}
