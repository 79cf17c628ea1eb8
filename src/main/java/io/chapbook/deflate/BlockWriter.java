package io.chapbook.deflate;

/** Writes blocks, each in the shortest of the three forms that RFC 1951, 3.2.3, has. */
final class BlockWriter {

  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;
  private static final int LONGEST_STORED = 0xffff;

  private final BitWriter out;
  private final HuffmanCode literalCode = new HuffmanCode(MatchCodes.LITERALS_AND_LENGTHS, 15);
  private final HuffmanCode distanceCode = new HuffmanCode(MatchCodes.DISTANCES, 15);
  private final CodeLengths codeLengths = new CodeLengths();
  private final int[] literals = new int[257];
  private final int[] lengths = new int[MatchCodes.MAX_LENGTH + 1];
  private final int[] distances = new int[MatchCodes.DISTANCES];
  private final byte[] distanceSymbols = new byte[512];

  BlockWriter(BitWriter out) {
    this.out = out;
    for (int i = 0; i < 256; i++) {
      distanceSymbols[i] = (byte) MatchCodes.distanceSymbol(i + 1);
      distanceSymbols[256 + i] = (byte) MatchCodes.distanceSymbol((i << 7) + 1);
    }
  }

  void write(Sequences sequences, byte[] content, int from, int to, boolean last) {
    sequences.literalCounts[256] = 1;
    literalCode.build(sequences.literalCounts);
    distanceCode.build(sequences.distanceCounts);
    long bits = codeLengths.describe(literalCode, distanceCode) + bits(sequences);
    int pieces = Math.max(1, (to - from + LONGEST_STORED - 1) / LONGEST_STORED);
    long stored = 8L * (to - from) + 40L * pieces;
    out.reserve((int) (Math.min(bits, stored) / 8 + 64));
    if (stored < bits) {
      store(content, from, to, last);
    } else {
      out.put((DYNAMIC << 1) + (last ? 1 : 0), 3);
      codeLengths.write(out);
      fillTables();
      put(sequences, content, from);
      out.put(literalCode.codes[256], literalCode.lengths[256]);
    }
  }

  private long bits(Sequences sequences) {
    long bits = 0;
    for (int s = 0; s < 286; s++) {
      int extra = s < 265 || s == 285 ? 0 : (s - 261) / 4;
      bits += (long) sequences.literalCounts[s] * (literalCode.lengths[s] + extra);
    }
    for (int s = 0; s < 30; s++) {
      bits += (long) sequences.distanceCounts[s] * (distanceCode.lengths[s] + Math.max(0, s / 2 - 1));
    }
    return bits;
  }

  private void store(byte[] content, int from, int to, boolean last) {
    int at = from;
    do {
      int size = Math.min(LONGEST_STORED, to - at);
      out.put(last && at + size == to ? 1 : 0, 3);
      out.align();
      out.put(size | (~size & 0xffffL) << 16, 32);
      out.copy(content, at, size);
      at += size;
    } while (at < to);
  }

  private void fillTables() {
    for (int s = 0; s < 257; s++) {
      literals[s] = literalCode.codes[s] << 4 | literalCode.lengths[s];
    }
    for (int l = 3; l <= 258; l++) {
      int s = MatchCodes.lengthSymbol(l);
      int n = literalCode.lengths[s];
      lengths[l] = (literalCode.codes[s] | MatchCodes.lengthExtra(l) << n) << 5 | n + MatchCodes.lengthExtraBits(l);
    }
    for (int s = 0; s < 30; s++) {
      distances[s] = distanceCode.codes[s] << 4 | distanceCode.lengths[s];
    }
  }

  private void put(Sequences sequences, byte[] content, int from) {
    BitWriter out = this.out;
    int[] literals = this.literals;
    int at = from;
    for (int i = 0; i < sequences.count; i++) {
      int sequence = sequences.packed[i];
      int end = at + (sequence >>> 24);
      for (; at < end; at++) {
        int entry = literals[content[at] & 0xff];
        out.put(entry >>> 4, entry & 15);
      }
      int length = sequence >>> 15 & 0x1ff;
      if (length > 0) {
        int entry = lengths[length];
        long bits = entry >>> 5;
        int n = entry & 31;
        int distance = sequence & 0x7fff;
        int symbol = distanceSymbols[distance < 256 ? distance : 256 + (distance >> 7)];
        int code = distances[symbol];
        bits |= (long) (code >>> 4) << n;
        n += code & 15;
        int extra = Math.max(0, (symbol >> 1) - 1);
        bits |= (long) (distance & (1 << extra) - 1) << n;
        out.put(bits, n + extra);
        at += length;
      }
    }
  }
}
