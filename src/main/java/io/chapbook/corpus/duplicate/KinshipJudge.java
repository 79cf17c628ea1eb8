package io.chapbook.corpus.duplicate;

import org.jspecify.annotations.Nullable;

/** Says of two stories that have something in common what they are to each other. */
final class KinshipJudge {

  /** With fewer samples only whole chapters tell. */
  private static final int LEAST_SAMPLES = 8;

  /** Of a story that was edited all over, less is the same; of two stories on one theme, nothing. */
  private static final double NEARLY_ALL = 0.7;

  private static final double SAME_LENGTH = 0.85;

  /** A chapter of the same words, or passages of so many, are more than a quotation. */
  private static final int CHAPTER_WORDS = 500;

  /** Shorter files that many others equal say that a story was removed, or the like. */
  private static final int NOTICE_WORDS = 300;

  private static final int PASSAGE_WORDS = 1500;

  private static final double PASSAGE_SHARE = 0.1;

  private final Postings chapters;
  private final Postings samples;
  private final int[] words;

  KinshipJudge(Postings chapters, Postings samples, int[] words) {
    this.chapters = chapters;
    this.samples = samples;
    this.words = words;
  }

  /** What a story is to one that is at least as long; null for nothing that counts. */
  @Nullable Kinship judge(int story, int longer) {
    Postings.Shared whole = chapters.shared(story, longer);
    Postings.Shared parts = samples.shared(story, longer);
    long share = chapters.sampling();
    int ownSamples = samples.own(story);
    double byChapters = words[story] == 0 ? 0 : whole.words() * (double) share / words[story];
    double bySamples =
        ownSamples < LEAST_SAMPLES ? 0 : parts.count() / (double) ownSamples;
    double part = Math.min(1, Math.max(byChapters, bySamples));
    int shared = (int) Math.min(words[story],
        Math.max(whole.words() * share, parts.count() * samples.sampling()));
    int wholeChapters = (int) Math.min(Integer.MAX_VALUE, whole.count() * share);
    boolean sameWords = share == 1 && words[story] == words[longer]
        && whole.wordsWithCommon() == words[story];
    if (sameWords && whole.count() == 0 && words[story] < NOTICE_WORDS) {
      // Such as that a story was removed, which many files may say.
      return null;
    }
    Kinship.Kind kind = sameWords ? Kinship.Kind.SAME : kind(story, longer, part, whole, parts);
    return kind == null ? null : new Kinship(
        story, longer, kind, wholeChapters, sameWords ? words[story] : shared);
  }

  private Kinship.@Nullable Kind kind(
      int story, int longer, double part, Postings.Shared whole, Postings.Shared parts) {
    if (part >= NEARLY_ALL) {
      return words[story] >= SAME_LENGTH * words[longer]
          ? Kinship.Kind.EDITED : Kinship.Kind.SHORTER;
    }
    boolean chapter = whole.longestRare() >= CHAPTER_WORDS;
    boolean passages =
        parts.rare() * samples.sampling() >= PASSAGE_WORDS && part >= PASSAGE_SHARE;
    return chapter || passages ? Kinship.Kind.OVERLAPPING : null;
  }
}
