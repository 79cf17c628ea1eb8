package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several lists a text has a word of; how a word is found in a text, {@link NeedsTest}. */
class WordStartsTest {

  @Test
  void eachListIsToldApart() {
    WordStarts starts = new WordStarts(
        List.of(List.of("own", "review"), List.of("review"), List.of("\u7ae0"), List.of("->")));
    assertEquals(1, starts.listsIn("I OWN nothing"));
    assertEquals(0, starts.listsIn("the clown"));
    assertEquals(3, starts.listsIn("Reviewers!"));
    assertEquals(4 | 8, starts.listsIn("\u7b2c\u4e00\u7ae0 Odette -> Mina"));
  }

  @Test
  void everyTextHasAListWithoutWords() {
    WordStarts starts = new WordStarts(List.of(List.of("own"), List.of()));
    assertEquals(2, starts.listsIn(""));
    assertEquals(3, starts.listsIn("own"));
  }

  @Test
  void listsPastTheLastBitShareIt() {
    List<List<String>> lists = new ArrayList<>();
    for (int list = 0; list < 70; list++) {
      lists.add(List.of("word" + (char) ('a' + list % 26) + (char) ('a' + list / 26)));
    }
    WordStarts starts = new WordStarts(lists);
    assertEquals(WordStarts.bit(3), starts.listsIn("wordda"));
    assertEquals(WordStarts.bit(69), starts.listsIn(lists.get(69).get(0)));
    assertNotEquals(WordStarts.bit(62), WordStarts.bit(63));
    assertEquals(WordStarts.bit(63), WordStarts.bit(69));
  }
}
