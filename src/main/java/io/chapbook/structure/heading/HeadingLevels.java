package io.chapbook.structure.heading;

import io.chapbook.book.Matter;
import io.chapbook.book.SectionType;
import io.chapbook.structure.outline.FoundHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives headings their depth: chapters stand below the part before them, parts below the book that
 * holds them. Prologues before the first part, epilogues and back matter stay on top.
 */
final class HeadingLevels {

  /** Kobo's and Apple's tables of contents show no more (2026-11). */
  private static final int DEEPEST = 3;

  /**
   * The headings with their levels.
   *
   * @param words what each part calls itself ({@code book}, {@code act}), by its first line
   */
  List<FoundHeading> assign(List<FoundHeading> headings, Map<Integer, String> words) {
    boolean parts = headings.stream().anyMatch(HeadingLevels::isPart);
    boolean chapters = headings.stream().anyMatch(heading -> !isPart(heading));
    Map<String, Integer> tiers = tiers(headings, words);
    if (!parts || !chapters && tiers.size() < 2) {
      return headings;
    }
    List<FoundHeading> levelled = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (FoundHeading heading : headings) {
      if (standsOnTop(heading.type())) {
        open.clear();
        levelled.add(heading);
      } else {
        int tier = tiers.getOrDefault(word(heading, words), tiers.size());
        open.removeIf(other -> other >= tier);
        levelled.add(heading.atLevel(Math.min(open.size() + 1, DEEPEST)));
        if (isPart(heading)) {
          open.add(tier);
        }
      }
    }
    return levelled;
  }

  /**
   * The headings with the depth that the ranks of their markup give them, if it gives them several;
   * else as they are.
   *
   * @param ranks the rank of each heading, by its first line; 0 for one without
   */
  List<FoundHeading> byRank(List<FoundHeading> headings, Map<Integer, Integer> ranks) {
    if (ranks.values().stream().filter(rank -> rank > 0).distinct().count() < 2) {
      return headings;
    }
    List<FoundHeading> levelled = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (FoundHeading heading : headings) {
      int rank = ranks.getOrDefault(heading.span().startLine(), 0);
      if (rank > 0) {
        open.removeIf(other -> other >= rank);
        open.add(rank);
      }
      levelled.add(heading.atLevel(Math.max(1, Math.min(open.size(), DEEPEST))));
    }
    return levelled;
  }

  /** What holds others is rarer than they are: books come before parts, whatever they are called. */
  private static Map<String, Integer> tiers(
      List<FoundHeading> headings, Map<Integer, String> words) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (FoundHeading heading : headings) {
      if (isPart(heading) && counts.merge(word(heading, words), 1, Integer::sum) == 1) {
        order.add(word(heading, words));
      }
    }
    order.sort((one, other) -> counts.get(one).compareTo(counts.get(other)));
    Map<String, Integer> tiers = new HashMap<>();
    order.forEach(word -> tiers.put(word, tiers.size()));
    return tiers;
  }

  private static String word(FoundHeading heading, Map<Integer, String> words) {
    return isPart(heading) ? words.getOrDefault(heading.span().startLine(), "") : "\n";
  }

  private static boolean isPart(FoundHeading heading) {
    return heading.type() == SectionType.PART || heading.type() == SectionType.VOLUME;
  }

  private static boolean standsOnTop(SectionType type) {
    return type == SectionType.EPILOGUE || type.matter() == Matter.BACK;
  }
}
