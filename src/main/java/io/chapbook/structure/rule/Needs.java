package io.chapbook.structure.rule;

import java.util.List;

/** Words one of which must begin somewhere in a text before a rule's pattern is tried on it. */
public final class Needs {

  private final List<String> words;
  private final WordStarts starts;

  /** Beginnings of words in lower case; a text needs one of them. No words are no need. */
  public Needs(List<String> words) {
    this.words = List.copyOf(words);
    this.starts = new WordStarts(List.of(this.words));
  }

  /** The words, in their order. */
  public List<String> words() {
    return words;
  }

  /** Whether a text has one of the words, or none is needed. */
  boolean areMetBy(String text) {
    return starts.listsIn(text) != 0;
  }
}
