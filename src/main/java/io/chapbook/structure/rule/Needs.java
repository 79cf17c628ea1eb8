package io.chapbook.structure.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text must have before a rule's pattern is tried on it, since looking for that is cheap. */
public final class Needs {

  private final List<String> words;
  private final String ends;
  /** Made when it is asked for: a table of rules asks for those of all rules of a label at once. */
  private @Nullable WordStarts starts;

  /**
   * Words one of which must begin somewhere in a text.
   *
   * @param words beginnings of words in lower case; no words are no need
   */
  public Needs(List<String> words) {
    this(words, "");
  }

  /**
   * The same, and signs one of which must end the text.
   *
   * @param words beginnings of words in lower case; no words are no need
   * @param ends the signs, one behind another; none are no need
   */
  public Needs(List<String> words, String ends) {
    this.words = List.copyOf(words);
    this.ends = ends;
  }

  /** The words, in their order. */
  public List<String> words() {
    return words;
  }

  /** The signs; empty when a text may end in anything. */
  public String ends() {
    return ends;
  }

  /** Whether a text has one of the words and ends in one of the signs, as far as they are needed. */
  boolean areMetBy(String text) {
    return isEndedBy(text) && (words.isEmpty() || starts().listsIn(text) != 0);
  }

  /** Threads that come at once may make it twice, and both are the same. */
  private WordStarts starts() {
    WordStarts made = starts;
    if (made == null) {
      made = new WordStarts(List.of(words));
      starts = made;
    }
    return made;
  }

  /** Whether a text ends in one of the signs, or none is needed. */
  boolean isEndedBy(String text) {
    return ends.isEmpty() || !text.isEmpty() && ends.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
