package io.chapbook.typography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads emphasis from signs around words: {@code *x*}, {@code _x_}, {@code **x**} and, if slashes
 * count, {@code /x/}. A sign opens behind a blank and closes before one; of two that could open, the
 * second counts. A sign lies inside another as a whole or not at all.
 */
final class EmphasisReader {

  private static final int MOST_STARS = 3;

  private static final int MOST_LOW_LINES = 2;

  private final boolean declared;
  private final boolean plain;
  private final boolean full;

  /**
   * A reader.
   *
   * @param declared whether asterisks came from markup
   * @param plain whether other signs count too
   * @param full whether slashes count, and signs whose word goes on behind them
   */
  EmphasisReader(boolean declared, boolean plain, boolean full) {
    this.declared = declared;
    this.plain = plain;
    this.full = full;
  }

  /** The emphasised words of a passage in their order, each on one line. */
  List<Emphasised> read(Passage passage) {
    if (!hasSigns(passage.text())) {
      return List.of();
    }
    List<Emphasised> found = new ArrayList<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    int at = 0;
    while (at < passage.length()) {
      char c = passage.at(at);
      int to = at + 1;
      if (passage.isNote(at)) {
        // A note can be taken out, so nothing lies around it.
        open.clear();
      }
      if (c == '*' || plain && (c == '_' || full && c == '/')) {
        while (passage.at(to) == c) {
          to++;
        }
        if (to - at <= most(c) && passage.mayEmphasise(at)) {
          sign(passage, at, to, open, found);
        }
      }
      at = to;
    }
    open.values().forEach(sign -> passage.leave(Undecided.Kind.EMPHASIS));
    return onLines(found, passage);
  }

  private boolean hasSigns(String text) {
    return text.indexOf('*') >= 0
        || plain && (text.indexOf('_') >= 0 || full && text.indexOf('/') >= 0);
  }

  private static int most(char c) {
    return c == '*' ? MOST_STARS : c == '_' ? MOST_LOW_LINES : 1;
  }

  private void sign(
      Passage passage, int from, int to, Map<String, Integer> open, List<Emphasised> found) {
    String sign = passage.text().substring(from, to);
    Integer start = open.get(sign);
    if (start != null && closes(passage, start + sign.length(), from, to)) {
      close(passage, new Emphasised(start, start + sign.length(), from, to, sign), open, found);
    } else if (opens(passage, from, to)) {
      if (open.remove(sign) != null) {
        passage.leave(Undecided.Kind.EMPHASIS);
      }
      open.put(sign, from);
    }
  }

  private void close(
      Passage passage, Emphasised words, Map<String, Integer> open, List<Emphasised> found) {
    // What was opened inside and is not closed by now is no sign.
    open.values().removeIf(start -> start >= words.from());
    boolean action = !declared && words.sign().equals("*")
        && ChatActions.isAction(passage, words);
    if (action) {
      passage.leave(Undecided.Kind.EMPHASIS);
    } else {
      found.add(words);
    }
  }

  private boolean opens(Passage passage, int from, int to) {
    char before = passage.at(from - 1);
    char after = passage.at(to);
    boolean word = !Signs.isBlank(after) && (!Signs.closes(after) || after == '.' || isSign(after));
    boolean edge = Signs.isBlank(before) || Signs.opens(before) && before != '/'
        || Signs.isMark(before) || Signs.isDash(before) || isSign(before) || before == '\u2026'
        || before == '.';
    return word && (edge || declared && passage.at(from) == '*');
  }

  private boolean closes(Passage passage, int wordsFrom, int from, int to) {
    char before = passage.at(from - 1);
    char after = passage.at(to);
    if (Signs.isBlank(before) || !hasWord(passage, wordsFrom, from)) {
      return false;
    }
    boolean edge = Signs.isBlank(after) || Signs.closes(after) && after != '/'
        || Signs.isMark(after) || Signs.isDash(after) || isSign(after);
    boolean plural = after == 's' && !Signs.isWord(passage.at(to + 1));
    boolean part = passage.at(from) == '*' && Character.isLetter(after)
        && isLetters(passage, wordsFrom, from);
    boolean possessive = Signs.isSingle(after) && Character.isLetter(passage.at(to + 1));
    return edge && !possessive || full && (plural || part || possessive)
        || declared && passage.at(from) == '*';
  }

  private static boolean isSign(char c) {
    return c == '*' || c == '_';
  }

  private static boolean hasWord(Passage passage, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Signs.isWord(passage.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** {@code *un*believable}: part of a word. */
  private static boolean isLetters(Passage passage, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isLetter(passage.at(at))) {
        return false;
      }
    }
    return true;
  }

  /** Notes the signs, and parts emphasis that goes over line ends. */
  private static List<Emphasised> onLines(List<Emphasised> found, Passage passage) {
    List<Emphasised> parts = new ArrayList<>();
    for (Emphasised one : found) {
      passage.sign(one.from(), one.wordsFrom());
      passage.sign(one.wordsTo(), one.to());
      int from = one.from();
      int words = one.wordsFrom();
      int end = lineEnd(passage, words, one.wordsTo());
      while (end < one.wordsTo()) {
        if (words < end) {
          parts.add(new Emphasised(from, words, end, end, one.sign()));
        }
        from = end + 1;
        words = from;
        end = lineEnd(passage, words, one.wordsTo());
      }
      parts.add(new Emphasised(from, words, one.wordsTo(), one.to(), one.sign()));
    }
    parts.sort(null);
    return parts;
  }

  private static int lineEnd(Passage passage, int from, int to) {
    int at = from;
    while (at < to && passage.at(at) != '\n') {
      at++;
    }
    return at;
  }
}
