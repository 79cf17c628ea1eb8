package io.chapbook.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {

  @Test
  void codesAreCompleteAndNeverTooLong() {
    Random random = new Random(3);
    for (int round = 0; round < 3000; round++) {
      int[] counts = new int[286];
      int used = 2 + random.nextInt(285);
      for (int symbol = 0; symbol < used; symbol++) {
        counts[symbol] = 1 + (int) Math.pow(1 << 20, Math.pow(random.nextDouble(), 1 + round % 9));
      }
      assertComplete(counts, 15);
    }
  }

  @Test
  void fibonaccisNumbersDoNotBreakTheLimit() {
    for (int limit : new int[] {7, 15}) {
      int[] counts = new int[19];
      counts[0] = 1;
      counts[1] = 1;
      for (int symbol = 2; symbol < counts.length; symbol++) {
        counts[symbol] = counts[symbol - 1] + counts[symbol - 2];
      }
      HuffmanCode code = assertComplete(counts, limit);
      assertEquals(limit, code.length(0));
    }
  }

  @Test
  void oneSymbolOrNoneGetsACodeOfOneBit() {
    for (int only : new int[] {-1, 0, 5}) {
      int[] counts = new int[30];
      if (only >= 0) {
        counts[only] = 77;
      }
      HuffmanCode code = assertComplete(counts, 15);
      assertEquals(1, code.length(Math.max(0, only)));
    }
  }

  @Test
  void codesAreThoseOfTheSpecification() {
    // RFC 1951, 3.2.2: lengths 3, 3, 3, 3, 3, 2, 4, 4 give 010, 011, 100, 101, 110, 00, 1110, 1111.
    HuffmanCode code = new HuffmanCode(8, 15);
    code.assign(new int[] {3, 3, 3, 3, 3, 2, 4, 4});
    int[] expected = {0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111};
    assertEquals(
        IntStream.of(expected).boxed().toList(),
        IntStream.range(0, 8).map(code::code).boxed().toList());
  }

  private static HuffmanCode assertComplete(int[] counts, int limit) {
    HuffmanCode code = new HuffmanCode(counts.length, limit);
    code.build(counts);
    int taken = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      assertTrue(counts[symbol] == 0 || code.length(symbol) > 0, "no code for " + symbol);
      assertTrue(code.length(symbol) <= limit, "too long: " + code.length(symbol));
      taken += code.length(symbol) == 0 ? 0 : 1 << limit - code.length(symbol);
    }
    assertEquals(1 << limit, taken);
    return code;
  }
}
