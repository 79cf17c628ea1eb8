package io.chapbook.corpus.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds families of stories in a corpus, told story by story. It removes nothing; precision goes
 * before completeness: what many stories share, as a disclaimer or a licence, makes none of them a
 * duplicate. For one thread.
 */
public final class DuplicateIndex {

  /** Two million hashes each of chapters and of samples: 80 MB at most, whatever the corpus. */
  private static final int MOST = 1 << 21;

  /** What stands in more stories is a notice, not a version. */
  private static final int MANY = 64;

  /** A part that stands in more stories does not make them overlap. */
  private static final int FEW = 8;

  private final Postings chapters;
  private final Postings samples;
  private int[] words = new int[256];
  private int count;

  /** An index of no story. */
  public DuplicateIndex() {
    this(MOST);
  }

  DuplicateIndex(int most) {
    this.chapters = new Postings(most, 1);
    this.samples = new Postings(most, StoryPrint.SAMPLING);
  }

  /**
   * Adds a story.
   *
   * @return its number, from 0
   */
  public int add(StoryPrint print) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
    }
    words[count] = print.words();
    for (int at = 0; at < print.chapters().length; at++) {
      chapters.add(print.chapters()[at], count, print.chapterWords()[at]);
    }
    for (long sample : print.samples()) {
      samples.add(sample, count, 0);
    }
    return count++;
  }

  /** Lets fingerprints of an earlier run be added, which may tell of fewer passages. */
  public void fit(PrintFile earlier) {
    earlier.fit(chapters, samples);
  }

  /** What is known of a story. */
  StoryPrint print(int story) {
    return new StoryPrint(words[story], chapters.hashesOf(story), chapters.wordsOf(story),
        samples.hashesOf(story));
  }

  Postings chapters() {
    return chapters;
  }

  Postings samples() {
    return samples;
  }

  /** How many stories it knows. */
  public int size() {
    return count;
  }

  /** The families of all stories that were added, in the order of their longest stories. */
  public List<Family> find() {
    PairList pairs = new PairList();
    samples.runs(FEW, MANY, (places, from, to) -> {
      if (to - from <= MANY) {
        pair(samples, places, from, to, pairs, 1);
      }
    });
    // Copies of one story may be more than a notice's: they share all that they have.
    chapters.runs(FEW, MANY, (places, from, to) -> pair(chapters, places, from, to, pairs, 2));
    KinshipJudge judge = new KinshipJudge(chapters, samples, words);
    Map<Integer, List<Kinship>> kin = new HashMap<>();
    Forest forest = new Forest(count);
    pairs.forEachMet(2, (longer, shorter) -> {
      Kinship found = judge.judge(shorter, longer);
      if (found != null) {
        forest.join(longer, shorter);
        kin.computeIfAbsent(shorter, story -> new ArrayList<>(1)).add(found);
      }
    });
    return families(kin, forest);
  }

  /** Each story of a run with the longest, so that there are no more pairs than places. */
  private void pair(
      Postings postings, int[] places, int from, int to, PairList pairs, int weight) {
    int longest = postings.story(places[from]);
    for (int at = from + 1; at < to; at++) {
      int story = postings.story(places[at]);
      longest = isLonger(story, longest) ? story : longest;
    }
    for (int at = from; at < to; at++) {
      int story = postings.story(places[at]);
      for (int times = 0; story != longest && times < weight; times++) {
        pairs.add(longest, story);
      }
    }
  }

  private boolean isLonger(int story, int than) {
    return words[story] != words[than] ? words[story] > words[than] : story < than;
  }

  private List<Family> families(Map<Integer, List<Kinship>> kin, Forest forest) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int story = 0; story < count; story++) {
      if (forest.isJoined(story)) {
        members.computeIfAbsent(forest.root(story), root -> new ArrayList<>()).add(story);
      }
    }
    List<Family> families = new ArrayList<>();
    for (List<Integer> family : members.values()) {
      int longest = family.get(0);
      for (int story : family) {
        longest = isLonger(story, longest) ? story : longest;
      }
      families.add(new Family(longest, links(family, longest, kin)));
    }
    families.sort(Comparator.comparingInt(Family::longest));
    return families;
  }

  /** Each story's closest kin, and who is kin only to shorter ones with the first of these. */
  private static List<Kinship> links(
      List<Integer> family, int longest, Map<Integer, List<Kinship>> kin) {
    List<Kinship> links = new ArrayList<>();
    Set<Integer> shown = new HashSet<>(Set.of(longest));
    for (int story : family) {
      Kinship closest = closest(kin.get(story));
      if (closest != null) {
        links.add(closest);
        shown.add(story);
        shown.add(closest.other());
      }
    }
    for (int story : family) {
      for (Kinship one : kin.getOrDefault(story, List.of())) {
        if (shown.add(one.other())) {
          links.add(one);
        }
      }
    }
    return links;
  }

  private static @Nullable Kinship closest(@Nullable List<Kinship> found) {
    return found == null ? null : found.stream().min(
        Comparator.comparing(Kinship::kind)
            .thenComparing(Comparator.comparingInt(Kinship::words).reversed())
            .thenComparingInt(Kinship::other)).orElse(null);
  }
}
