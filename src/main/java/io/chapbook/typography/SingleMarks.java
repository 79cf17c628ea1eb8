package io.chapbook.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets apostrophes and single quotation marks. A quotation inside double marks ends inside them, so
 * each stretch between double marks is looked at by itself, and what stands outside of them together.
 */
final class SingleMarks implements Step {

  private final Custom custom;
  private final Elisions elisions;
  private final boolean primes;

  SingleMarks(Custom custom, Elisions elisions, boolean primes) {
    this.custom = custom;
    this.elisions = elisions;
    this.primes = primes;
  }

  @Override
  public void set(Passage passage) {
    List<Integer> outside = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    int quote = passage.nextQuote(0);
    for (int at : passage.marks()) {
      while (quote >= 0 && at >= passage.quoteEnd(quote)) {
        resolve(passage, inside, true);
        inside.clear();
        quote = passage.nextQuote(passage.quoteEnd(quote));
      }
      if (Signs.isSingle(passage.at(at)) && !passage.isKept(at) && !setApostrophe(passage, at)) {
        (quote >= 0 && at > quote ? inside : outside).add(at);
      }
    }
    resolve(passage, inside, true);
    resolve(passage, outside, false);
  }

  /** Sets a mark that can be nothing but an apostrophe. */
  private boolean setApostrophe(Passage passage, int at) {
    char before = passage.before(at);
    char after = passage.from(at + 1);
    boolean middle = Signs.isWord(before) && Signs.isWord(after)
        && !(Signs.isDigit(before) && Signs.isDigit(after));
    if (passage.at(at) == '`' || passage.at(at) == '\u00b4') {
      if (middle) {
        passage.set(at, at + 1, String.valueOf(Custom.APOSTROPHE));
      }
      return middle;
    }
    if (middle) {
      apostrophe(passage, at);
    } else if (elisions.isBetween(passage, at)) {
      apostrophe(passage, at);
      apostrophe(passage, at + 2);
      passage.keep(at + 2, at + 3);
      return true;
    }
    return middle;
  }

  private static void apostrophe(Passage passage, int at) {
    if (passage.at(at) == '\'') {
      passage.set(at, at + 1, String.valueOf(Custom.APOSTROPHE));
    }
  }

  private void resolve(Passage passage, List<Integer> marks, boolean quoted) {
    if (!marks.isEmpty()) {
      new SingleRun(passage, marks, quoted, custom, elisions, primes).set();
    }
  }
}
