package io.chapbook.typography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what an actor in a chat does, {@code *sighs*}, from emphasised words. */
final class ChatActions {

  private static final int LONGEST = 40;

  private static final List<String> ENDINGS = List.of("ing", "es", "ed", "s");

  /** The words of {@code actions.txt}, read when the first story has a chat. */
  private static final class Words {

    private static final Set<String> ACTIONS = new HashSet<>();

    static {
      TableLines.of("actions.txt").forEach(ACTIONS::addAll);
    }
  }

  private ChatActions() {}

  /**
   * Whether words are an action: {@code sighs} wherever it stands, {@code sigh} and {@code sighing}
   * where no words go before them in the sentence.
   */
  static boolean isAction(Passage passage, Emphasised words) {
    int from = words.wordsFrom();
    int to = words.wordsTo();
    if (to - from > LONGEST) {
      return false;
    }
    int end = from;
    while (end < to && Signs.isWord(passage.at(end))) {
      end++;
    }
    String word = passage.text().substring(from, end).toLowerCase(Locale.ROOT);
    return isAction(word) && (word.endsWith("s") || beginsSentence(passage, words.from()));
  }

  private static boolean beginsSentence(Passage passage, int from) {
    int at = from - 1;
    while (at >= 0 && passage.at(at) == ' ') {
      at--;
    }
    return !Signs.isWord(passage.at(at));
  }

  private static boolean isAction(String word) {
    if (Words.ACTIONS.contains(word)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        int last = stem.length() - 1;
        boolean doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        return Words.ACTIONS.contains(stem) || Words.ACTIONS.contains(stem + "e")
            || doubled && Words.ACTIONS.contains(stem.substring(0, last));
      }
    }
    return false;
  }
}
