package io.chapbook.typography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what an actor in a chat does, {@code *sighs*}, from emphasised words. */
final class ChatActions {

  private static final int LONGEST = 40;

  private static final List<String> ENDINGS = List.of("ing", "es", "ed", "s");

  private final Set<String> actions = new HashSet<>();

  /** With the words of {@code actions.txt}. */
  ChatActions() {
    TableLines.of("actions.txt").forEach(actions::addAll);
  }

  /** Whether the words between two signs are an action. */
  boolean isAction(Passage passage, int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    int end = from;
    while (end < to && Signs.isWord(passage.at(end))) {
      end++;
    }
    return isAction(passage.text().substring(from, end).toLowerCase(Locale.ROOT));
  }

  private boolean isAction(String word) {
    if (actions.contains(word)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        int last = stem.length() - 1;
        boolean doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        return actions.contains(stem) || actions.contains(stem + "e")
            || doubled && actions.contains(stem.substring(0, last));
      }
    }
    return false;
  }
}
