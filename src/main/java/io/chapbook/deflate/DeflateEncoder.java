package io.chapbook.deflate;

/** Deflates. */
public final class DeflateEncoder {

  private static final int BLOCK = 1 << 14;

  private final Sequences sequences = new Sequences(Integer.getInteger("blk", 10000) + 600);
  private final BitWriter out = new BitWriter(1 << 16);
  private final Parser parser;
  private final BlockWriter blocks;

  public DeflateEncoder(Effort effort) {
    parser = new Parser(effort, sequences);
    blocks = new BlockWriter(out);
  }

  public int deflate(byte[] content, int from, int to) {
    out.begin();
    parser.begin(content, from, to);
    int at = from;
    do {
      int start = at;
      sequences.clear();
      at = parser.parse(content, start, Math.min(to, start + (1 << 17)), to);
      blocks.write(sequences, content, start, at, at == to);
    } while (at < to);
    out.align();
    return out.size();
  }

  public byte[] deflated() {
    return out.bytes();
  }
}
