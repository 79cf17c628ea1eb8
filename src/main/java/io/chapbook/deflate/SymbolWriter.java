package io.chapbook.deflate;

import java.util.Arrays;

/** Writes literals and matches in the codes of a block. */
final class SymbolWriter {

  private static final int FIXED_SYMBOLS = 288;
  private static final int FIXED_DISTANCE_BITS = 5;
  private static final int COUNT_BITS = 5;
  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

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
      for (int end = at + sequences.run(i); at < end; at++) {
        if (out.waitingCount() > BitWriter.MOST_WAITING) {
          out.flush();
        }
        append(literals[content[at] & 0xff]);
      }
      int match = sequences.match(i);
      if (match != Match.NONE) {
        putMatch(Match.length(match), Match.distance(match));
        at += Match.length(match);
      }
    }
    putLiteral(MatchCodes.END_OF_BLOCK);
  }

  /** Writes a literal or the end of the block. */
  void putLiteral(int symbol) {
    out.flush();
    append(literals[symbol]);
  }

  /** Writes a match. */
  void putMatch(int length, int distance) {
    out.flush();
    append(lengths[length]);
    int symbol = MatchCodes.distanceSymbol(distance);
    append(distances[symbol]);
    int extra = MatchCodes.extraBitsOfDistanceSymbol(symbol);
    out.append(distance - 1 & (1 << extra) - 1, extra);
  }

  private void append(int code) {
    out.append(code >>> COUNT_BITS, code & COUNT_MASK);
  }
}
