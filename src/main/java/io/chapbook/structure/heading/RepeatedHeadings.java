package io.chapbook.structure.heading;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds a heading that is said twice in a row, once by the archive and once by the author: one line
 * stays a candidate, the other waits to be left out if that one becomes a heading.
 */
final class RepeatedHeadings {

  /** So many characters may stand between the two: a byline, a date. */
  private static final int BETWEEN = 120;

  /** So many other short lines may stand between the two. */
  private static final int LOOK_BACK = 3;

  /**
   * What is left.
   *
   * @param candidates one for each heading
   * @param repeats the line that says the same, by the line of the candidate that stays
   */
  record Folded(List<HeadingCandidate> candidates, Map<Integer, Integer> repeats) {

    /** The repeats of lines that became headings. */
    List<Dropped> dropped(Set<Integer> headings) {
      List<Dropped> dropped = new ArrayList<>();
      repeats.forEach((kept, repeat) -> {
        if (headings.contains(kept)) {
          dropped.add(new Dropped(SourceSpan.ofLine(repeat), "says the chapter's heading again"));
        }
      });
      return dropped;
    }
  }

  /** Folds neighbours among the candidates that say the same. */
  Folded fold(MeasuredText text, List<HeadingCandidate> candidates) {
    List<HeadingCandidate> left = new ArrayList<>(candidates.size());
    Map<Integer, Integer> repeats = new TreeMap<>();
    boolean[] repeating = repeating(text, candidates);
    for (int at = 0; at < repeating.length; at++) {
      if (!repeating[at] || !isFolded(text, candidates.get(at), left, repeats)) {
        left.add(candidates.get(at));
      }
    }
    return new Folded(left, repeats);
  }

  /** For each candidate whether any close above says the same; most are told by it at once. */
  private static boolean[] repeating(MeasuredText text, List<HeadingCandidate> candidates) {
    boolean[] repeating = new boolean[candidates.size()];
    text.sweep(candidates.size()).forEach(number -> {
      for (int at = number - 1; at >= 0 && !repeating[number]
          && isClose(text, candidates.get(at), candidates.get(number)); at--) {
        repeating[number] = fuller(candidates.get(at), candidates.get(number)) != null;
      }
    });
    return repeating;
  }

  private static boolean isClose(
      MeasuredText text, HeadingCandidate first, HeadingCandidate second) {
    return text.charactersBetween(first.number(), second.number()) <= BETWEEN;
  }

  /** Folds a candidate into one of those before it, if one of them says the same. */
  private static boolean isFolded(
      MeasuredText text,
      HeadingCandidate candidate,
      List<HeadingCandidate> left,
      Map<Integer, Integer> repeats) {
    for (int at = left.size() - 1; at >= Math.max(0, left.size() - LOOK_BACK)
        && isClose(text, left.get(at), candidate); at--) {
      HeadingCandidate before = left.get(at);
      HeadingCandidate kept = repeats.containsKey(before.number())
          ? null
          : fuller(before, candidate);
      if (kept != null) {
        left.remove(at);
        left.add(kept == before ? at : left.size(), kept);
        repeats.put(kept.number(), kept == before ? candidate.number() : before.number());
        return true;
      }
    }
    return false;
  }

  /** Which of two neighbours says more, if they say the same; else null. */
  private static @Nullable HeadingCandidate fuller(
      HeadingCandidate first, HeadingCandidate second) {
    String other = second.form().decoration().text();
    boolean titleAgain =
        first.form().rule() != null && ContentsEntries.same(first.form().title(), other);
    if (titleAgain || ContentsEntries.same(first.form().decoration().text(), other)) {
      return first;
    }
    return sameNumber(first.form(), second.form())
            && first.form().title().isEmpty() && !second.form().title().isEmpty()
        ? second
        : null;
  }

  private static boolean sameNumber(HeadingForm first, HeadingForm second) {
    return first.number() != null
        && second.number() != null
        && !first.word().isEmpty()
        && first.word().equals(second.word())
        && first.number().value() == second.number().value();
  }
}
