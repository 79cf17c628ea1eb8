package io.chapbook.deflate;

import java.util.Arrays;

/** Writes literals and matches in the codes of a block. */
final class SymbolWriter {

  private static final int FIXED_SYMBOLS = 288;
  private static final int FIXED_DISTANCE_BITS = 5;
  private static final int COUNT_BITS = 5;
  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

  /** A length takes at most 20 bits, its distance 15, and extra bits may go by themselves. */
  private static final int MOST_BEFORE_MATCH = BitWriter.MOST_AT_ONCE - 35;

  /** Codes, each above the number of its bits; of lengths with their extra bits. */
  private final int[] literals = new int[MatchCodes.END_OF_BLOCK + 1];

  private final int[] lengths = new int[MatchCodes.MAX_LENGTH + 1];
  private final int[] distances = new int[MatchCodes.DISTANCES];
  private final BitWriter out;

  SymbolWriter(BitWriter out) {
    this.out = out;
  }

  /** A writer in the fixed codes of RFC 1951, 3.2.6. */
  static SymbolWriter fixed(BitWriter out) {
    HuffmanCode literalCode = new HuffmanCode(FIXED_SYMBOLS, 9);
    int[] literalLengths = new int[FIXED_SYMBOLS];
    for (int symbol = 0; symbol < FIXED_SYMBOLS; symbol++) {
      literalLengths[symbol] = fixedBits(symbol);
    }
    literalCode.assign(literalLengths);
    HuffmanCode distanceCode = new HuffmanCode(MatchCodes.DISTANCES, FIXED_DISTANCE_BITS);
    int[] distanceLengths = new int[MatchCodes.DISTANCES];
    Arrays.fill(distanceLengths, FIXED_DISTANCE_BITS);
    distanceCode.assign(distanceLengths);
    SymbolWriter writer = new SymbolWriter(out);
    writer.use(literalCode, distanceCode);
    return writer;
  }

  /** How many bits a literal, the end or a length's symbol has in the fixed code. */
  static int fixedBits(int symbol) {
    return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
  }

  /** How many bits a distance's symbol has in the fixed code. */
  static int fixedDistanceBits() {
    return FIXED_DISTANCE_BITS;
  }

  /** Takes the codes of the next block. */
  void use(HuffmanCode literalCode, HuffmanCode distanceCode) {
    for (int symbol = 0; symbol < literals.length; symbol++) {
      literals[symbol] = literalCode.code(symbol) << COUNT_BITS | literalCode.length(symbol);
    }
    for (int length = MatchCodes.MIN_LENGTH; length <= MatchCodes.MAX_LENGTH; length++) {
      int symbol = MatchCodes.lengthSymbol(length);
      int bits = literalCode.length(symbol);
      int code = literalCode.code(symbol) | MatchCodes.lengthExtra(length) << bits;
      lengths[length] = code << COUNT_BITS | bits + MatchCodes.lengthExtraBits(length);
    }
    for (int symbol = 0; symbol < distances.length; symbol++) {
      distances[symbol] = distanceCode.code(symbol) << COUNT_BITS | distanceCode.length(symbol);
    }
  }

  /** Writes the content of a block, whose first literal stands at a place, and its end. */
  void putAll(Sequences sequences, byte[] content, int from) {
    int at = from;
    for (int i = 0, count = sequences.count(); i < count; i++) {
      at = putOne(content, at, at + sequences.run(i), sequences.match(i));
    }
    putLiteral(MatchCodes.END_OF_BLOCK);
  }

  /** Writes a sequence, mostly all its bits at once, and gives where it ends. */
  private int putOne(byte[] content, int from, int to, int match) {
    long bits = 0;
    int count = 0;
    for (int at = from; at < to; at++) {
      if (count > BitWriter.MOST_AT_ONCE - HuffmanCode.LONGEST) {
        out.put(bits, count);
        bits = 0;
        count = 0;
      }
      int code = literals[content[at] & 0xff];
      bits |= (long) (code >>> COUNT_BITS) << count;
      count += code & COUNT_MASK;
    }
    if (count > MOST_BEFORE_MATCH || match == Match.NONE) {
      out.put(bits, count);
      bits = 0;
      count = 0;
    }
    if (match != Match.NONE) {
      putMatch(Match.length(match), Match.distance(match), bits, count);
    }
    return to + Match.length(match);
  }

  /** Writes a literal or the end of the block. */
  void putLiteral(int symbol) {
    out.put(literals[symbol] >>> COUNT_BITS, literals[symbol] & COUNT_MASK);
  }

  /** Writes a match. */
  void putMatch(int length, int distance) {
    putMatch(length, distance, 0, 0);
  }

  /** Writes at most {@link #MOST_BEFORE_MATCH} bits and a match. */
  private void putMatch(int length, int distance, long before, int beforeCount) {
    int code = lengths[length];
    long bits = before | (long) (code >>> COUNT_BITS) << beforeCount;
    int count = beforeCount + (code & COUNT_MASK);
    int symbol = MatchCodes.distanceSymbol(distance);
    code = distances[symbol];
    bits |= (long) (code >>> COUNT_BITS) << count;
    count += code & COUNT_MASK;
    int extra = MatchCodes.extraBitsOfDistanceSymbol(symbol);
    if (count + extra > BitWriter.MOST_AT_ONCE) {
      out.put(bits, count);
      bits = 0;
      count = 0;
    }
    out.put(bits | (distance - 1 & (1L << extra) - 1) << count, count + extra);
  }
}
