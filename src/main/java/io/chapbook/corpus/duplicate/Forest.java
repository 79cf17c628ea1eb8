package io.chapbook.corpus.duplicate;

/** Which stories are joined to one family: a forest of disjoint sets, of which the least is the root. */
final class Forest {

  private final int[] parents;
  private final boolean[] joined;

  Forest(int size) {
    this.parents = new int[size];
    this.joined = new boolean[size];
    java.util.Arrays.setAll(parents, at -> at);
  }

  int root(int story) {
    int at = story;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    int left = root(one);
    int right = root(other);
    parents[Math.max(left, right)] = Math.min(left, right);
    joined[one] = true;
    joined[other] = true;
  }

  boolean isJoined(int story) {
    return joined[story];
  }
}
