package io.chapbook.deflate;

import java.util.Arrays;

/**
 * A block's content as sequences, and how often it needs each symbol. A sequence is a run of
 * literals, which stand in the content itself, and the match that follows it.
 */
final class Sequences {

  private static final int RUN_SHIFT = 24;
  private static final int LONGEST_RUN = 255;

  private final int[] packed;
  private final int[] literalCounts = new int[MatchCodes.LITERALS_AND_LENGTHS];
  private final int[] distanceCounts = new int[MatchCodes.DISTANCES];
  private int count;

  /**
   * Room for a block.
   *
   * @param block how many bytes it has at most before its last match begins
   */
  Sequences(int block) {
    packed = new int[
        block / MatchFinder.SHORTEST + block / LONGEST_RUN + block / MatchFinder.MOST_AHEAD + 4];
  }

  void clear() {
    count = 0;
    Arrays.fill(literalCounts, 0);
    Arrays.fill(distanceCounts, 0);
  }

  /** Adds literals and the {@link Match} after them. */
  void add(byte[] content, int from, int to, int match) {
    int run = countLiterals(content, from, to);
    packed[count++] = run << RUN_SHIFT | match;
    literalCounts[MatchCodes.lengthSymbol(Match.length(match))]++;
    distanceCounts[MatchCodes.distanceSymbol(Match.distance(match))]++;
  }

  /** Adds literals that no match follows. */
  void addLiterals(byte[] content, int from, int to) {
    packed[count++] = countLiterals(content, from, to) << RUN_SHIFT;
  }

  /** Adds the end of the block. */
  void end() {
    literalCounts[MatchCodes.END_OF_BLOCK]++;
  }

  /** Counts literals, adds what is too long for one run, and gives how many are left. */
  private int countLiterals(byte[] content, int from, int to) {
    for (int at = from; at < to; at++) {
      literalCounts[content[at] & 0xff]++;
    }
    int run = to - from;
    for (; run > LONGEST_RUN; run -= LONGEST_RUN) {
      packed[count++] = LONGEST_RUN << RUN_SHIFT;
    }
    return run;
  }

  int count() {
    return count;
  }

  /** How many literals a sequence begins with, from 0 to 255. */
  int run(int index) {
    return packed[index] >>> RUN_SHIFT;
  }

  /** The {@link Match} that a sequence ends with, {@link Match#NONE} if there is none. */
  int match(int index) {
    return packed[index] & (1 << RUN_SHIFT) - 1;
  }

  /** How often literals, the end and lengths occur, by symbol. */
  int[] literalCounts() {
    return literalCounts;
  }

  /** How often distances occur, by symbol. */
  int[] distanceCounts() {
    return distanceCounts;
  }
}
