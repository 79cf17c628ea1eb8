package io.chapbook.corpus.manifest;

import java.util.Arrays;

/**
 * Where the line of each key stands: two numbers a key, so that manifests of millions of lines fit
 * in little memory. Keys are known by 64 bits of theirs; whoever finds a line sees by itself whether
 * it is the one. Safe to read by several threads once it is filled.
 */
final class PositionTable {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int FIRST_SIZE = 1 << 10;

  private long[] keys = new long[FIRST_SIZE];
  /** The position plus 1, so that 0 is an empty slot. */
  private long[] positions = new long[FIRST_SIZE];
  private int count;

  /** Sets the position of a key, in place of an earlier one. */
  void put(String key, long position) {
    if (count * 2 >= keys.length) {
      grow();
    }
    put(bits(key), position + 1);
  }

  private void put(long bits, long value) {
    int slot = slot(bits);
    count += positions[slot] == 0 ? 1 : 0;
    keys[slot] = bits;
    positions[slot] = value;
  }

  /** The position of a key, or -1. */
  long get(String key) {
    return positions[slot(bits(key))] - 1;
  }

  /** Where a key's position is kept, or would be. */
  private int slot(long bits) {
    int mask = keys.length - 1;
    int slot = (int) (bits ^ bits >>> 32) & mask;
    while (positions[slot] != 0 && keys[slot] != bits) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPositions = positions;
    keys = new long[oldKeys.length * 2];
    positions = new long[oldPositions.length * 2];
    count = 0;
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldPositions[slot] != 0) {
        put(oldKeys[slot], oldPositions[slot]);
      }
    }
  }

  /** All positions, in rising order. */
  long[] all() {
    return Arrays.stream(positions).filter(value -> value != 0).map(value -> value - 1)
        .sorted().toArray();
  }

  /** FNV-1a, with its upper bits stirred into the lower ones. */
  private static long bits(String key) {
    long hash = FNV_OFFSET;
    for (int at = 0; at < key.length(); at++) {
      hash = (hash ^ key.charAt(at)) * FNV_PRIME;
    }
    hash ^= hash >>> 29;
    return hash * 0xbf58476d1ce4e5b9L;
  }
}
