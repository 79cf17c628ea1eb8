package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as one regular expression. */
class WordPatternTest {

  @Test
  void wordsShareTheirBeginnings() {
    assertEquals("(?iu:note(?:s|))", WordPattern.of(List.of("note", "notes")));
    assertEquals("(?iu:(?:a(?:n|)|the))", WordPattern.of(List.of("an", "a", "the")));
  }

  @Test
  void aBlankStandsForAnyWhiteSpaceAndASignForItself() {
    Pattern pattern = Pattern.compile(WordPattern.of(List.of("p. s.", "a/n")));
    assertEquals(List.of("P.  S.", "A/N"), found(pattern, "P.  S. A/N p, s. a|n"));
  }

  @Test
  void theLongestWordThatFitsCounts() {
    Pattern pattern = Pattern.compile(WordPattern.of(List.of("part", "parts of", "par")));
    assertEquals(List.of("par", "part", "parts\tof"), found(pattern, "par part parts\tof"));
  }

  /** All words one after another, the longest first: what the shared beginnings must amount to. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void takesWhatPlainAlternativesTake(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> words = new ArrayList<>();
      for (int word = 0; word <= random.nextInt(6); word++) {
        words.add(letters(random, 1 + random.nextInt(4)).toLowerCase(Locale.ROOT));
      }
      Pattern plain = Pattern.compile(words.stream().distinct()
          .sorted((a, b) -> b.length() - a.length())
          .map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")")));
      Pattern shared = Pattern.compile(WordPattern.of(words));
      String text = letters(random, 40);
      assertEquals(found(plain, text), found(shared, text), words + " in " + text);
    }
  }

  private static String letters(Random random, int length) {
    String letters = "abAB\u00e9\u00c9\u0131Ii\u0456\u0406.";
    return random.ints(length, 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining());
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
