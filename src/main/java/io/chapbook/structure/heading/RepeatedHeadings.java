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
    for (HeadingCandidate candidate : candidates) {
      HeadingCandidate before = left.isEmpty() ? null : left.get(left.size() - 1);
      HeadingCandidate kept = before == null ? null : fuller(text, before, candidate);
      if (before == null || kept == null || repeats.containsKey(before.number())) {
        left.add(candidate);
      } else {
        left.set(left.size() - 1, kept);
        repeats.put(kept.number(), kept == before ? candidate.number() : before.number());
      }
    }
    return new Folded(left, repeats);
  }

  /** Which of two neighbours says more, if they say the same; else null. */
  private static @Nullable HeadingCandidate fuller(
      MeasuredText text, HeadingCandidate first, HeadingCandidate second) {
    if (text.charactersBetween(first.number(), second.number()) > BETWEEN) {
      return null;
    }
    String one = ContentsEntries.key(first.form().decoration().text());
    String other = ContentsEntries.key(second.form().decoration().text());
    String title = ContentsEntries.key(first.form().title());
    boolean titleAgain = first.form().rule() != null && title.length() > 1 && title.equals(other);
    if (one.length() > 1 && one.equals(other) || titleAgain) {
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
