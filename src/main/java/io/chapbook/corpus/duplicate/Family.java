package io.chapbook.corpus.duplicate;

import java.util.List;

/**
 * Stories that have text in common.
 *
 * @param longest the number of the longest
 * @param others what the others have in common with another of the family, for each what it has most
 *     in common
 */
public record Family(int longest, List<Kinship> others) {

  public Family {
    others = List.copyOf(others);
  }
}
