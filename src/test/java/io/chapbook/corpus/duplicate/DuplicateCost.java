package io.chapbook.corpus.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Measures how well and how fast duplicates are found in a generated corpus in which it is known
 * which stories are: run with the number of stories.
 */
final class DuplicateCost {

  private DuplicateCost() {}

  /** Prints what was found, what should have been, and what it took. */
  public static void main(String[] arguments) {
    int stories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Random random = new Random(42);
    DuplicateIndex index = new DuplicateIndex();
    Set<Set<Integer>> planted = new HashSet<>();
    List<List<String>> made = new ArrayList<>();
    String licence = MadeUpStories.chapter(-1, 800);
    long characters = 0;
    long taking = 0;
    for (int story = 0; story < stories; story++) {
      List<String> chapters = MadeUpStories.chapters(
          300 + random.nextInt(1500), story * 10L + 1, story * 10L + 2, story * 10L + 3);
      int kind = random.nextInt(100);
      if (kind < 5 && story > 0) {
        // A fifth each: the same, edited, longer, a chapter of it, rewrapped.
        int other = random.nextInt(Math.min(story, made.size()));
        chapters = variant(made.get(other), chapters, kind);
        planted.add(Set.of(story, other));
      }
      if (random.nextInt(3) == 0) {
        List<String> all = new ArrayList<>(chapters);
        all.add(licence);
        chapters = all;
      }
      if (made.size() < 2000) {
        made.add(chapters);
      }
      characters += chapters.stream().mapToLong(String::length).sum();
      long start = System.nanoTime();
      index.add(MadeUpStories.print(chapters));
      taking += System.nanoTime() - start;
    }
    long start = System.nanoTime();
    List<Family> families = index.find();
    long finding = System.nanoTime() - start;
    report(stories, characters, taking, finding, planted, families);
  }

  private static List<String> variant(List<String> story, List<String> own, int kind) {
    List<String> chapters = new ArrayList<>(story);
    switch (kind) {
      case 0 -> chapters.replaceAll(text -> text.replace(" ", "\n"));
      case 1 -> chapters.replaceAll(text -> MadeUpStories.edited(text, 50));
      case 2 -> chapters.addAll(own);
      case 3 -> {
        chapters = new ArrayList<>(own);
        chapters.add(story.get(0));
      }
      default -> chapters.replaceAll(String::toUpperCase);
    }
    return chapters;
  }

  private static void report(int stories, long characters, long taking, long finding,
      Set<Set<Integer>> planted, List<Family> families) {
    Forest truth = new Forest(stories);
    planted.forEach(pair -> {
      Integer[] both = pair.toArray(Integer[]::new);
      truth.join(both[0], both[1]);
    });
    int right = 0;
    int wrong = 0;
    Forest found = new Forest(stories);
    for (Family family : families) {
      for (Kinship kin : family.others()) {
        found.join(kin.story(), kin.other());
        boolean same = truth.root(kin.story()) == truth.root(kin.other());
        right += same ? 1 : 0;
        wrong += same ? 0 : 1;
      }
    }
    long joined = planted.stream().filter(pair ->
        pair.stream().mapToInt(found::root).distinct().count() == 1).count();
    System.out.printf("%d stories, %d MB: %d planted, %d of them found; %d links right, %d wrong;"
            + " fingerprints %.3f ms a story (%.0f MB/s), finding %.2f s%n",
        stories, characters >> 20, planted.size(), joined, right, wrong,
        taking / 1e6 / stories, characters / 1048576.0 / (taking / 1e9), finding / 1e9);
  }
}
