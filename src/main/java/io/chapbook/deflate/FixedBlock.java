package io.chapbook.deflate;

/**
 * One block in the fixed codes of RFC 1951, 3.2.6, for who knows by himself where matches are. The
 * writer's room is the caller's care: a literal takes two bytes and a match four.
 */
public final class FixedBlock {

  private static final int LAST_FIXED = 0b011;
  private static final int HEADER_BITS = 3;

  private final BitWriter out;
  private final SymbolWriter symbols;

  /** A writer of blocks to a writer of bits. */
  public FixedBlock(BitWriter out) {
    this.out = out;
    this.symbols = SymbolWriter.fixed(out);
  }

  /** Begins the block, which is the last of its stream. */
  public void begin() {
    out.put(LAST_FIXED, HEADER_BITS);
  }

  /** Writes a byte. */
  public void putLiteral(byte literal) {
    symbols.putLiteral(literal & 0xff);
  }

  /**
   * Writes a match.
   *
   * @param length from 3 to 258
   * @param distance from 1 to 32,768
   */
  public void putMatch(int length, int distance) {
    symbols.putMatch(length, distance);
  }

  /** Ends the block and fills its last byte. */
  public void end() {
    symbols.putLiteral(MatchCodes.END_OF_BLOCK);
    out.align();
  }
}
