package io.chapbook.deflate;

import java.util.Objects;

/**
 * Deflates contents, each by itself: the same bytes whatever came before, on every machine. {@link
 * java.util.zip.Deflater} packs as the zlib does that its Java was built with, and takes 1.6 to 1.9
 * times as long for pages of stories (2026-11). Not safe for threads.
 */
public final class DeflateEncoder {

  /** So large that its codes are paid back, and not beyond the limit if it ends with a match. */
  private static final int BLOCK = BlockWriter.MOST_BYTES - MatchCodes.MAX_LENGTH;

  private static final int FIRST_SIZE = 1 << 16;

  private final BitWriter out = new BitWriter(FIRST_SIZE);
  private final Sequences sequences = new Sequences(BLOCK);
  private final BlockWriter blocks = new BlockWriter(out);
  private final Parser parser;

  /** An encoder that looks for repetitions so hard. */
  public DeflateEncoder(Effort effort) {
    parser = new Parser(effort);
  }

  /**
   * Deflates a part of an array, without a header or a checksum.
   *
   * @param from where it begins
   * @param to before where it ends
   * @return how many bytes of {@link #deflated()} came of it
   */
  public int deflate(byte[] content, int from, int to) {
    Objects.checkFromToIndex(from, to, content.length);
    out.begin();
    parser.begin(content, from, to);
    int at = from;
    do {
      int start = at;
      sequences.clear();
      at = parser.parse(start, start + Math.min(BLOCK, to - start), sequences);
      blocks.write(sequences, content, start, at, at == to);
    } while (at < to);
    out.align();
    return out.size();
  }

  /** The array at whose beginning the bytes stand, until the next call. */
  public byte[] deflated() {
    return out.bytes();
  }
}
