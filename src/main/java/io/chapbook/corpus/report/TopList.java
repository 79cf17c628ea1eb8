package io.chapbook.corpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The first of many by some order, so many of them at most. */
final class TopList<T> {

  private final int most;
  private final TreeSet<T> kept;

  /**
   * An empty list.
   *
   * @param order which comes first; it tells any two apart
   */
  TopList(int most, Comparator<T> order) {
    this.most = most;
    this.kept = new TreeSet<>(order);
  }

  void add(T one) {
    kept.add(one);
    if (kept.size() > most) {
      kept.pollLast();
    }
  }

  List<T> all() {
    return new ArrayList<>(kept);
  }
}
