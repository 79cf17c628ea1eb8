package io.chapbook.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one list stand in another in the same order. Runs of words that occur once in both
 * hold the lists together, as in a patience diff; what is between them is compared word by word.
 */
final class WordAlignment {

  /** The most pairs of words that are compared one by one; beyond it, the next like word is taken. */
  private static final long MOST_PAIRS = 1_000_000;

  private static final int[] RUNS = {3, 1};

  private static final int NEAR = 200;

  private final List<String> left;
  private final List<String> right;
  private final boolean[] leftMatched;
  private final boolean[] rightMatched;
  private final Deque<Stretch> open = new ArrayDeque<>();

  private WordAlignment(List<String> left, List<String> right) {
    this.left = left;
    this.right = right;
    this.leftMatched = new boolean[left.size()];
    this.rightMatched = new boolean[right.size()];
  }

  /** A part of both lists: from (in it) and to (not in it) of the left one, then of the right one. */
  private record Stretch(int from, int to, int rightFrom, int rightTo) {

    long pairs() {
      return (long) (to - from) * (rightTo - rightFrom);
    }
  }

  /**
   * Which words have their like, in order.
   *
   * @param left for each word of the first list, whether it has
   * @param right the same for the second
   */
  record Matches(boolean[] left, boolean[] right) {}

  /** Aligns two lists. */
  static Matches align(List<String> left, List<String> right) {
    WordAlignment alignment = new WordAlignment(left, right);
    alignment.open.add(new Stretch(0, left.size(), 0, right.size()));
    while (!alignment.open.isEmpty()) {
      alignment.match(alignment.trim(alignment.open.pop()));
    }
    return new Matches(alignment.leftMatched, alignment.rightMatched);
  }

  private void pair(int at, int rightAt) {
    leftMatched[at] = true;
    rightMatched[rightAt] = true;
  }

  /** Pairs what both begin and end with. */
  private Stretch trim(Stretch all) {
    int from = all.from();
    int rightFrom = all.rightFrom();
    while (from < all.to() && rightFrom < all.rightTo()
        && left.get(from).equals(right.get(rightFrom))) {
      pair(from++, rightFrom++);
    }
    int to = all.to();
    int rightTo = all.rightTo();
    while (to > from && rightTo > rightFrom && left.get(to - 1).equals(right.get(rightTo - 1))) {
      pair(--to, --rightTo);
    }
    return new Stretch(from, to, rightFrom, rightTo);
  }

  private void match(Stretch one) {
    if (one.pairs() == 0) {
      return;
    }
    if (one.pairs() <= MOST_PAIRS) {
      matchEachWithEach(one);
      return;
    }
    for (int run : RUNS) {
      List<int[]> anchors = inOrder(anchors(one, run));
      if (!anchors.isEmpty()) {
        part(one, anchors);
        return;
      }
    }
    matchNext(one);
  }

  private void part(Stretch one, List<int[]> anchors) {
    int from = one.from();
    int rightFrom = one.rightFrom();
    for (int[] anchor : anchors) {
      pair(anchor[0], anchor[1]);
      open.push(new Stretch(from, anchor[0], rightFrom, anchor[1]));
      from = anchor[0] + 1;
      rightFrom = anchor[1] + 1;
    }
    open.push(new Stretch(from, one.to(), rightFrom, one.rightTo()));
  }

  /** The places of runs of words that occur once in both, in the left list's order. */
  private List<int[]> anchors(Stretch one, int run) {
    Map<List<String>, Integer> there = once(right, one.rightFrom(), one.rightTo(), run);
    List<int[]> anchors = new ArrayList<>();
    once(left, one.from(), one.to(), run).forEach((words, at) -> {
      int rightAt = there.getOrDefault(words, -1);
      if (at >= 0 && rightAt >= 0) {
        anchors.add(new int[] {at, rightAt});
      }
    });
    anchors.sort((a, b) -> Integer.compare(a[0], b[0]));
    return anchors;
  }

  /** Where each run of words begins; -1 for one that occurs again. */
  private static Map<List<String>, Integer> once(List<String> words, int from, int to, int run) {
    Map<List<String>, Integer> places = new HashMap<>();
    for (int at = from; at + run <= to; at++) {
      int here = at;
      places.compute(words.subList(at, at + run), (key, place) -> place == null ? here : -1);
    }
    return places;
  }

  /** The longest part of the anchors that also runs on in the right list. */
  private static List<int[]> inOrder(List<int[]> anchors) {
    int[] ends = new int[anchors.size()];
    int[] before = new int[anchors.size()];
    int length = 0;
    for (int at = 0; at < anchors.size(); at++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (anchors.get(ends[middle])[1] < anchors.get(at)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[at] = low == 0 ? -1 : ends[low - 1];
      ends[low] = at;
      length = Math.max(length, low + 1);
    }
    List<int[]> chosen = new ArrayList<>();
    for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) {
      chosen.add(anchors.get(at));
    }
    Collections.reverse(chosen);
    return chosen;
  }

  /** The longest common subsequence, by the plain table. */
  private void matchEachWithEach(Stretch one) {
    int height = one.to() - one.from();
    int width = one.rightTo() - one.rightFrom();
    int[][] longest = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        longest[i][j] = same(one, i, j)
            ? longest[i + 1][j + 1] + 1
            : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    for (int i = 0, j = 0; i < height && j < width; ) {
      if (same(one, i, j)) {
        pair(one.from() + i++, one.rightFrom() + j++);
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private boolean same(Stretch one, int i, int j) {
    return left.get(one.from() + i).equals(right.get(one.rightFrom() + j));
  }

  /** For texts that only repeat themselves: each word with the next one like it, if it is near. */
  private void matchNext(Stretch one) {
    int rightFrom = one.rightFrom();
    for (int at = one.from(); at < one.to(); at++) {
      int to = Math.min(one.rightTo(), rightFrom + NEAR);
      int next = right.subList(rightFrom, to).indexOf(left.get(at));
      if (next >= 0) {
        pair(at, rightFrom + next);
        rightFrom += next + 1;
      }
    }
  }
}
