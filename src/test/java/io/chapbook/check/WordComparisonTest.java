package io.chapbook.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordComparisonTest {

  private static WordComparison compare(String book, String metadata, SourceLine... story) {
    return WordComparison.of(List.of(story), new BookWords(Words.of(book), Words.of(metadata)));
  }

  @Test
  void typographyMakesNoDifference() {
    assertEquals(List.of("Dont", "stop", "office", "3"), Words.of("“Don’t—stop!” o\u00adﬃce… ³"));
  }

  @Test
  void anAccentThatStandsForAnApostropheIsOne() {
    assertEquals(List.of("Cant", "wont"), Words.of("Can`t, won\u00b4t"));
  }

  @Test
  void emphasisWithinAWordDoesNotPartIt() {
    assertEquals(List.of("unbelievable", "cats", "a", "b"),
        Words.of("un*believ*able ***cat***'s _a_ * b"));
    // What cannot be seen stands between a letter and the sign, found by random stories.
    assertEquals(List.of("harness", "bs", "bs"), Words.of("harness, b`_\u2066s_ b\u2066_s_"));
    // So does a mark, which belongs to the sign or to the apostrophe behind it.
    assertEquals(Words.of("s'\u064b"), Words.of("_s_'\u064b"));
    assertEquals(Words.of("s\u064b"), Words.of("_s_\u064b"));
  }

  @Test
  void marksWithoutALetterAreNoWord() {
    assertEquals(List.of("a\u0489"), Words.of("\u0489 a\u0489 : \u0489"));
  }

  @Test
  void charactersThatStandWithoutBlanksAreWords() {
    assertEquals(List.of("第", "2", "章", "風", "が", "wind"), Words.of("第2章　風が wind"));
  }

  @Test
  void aWordOfEachKindIsCountedOnce() {
    WordComparison words = compare("Title page one two four three five", "Jane Roe",
        SourceLine.text(1, "by Jane Roe"),
        SourceLine.text(2, "one two three"),
        SourceLine.leftOut(3, "images cover", "path of a picture"),
        SourceLine.text(4, "four five six"));
    assertEquals(11, words.source());
    assertEquals(4, words.inOrder());
    assertEquals(1, words.moved());
    assertEquals(2, words.metadata());
    assertEquals(2, words.leftOutWords());
    assertEquals(List.of(
        new WordComparison.LostWord("by", 1), new WordComparison.LostWord("six", 4)), words.lost());
    assertEquals(2, words.added());
  }

  @Test
  void aWordThatStandsTwiceIsMissedWhenItIsThereOnce() {
    WordComparison words = compare("never", "", SourceLine.text(1, "never"), SourceLine.text(2, "never"));
    assertEquals(1, words.lost().size());
    assertEquals("lost-words", words.findings().get(0).rule());
  }

  @Test
  void nothingIsSaidWhenNothingIsLost() {
    assertEquals(List.of(), compare("a b", "", SourceLine.text(1, "a b")).findings());
  }

  @Test
  void longTextsAreHeldTogetherByWhatOccursOnce() {
    Random random = new Random(11);
    List<String> left = IntStream.range(0, 60_000)
        .mapToObj(at -> "w" + random.nextInt(3000)).toList();
    List<String> right = new ArrayList<>(left);
    for (int at = 59_000; at > 0; at -= 1000) {
      right.remove(at);
    }
    WordAlignment.Matches matches = WordAlignment.align(left, right);
    assertEquals(59, count(matches.left()));
    assertEquals(0, count(matches.right()));
  }

  @Test
  void aTextThatOnlyRepeatsItselfIsAligned() {
    List<String> left = new ArrayList<>(Collections.nCopies(40_000, "never"));
    List<String> right = new ArrayList<>(left);
    left.add(20_000, "once");
    right.add(0, "begin");
    right.add("end");
    WordAlignment.Matches matches = WordAlignment.align(left, right);
    assertEquals(1, count(matches.left()));
    assertEquals(2, count(matches.right()));
  }

  @Test
  void emptyListsHaveNothingToPair() {
    assertArrayEquals(new boolean[0], WordAlignment.align(List.of(), List.of()).left());
    assertEquals(1, count(WordAlignment.align(List.of("a"), List.of()).left()));
  }

  private static int count(boolean[] matched) {
    int unmatched = 0;
    for (boolean one : matched) {
      unmatched += one ? 0 : 1;
    }
    return unmatched;
  }
}
