package io.chapbook.deflate;

/** Writes blocks, each in the shortest of the three forms that RFC 1951, 3.2.3, has. */
final class BlockWriter {

  /** The most bytes that a block may have: a stored one has no room for a larger size. */
  static final int MOST_BYTES = 0xffff;

  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;
  private static final int HEADER_BITS = 3;

  /** A stored block's header, filled up to a byte, and its size, twice. */
  private static final int STORED_HEADER_BYTES = 5;

  /** More than headers need, with bits that wait. */
  private static final int ROOM = 64;

  private final BitWriter out;
  private final HuffmanCode literalCode =
      new HuffmanCode(MatchCodes.LITERALS_AND_LENGTHS, HuffmanCode.LONGEST);
  private final HuffmanCode distanceCode = new HuffmanCode(MatchCodes.DISTANCES, HuffmanCode.LONGEST);
  private final CodeLengths codeLengths = new CodeLengths();
  private final SymbolWriter dynamic;
  private final SymbolWriter fixed;

  BlockWriter(BitWriter out) {
    this.out = out;
    this.dynamic = new SymbolWriter(out);
    this.fixed = SymbolWriter.fixed(out);
  }

  /**
   * Writes a block.
   *
   * @param sequences what its bytes were taken apart into
   * @param from where in the content it begins, to before where it ends
   * @param last whether no other follows
   */
  void write(Sequences sequences, byte[] content, int from, int to, boolean last) {
    literalCode.build(sequences.literalCounts());
    distanceCode.build(sequences.distanceCounts());
    int lengthsBits = codeLengths.describe(literalCode, distanceCode);
    long extraBits = extraBits(sequences);
    long dynamicBits = HEADER_BITS + lengthsBits + extraBits + dynamicBits(sequences);
    long fixedBits = HEADER_BITS + extraBits + fixedBits(sequences);
    long storedBits = Byte.SIZE * (long) (to - from + STORED_HEADER_BYTES);
    long bits = Math.min(storedBits, Math.min(fixedBits, dynamicBits));
    out.reserve(bits / Byte.SIZE + ROOM);
    if (bits == storedBits) {
      store(content, from, to, last);
    } else if (bits == fixedBits) {
      putHeader(FIXED, last);
      fixed.putAll(sequences, content, from);
    } else {
      putHeader(DYNAMIC, last);
      codeLengths.write(out);
      dynamic.use(literalCode, distanceCode);
      dynamic.putAll(sequences, content, from);
    }
  }

  private void putHeader(int form, boolean last) {
    out.put(form << 1 | (last ? 1 : 0), HEADER_BITS);
  }

  private static long extraBits(Sequences sequences) {
    long bits = 0;
    for (int s = MatchCodes.END_OF_BLOCK + 1; s < MatchCodes.LITERALS_AND_LENGTHS; s++) {
      bits += (long) sequences.literalCounts()[s] * MatchCodes.extraBitsOfLengthSymbol(s);
    }
    for (int s = 0; s < MatchCodes.DISTANCES; s++) {
      bits += (long) sequences.distanceCounts()[s] * MatchCodes.extraBitsOfDistanceSymbol(s);
    }
    return bits;
  }

  private long dynamicBits(Sequences sequences) {
    long bits = 0;
    for (int s = 0; s < MatchCodes.LITERALS_AND_LENGTHS; s++) {
      bits += (long) sequences.literalCounts()[s] * literalCode.length(s);
    }
    for (int s = 0; s < MatchCodes.DISTANCES; s++) {
      bits += (long) sequences.distanceCounts()[s] * distanceCode.length(s);
    }
    return bits;
  }

  private static long fixedBits(Sequences sequences) {
    long bits = 0;
    for (int s = 0; s < MatchCodes.LITERALS_AND_LENGTHS; s++) {
      bits += (long) sequences.literalCounts()[s] * SymbolWriter.fixedBits(s);
    }
    for (int s = 0; s < MatchCodes.DISTANCES; s++) {
      bits += (long) sequences.distanceCounts()[s] * SymbolWriter.fixedDistanceBits();
    }
    return bits;
  }

  private void store(byte[] content, int from, int to, boolean last) {
    int size = to - from;
    putHeader(STORED, last);
    out.align();
    out.put(size | (~size & (long) MOST_BYTES) << Short.SIZE, 2 * Short.SIZE);
    out.copy(content, from, size);
  }
}
