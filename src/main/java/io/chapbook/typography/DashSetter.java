package io.chapbook.typography;

import org.jspecify.annotations.Nullable;

/** Makes dashes of hyphens. */
final class DashSetter implements Step {

  private static final int LONGEST_DASH = 3;

  /** Four hyphens are a dash of twice the length: for what is broken off, or a name left out. */
  private static final int LONG_DASH = 4;

  /** {@code d--n}: a word whose letters are left out has no more of them behind the gap. */
  private static final int LONGEST_REST = 4;

  private final Custom custom;
  private final boolean spacedHyphens;
  private final @Nullable CountWords countWords;

  /**
   * A setter.
   *
   * @param countWords the words before ranges, or null to leave single hyphens alone
   */
  DashSetter(Custom custom, @Nullable CountWords countWords) {
    this.custom = custom;
    this.spacedHyphens = countWords != null;
    this.countWords = countWords;
  }

  @Override
  public void set(Passage passage) {
    String text = passage.text();
    int from = text.indexOf('-');
    while (from >= 0) {
      int to = from;
      while (passage.at(to) == '-') {
        to++;
      }
      if (!passage.isKept(from)) {
        set(passage, from, to);
      }
      from = text.indexOf('-', to);
    }
  }

  private void set(Passage passage, int from, int to) {
    if (to - from == 1) {
      if (spacedHyphens) {
        setHyphen(passage, from);
      }
      return;
    }
    char before = passage.before(from);
    char after = passage.from(to);
    if (to - from == LONG_DASH && !custom.spaced() && !Signs.isBlank(before)
        && !Signs.isWord(after) && !isDrawing(before) && !isDrawing(after)) {
      passage.set(from, to, String.valueOf(custom.dash()).repeat(2));
      return;
    }
    if (to - from > LONGEST_DASH || isDrawing(before) || isDrawing(after)) {
      return;
    }
    if (Signs.isDigit(before) && Signs.isDigit(after)) {
      passage.set(from, to, "\u2013");
    } else if (isSure(passage, from, to, before, after)) {
      passage.set(from, to, String.valueOf(custom.dash()));
    } else if (before != 0 || after != 0) {
      passage.leave(Undecided.Kind.DASHES);
    }
  }

  /** Arrows, comments and tables are drawn with hyphens too. */
  private static boolean isDrawing(char c) {
    return "<>!|+=\\~*#".indexOf(c) >= 0 && c != '!' && c != '*' || Signs.isDash(c);
  }

  private boolean isSure(Passage passage, int from, int to, char before, char after) {
    if (before == '\n' || before == 0) {
      return opensLine(passage, to, after);
    }
    if (Signs.isBlank(before)) {
      return !Signs.isWord(after) || Character.isUpperCase(after);
    }
    if (Signs.isMark(before) && Signs.isBlank(passage.before(from - 1)) && Signs.isWord(after)) {
      return !isOption(passage, to);
    }
    if (Character.isLetter(before) && Character.isLetter(after)) {
      return !custom.spaced() && !hasLettersLeftOut(passage, from, to);
    }
    return true;
  }

  /** A signature, an attribution, speech; but no option of a program, and no item of a list. */
  private boolean opensLine(Passage passage, int to, char after) {
    char first = after == ' ' ? passage.from(to + 1) : after;
    return Signs.isMark(first) || Character.isUpperCase(first)
        || custom.opensSpeech() && after == ' ' && Signs.isWord(first);
  }

  private static boolean isOption(Passage passage, int to) {
    int at = to;
    while (Signs.isWord(passage.at(at)) || passage.at(at) == '-') {
      at++;
    }
    return Signs.isMark(passage.at(at)) && !Signs.isWord(passage.at(at + 1));
  }

  /** {@code s--t}, but not {@code I--I}. */
  private static boolean hasLettersLeftOut(Passage passage, int from, int to) {
    char first = passage.at(from - 1);
    char second = passage.at(from - 2);
    if (Signs.isWord(second) || Signs.isSingle(second) && Signs.isWord(passage.at(from - 3))
        || "IAO".indexOf(Character.toUpperCase(first)) >= 0
        || Character.toLowerCase(first) == Character.toLowerCase(passage.at(to))) {
      return false;
    }
    int end = to;
    while (end - to <= LONGEST_REST && Signs.isWord(passage.at(end))) {
      end++;
    }
    return end - to <= LONGEST_REST && Character.isLowerCase(passage.at(to));
  }

  private void setHyphen(Passage passage, int at) {
    char before = passage.at(at - 1);
    char after = passage.from(at + 1);
    if (before == ' ') {
      char farther = passage.before(at - 1);
      boolean ends = after == 0 || after == '\n' || Signs.isDouble(after);
      boolean minus = Signs.isDigit(farther) && Signs.isDigit(passage.from(at + 2));
      if ((after == ' ' || ends) && farther != 0 && farther != '\n' && !minus) {
        passage.set(at, at + 1, String.valueOf(custom.dash()));
      }
    } else if ((before == 0 || before == '\n') && after == ' ' && custom.opensSpeech()) {
      passage.set(at, at + 1, String.valueOf(custom.dash()));
    } else if (countWords != null && Signs.isDigit(before) && Signs.isDigit(after)
        && countWords.isRange(passage, at)) {
      passage.set(at, at + 1, "\u2013");
    }
  }
}
