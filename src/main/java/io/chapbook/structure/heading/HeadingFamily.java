package io.chapbook.structure.heading;

import io.chapbook.structure.rule.Evidence;
import java.util.List;

/**
 * Lines that share a form, and so are headings together or not at all.
 *
 * @param name what they share
 * @param members the lines, in the order of the text
 * @param evidence what speaks for and against them as a set
 */
record HeadingFamily(String name, List<HeadingCandidate> members, List<Evidence> evidence) {

  HeadingFamily {
    members = List.copyOf(members);
    evidence = List.copyOf(evidence);
  }

  /** What the set's evidence adds up to; each member gets it. */
  int weight() {
    return evidence.stream().mapToInt(Evidence::weight).sum();
  }

  /** The set's worth: what a typical member scores with the set's evidence. */
  int score() {
    int[] scores = members.stream().mapToInt(HeadingCandidate::score).sorted().toArray();
    return scores[scores.length / 2] + weight();
  }
}
