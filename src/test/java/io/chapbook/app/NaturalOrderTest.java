package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of names: each row is a list in its order. */
class NaturalOrderTest {

  private static final NaturalOrder ORDER = new NaturalOrder();

  @ParameterizedTest
  @ValueSource(strings = {
    "1 2 10 11 100",
    "s1.txt s2.txt s10.txt",
    "42.txt 42.5.txt 43.txt",
    "42 42.5 42.10 43",
    "42_a 42.5_a 43_a",
    "chapter9 Chapter10 chapter11",
    "A a B b",
    "002 02 2 3",
    "a a1 a1b a2 ab",
    "1a 1b 2a",
    "a/2 a/10 b/1",
    "\u0661 2 \u0663 10",
    "\u0e51 \u0e52 \u0e51\u0e50",
    "99999999999999999998 99999999999999999999 100000000000000000000",
    "v1.2.3 v1.2.10 v1.10.1"
  })
  void isThatOfPeople(String row) {
    List<String> names = Arrays.asList(row.split(" "));
    List<String> shuffled = new ArrayList<>(names);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(ORDER);
      assertEquals(names, shuffled);
    }
  }

  /** A comparator that contradicts itself makes a sort fail, with some inputs only. */
  @Test
  void neverContradictsItself() {
    Random random = new Random(5);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 120; at++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        name.append("0123.aA_-\u0661".charAt(random.nextInt(10)));
      }
      names.add(name.toString());
    }
    for (String a : names) {
      for (String b : names) {
        int ab = Integer.signum(ORDER.compare(a, b));
        assertEquals(-ab, Integer.signum(ORDER.compare(b, a)), a + " and " + b);
        assertEquals(a.equals(b), ab == 0, a + " and " + b);
        for (String c : names) {
          boolean chain = ab < 0 && ORDER.compare(b, c) < 0;
          assertTrue(!chain || ORDER.compare(a, c) < 0, a + ", " + b + " and " + c);
        }
      }
    }
  }
}
