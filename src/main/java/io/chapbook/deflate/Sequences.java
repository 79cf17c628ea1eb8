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

  /** Counts a literal of the sequence that is added next. */
  void countLiteral(byte literal) {
    literalCounts[literal & 0xff]++;
  }

  /**
   * Adds a sequence.
   *
   * @param literals how many literals it begins with
   * @param match the {@link Match} after them, or {@link Match#NONE}
   */
  void add(int literals, int match) {
    int run = literals;
    for (; run > LONGEST_RUN; run -= LONGEST_RUN) {
      packed[count++] = LONGEST_RUN << RUN_SHIFT;
    }
    packed[count++] = run << RUN_SHIFT | match;
    if (match != Match.NONE) {
      literalCounts[MatchCodes.lengthSymbol(Match.length(match))]++;
      distanceCounts[MatchCodes.distanceSymbol(Match.distance(match))]++;
    }
  }

  /** Adds the end of the block. */
  void end() {
    literalCounts[MatchCodes.END_OF_BLOCK]++;
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
